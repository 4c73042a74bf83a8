"""What becomes of planned conversations when somebody leaves, or a circle closes."""

from datetime import datetime
from uuid import UUID

from django.db.models import Prefetch

from samenspel.notify.actions import tell
from samenspel.notify.texts import Kind
from samenspel.people.queries import recipients
from samenspel.rhythm.models import Invitee, Meeting
from samenspel.shared.actor import Actor


def call_off_what_cannot_be(*, circle_id: UUID, by: Actor, now: datetime) -> None:
    """Call off the coming conversations of a closed circle, and of an open one those for which fewer than two people
    are left; who was to be there hears it. Part of the act that ended something: circles and closing do not know this
    room, so settings name it (SAMENSPEL_AFTER_LEAVING, SAMENSPEL_AFTER_CLOSING)."""
    present = Prefetch("invitees", Invitee.objects.filter(member__until=None).select_related("member"))
    coming = Meeting.objects.select_for_update(of=("self",)).select_related("circle")
    standing = coming.filter(circle_id=circle_id, cancelled_at=None, recorded_at=None, starts_at__gt=now)
    for meeting in standing.prefetch_related(present):
        left = [each.member.person_id for each in meeting.invitees.all()]
        if meeting.circle.closed_at is None and len(left) > 1:
            continue
        meeting.cancelled_at = now
        meeting.save(update_fields=["cancelled_at"])
        told = recipients(each for each in left if each not in (by.person_id, by.done_by_id))
        key = f"{Kind.MEETING_CANCELLED}:{meeting.id}:{meeting.version}"
        # Not to the circle: who is no family can no longer open a closed one.
        tell(told, kind=Kind.MEETING_CANCELLED, path="/afspraken/", key=key, now=now)
