"""Reading agreements across many circles at once, for a first screen. One query each, whatever their number."""

from collections.abc import Collection, Sequence
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from samenspel.agreements.models import Agreement, Confirmation
from samenspel.agreements.rules import State
from samenspel.circles.models import Member
from samenspel.circles.queries import only_in_own_name
from samenspel.shared.actor import Actor
from samenspel.web.prepared import prepared

_MOST = 10  # no first screen shows more of one kind


def _in_circle(person_id: UUID) -> Exists:
    return Exists(Member.objects.filter(circle_id=OuterRef("circle_id"), person_id=person_id, until=None))


def to_confirm(actor: Actor, limit: int) -> list[Agreement]:
    """Versions that wait for the actor's own yes or no, the oldest first."""
    return only_in_own_name(actor, _waiting(actor.person_id))[:limit]


@prepared
def _waiting(person_id: UUID) -> QuerySet[Agreement]:
    answered = Confirmation.objects.filter(agreement_id=OuterRef("id"), member__person_id=person_id)
    waiting = Agreement.objects.filter(
        _in_circle(person_id), ~Exists(answered), state=State.PROPOSED, circle__closed_at=None
    )
    return waiting.select_related("circle", "written_by__person").order_by("written_at")[:_MOST]


def whom_to_call(actor: Actor, circle_ids: Collection[UUID]) -> dict[UUID, Agreement]:
    """The agreement in force in each of these circles that the actor is in, with who is called first and then."""
    return {a.circle_id: a for a in _holding(actor.person_id, list(circle_ids))}


@prepared
def _holding(person_id: UUID, circle_ids: Sequence[UUID]) -> QuerySet[Agreement]:
    holding = Agreement.objects.filter(
        _in_circle(person_id), circle_id__in=circle_ids, state=State.IN_FORCE, circle__closed_at=None
    )
    return holding.select_related("first_call__person", "then_call__person")
