"""A tie is what the contacts say: made again from them it is the same, whatever the order they came in."""

from datetime import date, timedelta
from itertools import combinations
from random import Random
from uuid import UUID

import pytest

from samenspel.circles.models import Circle
from samenspel.rhythm import actions
from samenspel.rhythm.models import Contact, ContactKind, Tie
from samenspel.shared.clock import day_of
from tests.cast import NOW, Cast, actor, member, members_of


def from_contacts(circle: Circle) -> dict[frozenset[UUID], date]:
    """The ties as a second reading of the contacts gives them."""
    last: dict[frozenset[UUID], date] = {}
    for contact in Contact.objects.filter(circle=circle).prefetch_related("members"):
        for pair in combinations([m.id for m in contact.members.all()], 2):
            last[frozenset(pair)] = max(contact.on, last.get(frozenset(pair), date.min))
    return last


def ties(circle: Circle) -> dict[frozenset[UUID], date]:
    return {frozenset({t.one_id, t.other_id}): t.last_on for t in Tie.objects.filter(circle=circle)}


@pytest.mark.parametrize("seed", range(4))
def test_ties_are_what_the_contacts_say(cast: Cast, circle: Circle, seed: int) -> None:
    random = Random(seed)
    members = members_of(circle.id)
    for _ in range(25):
        me = random.choice(members)
        others = random.sample([m for m in members if m != me], random.randint(1, 3))
        day = day_of(NOW) - timedelta(days=random.randrange(120))
        kind = random.choice(list(ContactKind))
        actions.log_contact(
            circle_id=circle.id, member_ids=[m.id for m in others], on=day, kind=kind, by=actor(me.person), now=NOW
        )
    assert ties(circle) == from_contacts(circle) != {}


def test_an_older_conversation_written_down_later_does_not_move_a_tie_back(cast: Cast, circle: Circle) -> None:
    joost = member(circle, cast.joost).id
    for days in (3, 40):
        actions.log_contact(
            circle_id=circle.id,
            member_ids=[joost],
            on=day_of(NOW) - timedelta(days=days),
            kind=ContactKind.PHONE,
            by=actor(cast.fatima),
            now=NOW,
        )
    assert Tie.objects.get().last_on == day_of(NOW) - timedelta(days=3)
