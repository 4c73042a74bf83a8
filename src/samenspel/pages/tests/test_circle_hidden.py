"""What must not be seen: every subject for every role, before consent, and again after it was taken back."""

from datetime import timedelta
from uuid import uuid4

import pytest

from samenspel.access.subjects import Subject
from samenspel.agreements import actions as agreements
from samenspel.circles import actions as circles
from samenspel.circles.models import EndReason
from samenspel.rhythm import actions as rhythm
from samenspel.rhythm.models import ContactKind, MeetingKind
from tests import cast as story

READERS = ("fatima", "joost", "ria")
AMINAS_PHONE = "06 11 11 11 11"


def write_on(circle, cast, subject, reader):
    """A goal, somebody else's task and limits, and a note, all on one subject."""
    other = "joost" if reader == "fatima" else "fatima"
    ids = {name: story.member(circle, getattr(cast, name)).id for name in ("amina", "fatima", "joost", "ria")}
    draft = agreements.Draft(
        goals=[agreements.DraftGoal("VERBORGEN-DOEL", subject)],
        parts=[agreements.DraftPart(ids[other], ["VERBORGEN-TAAK"], "VERBORGEN-NIET", subject)],
        limits="",
        speak_every_weeks=6,
        plan_holder_id=None,
        first_call_id=ids["joost"],
        then_call_id=None,
    )
    writer = story.actor(cast.ria if reader != "ria" else cast.joost)
    agreement = agreements.record_agreement(circle_id=circle.id, draft=draft, newest_number=0, by=writer, now=story.NOW)
    for name in ("amina", "sara", "fatima", "joost", "ria"):
        if story.actor(getattr(cast, name)) != writer:
            by = story.actor(getattr(cast, name))
            agreements.confirm_agreement(agreement_id=agreement.id, yes=True, by=by, now=story.NOW)
    rhythm.log_contact(
        circle_id=circle.id,
        member_ids=[ids[reader]],
        on=story.NOW.date(),
        kind=ContactKind.PHONE,
        note="VERBORGEN-NOTITIE",
        subject=subject,
        by=story.actor(cast.amina),
        now=story.NOW,
    )


SECRETS = ("VERBORGEN-DOEL", "VERBORGEN-TAAK", "VERBORGEN-NIET", "VERBORGEN-NOTITIE")


@pytest.mark.parametrize("subject", list(Subject))
@pytest.mark.parametrize("reader", READERS)
def test_a_subject_is_seen_with_consent_and_at_no_other_time(cast, circle, html_for, subject, reader):
    who = getattr(cast, reader)
    write_on(circle, cast, subject, reader)
    others = [s for s in Subject if s is not subject]
    story.share(circle, cast, *[(who, s) for s in others], *[(p, subject) for p in _others(cast, who)])

    page = html_for(who, circle)
    assert [s for s in SECRETS if s in page] == []

    story.share(circle, cast, (who, subject))
    page = html_for(who, circle)
    assert [s for s in SECRETS if s in page] == list(SECRETS)

    story.share(circle, cast)
    assert "VERBORGEN" not in html_for(who, circle)
    assert "VERBORGEN-DOEL" in html_for(cast.amina, circle)


def _others(cast, who):
    return [p for p in (cast.fatima, cast.joost, cast.ria) if p.id != who.id]


@pytest.mark.parametrize("reader", READERS)
def test_the_familys_phone_is_there_only_for_who_may_reach_it(cast, circle, html_for, reader):
    who = getattr(cast, reader)
    story.share(circle, cast, *[(who, s) for s in Subject if s is not Subject.REACH])
    page = html_for(who, circle)
    assert AMINAS_PHONE not in page
    assert "0611111111" not in page
    assert "amina@" not in page

    story.share(circle, cast, (who, Subject.REACH))
    assert AMINAS_PHONE in html_for(who, circle)


@pytest.mark.parametrize("reader", READERS)
def test_only_the_family_sees_what_the_others_may_know(cast, circle, html_for, reader):
    story.share(circle, cast, *[(p, Subject.MONEY) for p in _others(cast, getattr(cast, reader))])
    page = html_for(getattr(cast, reader), circle)
    assert "Geld" not in page
    assert "ss-know__yes" not in page
    assert "wie-mag-wat-weten" not in page
    assert "Geld" in html_for(cast.amina, circle)


@pytest.mark.parametrize("outsider", ["nora", "kees"])
def test_an_outsider_finds_nothing(cast, circle, client_of, outsider):
    client = client_of(getattr(cast, outsider))
    hidden = client.get(f"/kringen/{circle.id}/")
    absent = client.get(f"/kringen/{uuid4()}/")
    assert hidden.status_code == absent.status_code == 404
    assert "Amina" not in hidden.content.decode()


def test_who_left_finds_nothing_from_that_moment(cast, circle, client_of):
    joost = client_of(cast.joost)
    assert joost.get(f"/kringen/{circle.id}/").status_code == 200
    circles.end_membership(
        circle_id=circle.id,
        member_id=story.member(circle, cast.joost).id,
        reason=EndReason.MOVED,
        by=story.actor(cast.amina),
        now=story.NOW,
    )
    assert joost.get(f"/kringen/{circle.id}/").status_code == 404


def test_a_stranger_is_sent_to_sign_in(circle, client):
    response = client.get(f"/kringen/{circle.id}/")
    assert response.status_code == 302
    assert "/inloggen/" in response["Location"]


def test_where_and_about_what_people_meet_is_for_who_is_asked(cast, circle, html_for, monkeypatch):
    rhythm.plan_meeting(
        circle_id=circle.id,
        kind=MeetingKind.TALK,
        topic="VERBORGEN-ONDERWERP",
        starts_at=story.NOW + timedelta(days=300),
        minutes=30,
        place="VERBORGEN-PLEK",
        member_ids=[story.member(circle, cast.joost).id],
        by=story.actor(cast.amina),
        now=story.NOW,
    )
    assert "VERBORGEN" not in html_for(cast.fatima, circle)
    assert "VERBORGEN-PLEK" in html_for(cast.joost, circle)


def test_in_two_circles_kept_apart_nobody_reads_of_the_other_volunteer(cast, circle, html_for):
    other, willem, nora = story.second_volunteer(cast, None)
    for reader in (cast.fatima, cast.joost, cast.ria):
        assert "Willem" not in html_for(reader, circle)
    for reader in (willem, nora):
        page = html_for(reader, other)
        assert not any(name in page for name in ("Fatima", "Joost", "Ria"))
