"""A circle that ends, where a test is about what comes of that and not about how."""

from uuid import UUID

from samenspel.circles.models import EndReason
from samenspel.closing.actions import close_circle
from samenspel.people.models import Person
from samenspel.shared.clock import day_of, now
from tests.cast import actor


def close(circle_id: UUID, by: Person, *, thanks: dict[UUID, str] | None = None) -> None:
    """Somebody of the family closes the circle today: what was wished is reached."""
    close_circle(
        circle_id=circle_id,
        reason=EndReason.REACHED,
        talked_on=day_of(now()),
        reached="Veel",
        stays_in_touch="",
        thanks=thanks or {},
        by=actor(by),
        now=now(),
    )
