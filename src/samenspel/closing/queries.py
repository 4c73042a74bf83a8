"""Reading what stays, always for somebody."""

from uuid import UUID

from django.db.models import Prefetch, QuerySet

from samenspel.access.permissions import Act
from samenspel.circles.queries import Opened, in_own_name, open_circle
from samenspel.closing.models import LookBack, Thanks
from samenspel.shared.actor import Actor
from samenspel.shared.errors import NotVisible
from samenspel.web.prepared import prepared


def open_look_back(actor: Actor, circle_id: UUID) -> tuple[Opened, LookBack | None]:
    """The circle and what its family keeps of it; None while it is still open."""
    opened = open_circle(actor, circle_id, Act.READ_LOOK_BACK)
    thanks = Prefetch("thanks", Thanks.objects.select_related("member__person").order_by("member__since", "id"))
    return opened, LookBack.objects.filter(circle_id=circle_id).prefetch_related(thanks).first()


def my_thanks(actor: Actor) -> list[Thanks]:
    """The thanks that somebody received as a volunteer, newest first; through a helper only those of circles in which
    that helper stood beside them."""
    found = _thanks(actor.person_id)
    if not actor.acts_for_another:
        return found
    here = in_own_name(actor, {thanks.look_back_id for thanks in found})
    return [thanks for thanks in found if thanks.look_back_id in here]


@prepared
def _thanks(person_id: UUID) -> QuerySet[Thanks]:
    rows = Thanks.objects.filter(member__person_id=person_id, member__until=None)
    return rows.select_related("look_back").order_by("-look_back__written_at")


def open_thanks(actor: Actor, circle_id: UUID) -> Thanks:
    """The thanks to the actor for one circle."""
    opened = open_circle(actor, circle_id, Act.READ_THANKS)
    found = Thanks.objects.filter(member=opened.me).select_related("look_back").first()
    if found is None:
        raise NotVisible
    return found
