"""The page of a circle costs the same few queries, however long its history and however many circles there are."""

from datetime import timedelta

from samenspel.access.subjects import Subject
from samenspel.rhythm import actions as rhythm
from samenspel.rhythm.models import ContactKind, MeetingKind
from samenspel.shared.clock import day_of, now
from tests import cast as story
from tests.looking import queries, signed_in

# Signing in takes two, the transaction of a request in a test two more.
MOST = 20


def live(circle, cast, times):
    """So many conversations, plans and versions."""
    ids = [story.member(circle, who).id for who in (cast.amina, cast.fatima)]
    for n in range(1, times + 1):
        rhythm.log_contact(
            circle_id=circle.id,
            member_ids=ids,
            on=day_of(now()) - timedelta(days=n),
            kind=ContactKind.PHONE,
            note="Het gaat beter.",
            subject=Subject.WELLBEING,
            by=story.actor(cast.joost),
            now=now(),
        )
        rhythm.plan_meeting(
            circle_id=circle.id,
            kind=MeetingKind.TALK,
            topic=f"Gesprek {n}",
            starts_at=now() + timedelta(days=n),
            minutes=30,
            place="Thuis",
            member_ids=ids,
            by=story.actor(cast.joost),
            now=now(),
        )
    story.agreement_in_force(circle, cast)
    story.proposed_agreement(circle, cast)


def test_few_queries_and_no_more_with_a_longer_history(cast, circle):
    live(circle, cast, 1)
    path = f"/kringen/{circle.id}/"
    before = {who.id: queries(signed_in(who), path) for who in (cast.amina, cast.fatima, cast.joost, cast.ria)}
    assert max(before.values()) <= MOST
    live(circle, cast, 4)
    story.second_volunteer(cast, circle)
    for who in (cast.amina, cast.fatima, cast.joost, cast.ria):
        assert queries(signed_in(who), path) <= before[who.id]
