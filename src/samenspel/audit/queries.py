"""Reading the trail."""

from uuid import UUID

from samenspel.access.permissions import Act
from samenspel.audit.models import Entry
from samenspel.shared.actor import Actor


def already_done(*, act: Act, by: Actor, once: UUID) -> bool:
    """Whether this very form was dealt with before.

    For acts by which one loses sight of the thing itself: the second of two quick taps would find it gone.
    """
    return Entry.objects.filter(done_by_id=by.done_by_id, act=act.value, once=once).exists()
