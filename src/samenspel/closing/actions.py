"""Closing a circle, for all at once."""

from collections.abc import Mapping
from datetime import date, datetime
from uuid import UUID

from django.conf import settings
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _

from samenspel.access.permissions import Act
from samenspel.audit.actions import recorded
from samenspel.circles import actions as circles
from samenspel.circles.models import EndReason
from samenspel.circles.queries import Opened, open_circle
from samenspel.circles.rules import MemberRole
from samenspel.closing.models import LookBack, Thanks
from samenspel.closing.rules import may_have_talked_on
from samenspel.notify.actions import tell
from samenspel.notify.texts import Kind
from samenspel.people.queries import recipients
from samenspel.requests.actions import let_go
from samenspel.shared.actor import Actor
from samenspel.shared.clock import day_of
from samenspel.shared.errors import NotVisible, RuleBroken


def close_circle(
    *,
    circle_id: UUID,
    reason: EndReason,
    talked_on: date,
    reached: str,
    stays_in_touch: str,
    thanks: Mapping[UUID, str],
    by: Actor,
    now: datetime,
    once: UUID | None = None,
) -> LookBack:
    """Close a circle after its closing talk. thanks: words by volunteer's member id; empty words are left out.

    From this moment only the family sees the circle; a volunteer keeps the thanks, the others nothing.
    """
    with recorded(act=Act.CLOSE_CIRCLE, by=by, now=now, object_id=circle_id, circle_id=circle_id, once=once):
        opened = open_circle(by, circle_id, Act.CLOSE_CIRCLE, lock=True)
        _must_have_talked(opened, talked_on, day_of(now))
        volunteers = {m.id for m in opened.of(MemberRole.VOLUNTEER)}
        if not set(thanks) <= volunteers:
            raise NotVisible
        look_back = LookBack.objects.create(
            circle=opened.circle,
            talked_on=talked_on,
            reached=reached,
            stays_in_touch=stays_in_touch,
            written_by=opened.me,
            written_at=now,
        )
        given = {member_id: words for member_id, words in thanks.items() if words}
        Thanks.objects.bulk_create(Thanks(look_back=look_back, member_id=m, words=w) for m, w in given.items())
        circles.close_circle(circle=opened.circle, reason=reason, now=now)
        _tell(opened, set(given), by, now)
        import_string(settings.SAMENSPEL_AFTER_CLOSING)(circle_id=circle_id, by=by, now=now)
        for member in opened.members:  # after the last mail, which a helper still gets
            let_go(member.person, now)
        return look_back


def _must_have_talked(opened: Opened, talked_on: date, today: date) -> None:
    if not may_have_talked_on(talked_on, day_of(opened.circle.opened_at), today):
        raise RuleBroken(_("Kies de dag van het laatste gesprek: na het begin van de kring en niet in de toekomst."))


def _tell(opened: Opened, thanked: set[UUID], by: Actor, now: datetime) -> None:
    """Everybody else hears it: a volunteer by the thanks, the family by its circle, others that it has ended."""
    circle_id = opened.circle.id
    for member in opened.members:
        if member.person_id in (by.person_id, by.done_by_id):
            continue
        kind, path = Kind.CIRCLE_CLOSED, "/vandaag/"
        if member.id in thanked:
            kind, path = Kind.THANKS, f"/kringen/{circle_id}/bedankt/"
        elif member.role == MemberRole.FAMILY:
            path = f"/kringen/{circle_id}/"
        tell(recipients([member.person_id]), kind=kind, path=path, key=f"closed:{circle_id}", now=now)
