"""A volunteer without a mailbox answers through the coordinator who guides them, and is not passed over."""

from datetime import timedelta

import pytest

from samenspel.agreements import actions as agreements
from samenspel.agreements.rules import State
from samenspel.circles.actions import end_membership
from samenspel.circles.models import Circle, EndReason, Member
from samenspel.circles.queries import coordinator_of
from samenspel.closing.queries import my_thanks
from samenspel.notify.models import Message
from samenspel.notify.texts import Kind
from samenspel.people.actions import add_family
from samenspel.people.models import Person, Representation
from samenspel.people.queries import helpers_of
from samenspel.rhythm.actions import plan_meeting
from samenspel.rhythm.models import MeetingKind
from samenspel.rhythm.overview import silences
from samenspel.shared.actor import Actor
from samenspel.shared.clock import now
from tests import cast as story
from tests.ending import close


@pytest.fixture
def by_phone(cast) -> Circle:
    """Fatima has a telephone and no e-mail address."""
    Person.objects.filter(id=cast.fatima.id).update(email=None)
    cast.fatima.refresh_from_db()
    return story.the_circle(cast)


def test_the_coordinator_who_guides_them_becomes_the_named_helper(cast, by_phone):
    assert helpers_of([cast.fatima])[cast.fatima.id] == cast.ria


def test_what_all_agree_on_waits_for_their_yes(cast, by_phone):
    agreement = story.proposed_agreement(by_phone, cast)
    for who in (cast.amina, cast.ria):
        agreement = agreements.confirm_agreement(agreement_id=agreement.id, yes=True, by=story.actor(who), now=now())
    assert agreement.state == State.PROPOSED
    through_ria = Actor(person_id=cast.fatima.id, done_by_id=cast.ria.id)
    agreement = agreements.confirm_agreement(agreement_id=agreement.id, yes=True, by=through_ria, now=now())
    agreement.refresh_from_db()
    assert agreement.state == State.IN_FORCE


def test_who_has_a_helper_already_keeps_that_one(cast):
    Person.objects.filter(id=cast.fatima.id).update(email=None)
    Representation.objects.create(person=cast.fatima, helper=cast.nora, agreed="Belt", since=now())
    cast.fatima.refresh_from_db()
    story.the_circle(cast)
    assert helpers_of([cast.fatima])[cast.fatima.id] == cast.nora


def test_the_helping_ends_when_they_leave(cast, by_phone):
    end_membership(
        circle_id=by_phone.id,
        member_id=story.member(by_phone, cast.fatima).id,
        reason=EndReason.MOVED,
        by=story.actor(cast.amina),
        now=now(),
    )
    assert not helpers_of([cast.fatima])


def test_the_helping_ends_with_the_circle(cast, by_phone):
    close(by_phone.id, cast.amina)
    assert not helpers_of([cast.fatima])


def test_through_a_helper_only_the_circles_where_the_helper_stands_beside_them(cast, by_phone):
    """Fatima also helps another family, where Nora coordinates and Kees is the professional."""
    elsewhere, through_ria = closed_to_ria(cast), Actor(person_id=cast.fatima.id, done_by_id=cast.ria.id)
    found, in_all = silences(through_ria, now(), 4)
    assert {each.circle_id for each in found} == {by_phone.id}
    assert in_all == 1
    assert {each.circle_id for each in silences(story.actor(cast.fatima), now(), 4)[0]} == {by_phone.id, elsewhere.id}
    thank(elsewhere, cast.fatima, by=Member.objects.get(circle=elsewhere, role="family").person)
    assert my_thanks(story.actor(cast.fatima))
    assert my_thanks(through_ria) == []
    assert coordinator_of(through_ria).person == cast.ria


def closed_to_ria(cast) -> Circle:
    family = add_family(name="Geheim gezin", municipality="Rhenen", carers=[story.person("Zus")], young=[])
    circle = Circle.objects.create(family=family, name=family.name, opened_at=story.NOW)
    places = {"family": family.members.get().person, "volunteer": cast.fatima, "professional": cast.kees}
    for role, who in (places | {"coordinator": cast.nora}).items():
        Member.objects.create(circle=circle, person=who, role=role, since=story.NOW)
    return circle


def thank(circle: Circle, who: Person, *, by: Person) -> None:
    close(circle.id, by, thanks={story.member(circle, who).id: "Dank!"})


def test_whoever_helps_still_hears_that_the_talk_is_off(cast, by_phone):
    plan_meeting(
        circle_id=by_phone.id,
        kind=MeetingKind.TALK,
        topic="",
        starts_at=now() + timedelta(days=3),
        minutes=30,
        place="Thuis",
        member_ids=[story.member(by_phone, cast.fatima).id],
        by=story.actor(cast.amina),
        now=now(),
    )
    thank(by_phone, cast.fatima, by=cast.amina)
    told = Message.objects.filter(kind=Kind.MEETING_CANCELLED, recipient_id=cast.fatima.id)
    assert [message.address for message in told] == [cast.ria.email]
