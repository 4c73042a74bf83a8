"""What an ending sets off in rooms that do not know each other; named by settings, part of the act that ends."""

from datetime import datetime
from uuid import UUID

from samenspel.agreements.actions import settle_after_leaving
from samenspel.rhythm.actions import call_off_what_cannot_be
from samenspel.shared.actor import Actor


def after_leaving(*, circle_id: UUID, by: Actor, now: datetime) -> None:
    """Somebody has left a circle: agreements wait for them no more, and conversations of too few are called off."""
    settle_after_leaving(circle_id=circle_id, by=by, now=now)
    call_off_what_cannot_be(circle_id=circle_id, by=by, now=now)
