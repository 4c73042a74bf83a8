"""Reading agreements across many circles at once, for a first screen. One query each, whatever their number."""

from collections.abc import Collection
from uuid import UUID

from django.db.models import Exists, OuterRef

from samenspel.agreements.models import Agreement, Confirmation
from samenspel.agreements.rules import State
from samenspel.circles.models import Member
from samenspel.shared.actor import Actor


def _in_circle(actor: Actor) -> Exists:
    return Exists(Member.objects.filter(circle_id=OuterRef("circle_id"), person_id=actor.person_id, until=None))


def to_confirm(actor: Actor, limit: int) -> list[Agreement]:
    """Versions that wait for the actor's own yes or no, the oldest first."""
    answered = Confirmation.objects.filter(agreement_id=OuterRef("id"), member__person_id=actor.person_id)
    waiting = Agreement.objects.filter(
        _in_circle(actor), ~Exists(answered), state=State.PROPOSED, circle__closed_at=None
    )
    return list(waiting.select_related("circle", "written_by__person").order_by("written_at")[:limit])


def whom_to_call(actor: Actor, circle_ids: Collection[UUID]) -> dict[UUID, Agreement]:
    """The agreement in force in each of these circles that the actor is in, with who is called first and then."""
    holding = Agreement.objects.filter(
        _in_circle(actor), circle_id__in=circle_ids, state=State.IN_FORCE, circle__closed_at=None
    )
    return {a.circle_id: a for a in holding.select_related("first_call__person", "then_call__person")}
