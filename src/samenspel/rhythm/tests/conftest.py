"""The cast, the circle around Amina and Sara, and a talk in it."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from samenspel.circles.models import Circle
from samenspel.people.models import Person
from samenspel.rhythm import actions
from samenspel.rhythm.models import Meeting, MeetingKind
from samenspel.shared.clock import now
from tests.cast import Cast, actor, member, the_cast, the_circle

Plan = Callable[..., Meeting]


@pytest.fixture
def cast(db) -> Cast:
    return the_cast()


@pytest.fixture
def circle(cast: Cast) -> Circle:
    return the_circle(cast)


@pytest.fixture
def plan(cast: Cast, circle: Circle) -> Plan:
    """plan(): Fatima asks Joost for a talk in three days; plan(by=..., people=[...], begins=timedelta(...)) another."""

    def make(by: Person | None = None, people: list[Person] | None = None, **more) -> Meeting:
        begins = more.pop("begins", timedelta(days=3))
        moment = now()
        planned_at = min(moment, moment + begins) - timedelta(hours=1)
        values = {
            "kind": MeetingKind.TALK,
            "topic": "Hoe het gaat op school",
            "minutes": 30,
            "place": "Bij Buurtteam Zuid",
            "starts_at": moment + begins,
            "member_ids": [member(circle, who).id for who in (people or [cast.joost])],
        }
        return actions.plan_meeting(circle_id=circle.id, by=actor(by or cast.fatima), now=planned_at, **(values | more))

    return make


@pytest.fixture
def talk(plan: Plan) -> Meeting:
    return plan()


@pytest.fixture
def past_talk(plan: Plan) -> Meeting:
    return plan(begins=timedelta(hours=-2))
