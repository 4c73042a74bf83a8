"""A volunteer without a mailbox answers through the coordinator who guides them, and is not passed over."""

import pytest

from samenspel.agreements import actions as agreements
from samenspel.agreements.rules import State
from samenspel.circles.actions import end_membership
from samenspel.circles.models import Circle, EndReason
from samenspel.closing.actions import close_circle
from samenspel.people.models import Person, Representation
from samenspel.people.queries import helpers_of
from samenspel.shared.actor import Actor
from samenspel.shared.clock import now
from tests import cast as story


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
    close_circle(
        circle_id=by_phone.id,
        reason=EndReason.REACHED,
        talked_on=now().date(),
        reached="Veel",
        stays_in_touch="",
        thanks={},
        by=story.actor(cast.amina),
        now=now(),
    )
    assert not helpers_of([cast.fatima])
