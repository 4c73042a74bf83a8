"""Two people at the same moment, on connections of their own."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from samenspel.circles.models import Circle
from samenspel.rhythm import actions
from samenspel.rhythm.models import Contact, ContactKind, Meeting, MeetingKind, Tie
from samenspel.rhythm.tests.conftest import Plan
from samenspel.shared.clock import day_of, now
from samenspel.shared.errors import RuleBroken
from samenspel.shared.ids import new_id
from tests.at_once import at_once
from tests.cast import Cast, actor, member, the_cast, the_circle

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def cast(transactional_db) -> Cast:
    return the_cast()


@pytest.fixture
def circle(cast: Cast) -> Circle:
    return the_circle(cast)


def log(cast: Cast, circle: Circle, days: int, **more: Any) -> Callable[[], object]:
    joost = member(circle, cast.joost).id
    on = day_of(now()) - timedelta(days=days)
    return lambda: actions.log_contact(
        circle_id=circle.id,
        member_ids=[joost],
        on=on,
        kind=ContactKind.PHONE,
        by=actor(cast.fatima),
        now=now(),
        **more,
    )


def test_the_same_form_twice_at_once_is_one_conversation(cast: Cast, circle: Circle) -> None:
    key = new_id()
    outcomes = at_once(*[log(cast, circle, 0, once=key) for _ in range(4)])
    assert sorted(type(o).__name__ for o in outcomes) == ["AlreadyDone"] * 3 + ["Contact"]
    assert Contact.objects.count() == 1


def test_a_tie_never_goes_back_whoever_saves_last(cast: Cast, circle: Circle) -> None:
    for _ in range(5):
        at_once(*[log(cast, circle, days) for days in (0, 5, 9, 2)])
        assert Tie.objects.get().last_on == day_of(now())
        Tie.objects.all().delete()
    assert Contact.objects.count() == 20


def test_of_two_who_move_a_talk_at_once_one_is_told(cast: Cast, circle: Circle, plan: Plan) -> None:
    talk = plan()

    def move(who: Any, place: str) -> Callable[[], object]:
        return lambda: actions.move_meeting(
            meeting_id=talk.id,
            starts_at=talk.starts_at + timedelta(days=1),
            place=place,
            version=1,
            by=actor(who),
            now=now(),
        )

    outcomes = at_once(move(cast.fatima, "Thuis"), move(cast.joost, "Buurthuis"))
    assert sorted(type(o).__name__ for o in outcomes) == ["Meeting", "Stale"]
    moved = next(o for o in outcomes if isinstance(o, Meeting))
    talk.refresh_from_db()
    assert (talk.place, talk.version) == (moved.place, 2)


def test_a_talk_is_written_down_once_when_two_do_so(cast: Cast, circle: Circle, plan: Plan) -> None:
    talk = plan(begins=timedelta(hours=-2), kind=MeetingKind.TALK)
    there = [member(circle, cast.fatima).id, member(circle, cast.joost).id]

    def record(who: Any) -> Callable[[], object]:
        return lambda: actions.record_meeting(
            meeting_id=talk.id, happened=True, present=there, by=actor(who), now=now()
        )

    outcomes = at_once(record(cast.fatima), record(cast.joost))
    assert sum(isinstance(o, RuleBroken) for o in outcomes) == 1
    assert Contact.objects.filter(meeting=talk).count() == 1
