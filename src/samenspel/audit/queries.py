"""Reading the trail."""

from uuid import UUID

from samenspel.access.permissions import Act
from samenspel.audit.models import Entry
from samenspel.shared.actor import Actor


def was_done(*, act: Act, by: Actor, once: UUID | str) -> bool:
    """Whether this very form (its hidden `once`, as it was sent) has done its act already.

    For an act after which the page is no longer there for who did it: a second press of the button then gets the
    answer of the first, and not a refusal.
    """
    try:
        key = UUID(str(once))
    except ValueError:
        return False
    return Entry.objects.filter(done_by_id=by.done_by_id, person_id=by.person_id, act=act.value, once=key).exists()
