"""The cast, and the circle around Amina and Sara."""

import pytest

from samenspel.circles.models import Circle, EndReason
from samenspel.closing import actions
from samenspel.shared.clock import day_of, now
from tests.cast import Cast, actor, member, the_cast, the_circle
from tests.looking import ARABIC


@pytest.fixture
def cast(db) -> Cast:
    return the_cast()


@pytest.fixture
def circle(cast: Cast) -> Circle:
    return the_circle(cast)


@pytest.fixture
def closed(cast: Cast, circle: Circle) -> Circle:
    actions.close_circle(
        circle_id=circle.id,
        reason=EndReason.REACHED,
        talked_on=day_of(now()),
        reached=f"{ARABIC}\n<script>alert(1)</script>",
        stays_in_touch="Fatima belt met Sara op haar verjaardag.",
        thanks={member(circle, cast.fatima).id: "Dank voor elke woensdag!"},
        by=actor(cast.amina),
        now=now(),
    )
    return circle
