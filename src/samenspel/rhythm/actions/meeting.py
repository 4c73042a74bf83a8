"""Planning a conversation, answering the invitation, and saying afterwards that it happened."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from samenspel.access.permissions import Act
from samenspel.audit.actions import recorded
from samenspel.circles.queries import Opened, open_circle
from samenspel.notify.actions import tell
from samenspel.notify.texts import Kind
from samenspel.people.queries import recipients
from samenspel.rhythm.actions.contact import contact_of_meeting
from samenspel.rhythm.models import Invitee, Meeting, MeetingKind, Reply
from samenspel.rhythm.queries import circle_id_of, open_meeting, open_meeting_to_cancel, open_own_meeting
from samenspel.rhythm.rules import is_past
from samenspel.shared.actor import Actor
from samenspel.shared.clock import day_of
from samenspel.shared.errors import AlreadyDone, NotVisible, RuleBroken, Stale
from samenspel.shared.ids import new_id


def plan_meeting(
    *,
    circle_id: UUID,
    kind: MeetingKind,
    topic: str,
    starts_at: datetime,
    minutes: int,
    place: str,
    member_ids: Collection[UUID],
    by: Actor,
    now: datetime,
    once: UUID | None = None,
) -> Meeting:
    """Plan a conversation and invite members. Who plans it comes; the others answer."""
    meeting_id = new_id()
    with recorded(act=Act.PLAN_MEETING, by=by, now=now, object_id=meeting_id, circle_id=circle_id, once=once):
        opened = open_circle(by, circle_id, Act.PLAN_MEETING, lock=True)
        invited = {opened.member(member_id).id for member_id in member_ids} | {opened.me.id}
        if len(invited) < 2:
            raise RuleBroken(_("Kies wie u uitnodigt."))
        _must_come(starts_at, now)
        meeting = Meeting.objects.create(
            id=meeting_id,
            circle=opened.circle,
            kind=kind.value,
            topic=topic,
            starts_at=starts_at,
            minutes=minutes,
            place=place,
            planned_by=opened.me,
        )
        _invite(meeting, invited, opened.me.id, now)
        _tell(opened, meeting, Kind.MEETING_PLANNED, by, now)
        return meeting


def answer_invitation(*, meeting_id: UUID, yes: bool, version: int, by: Actor, now: datetime) -> Meeting:
    """Say whether one comes, on the day and time of this version; can be changed until it begins.

    Stale when it was moved meanwhile: yes to one day is no answer to another. AlreadyDone for the answer that stands.
    """
    with recorded(
        act=Act.ANSWER_INVITATION,
        by=by,
        now=now,
        object_id=meeting_id,
        circle_id=circle_id_of(meeting_id),
        detail="yes" if yes else "no",
    ):
        opened, meeting = open_meeting(by, meeting_id, Act.ANSWER_INVITATION, lock=True)
        _must_stand(meeting)
        if is_past(meeting.starts_at, now):
            raise RuleBroken(_("Dit gesprek is al geweest."))
        mine = Invitee.objects.filter(meeting=meeting, member=opened.me).first()
        if mine is None:
            raise NotVisible
        _must_be_as_seen(meeting, version)
        reply = Reply.YES if yes else Reply.NO
        if mine.reply == reply:
            raise AlreadyDone
        mine.reply, mine.replied_at = reply, now
        mine.save(update_fields=["reply", "replied_at"])
        return meeting


def move_meeting(
    *,
    meeting_id: UUID,
    starts_at: datetime,
    place: str,
    version: int,
    by: Actor,
    now: datetime,
    once: UUID | None = None,
) -> Meeting:
    """Another day, time or place. Everybody is asked again whether they come; who chose the new day comes."""
    with recorded(
        act=Act.PLAN_MEETING,
        by=by,
        now=now,
        object_id=meeting_id,
        circle_id=circle_id_of(meeting_id),
        once=once,
        detail="moved",
    ):
        opened, meeting = open_own_meeting(by, meeting_id, Act.PLAN_MEETING, lock=True)
        _must_stand(meeting)
        _must_be_as_seen(meeting, version)
        _must_come(starts_at, now)
        meeting.starts_at, meeting.place = starts_at, place
        meeting.version += 1
        meeting.save(update_fields=["starts_at", "place", "version"])
        invitees = Invitee.objects.filter(meeting=meeting)
        invitees.exclude(member=opened.me).update(reply=Reply.NONE, replied_at=None)
        invitees.filter(member=opened.me).update(reply=Reply.YES, replied_at=now)
        _tell(opened, meeting, Kind.MEETING_CHANGED, by, now)
        return meeting


def cancel_meeting(*, meeting_id: UUID, by: Actor, now: datetime, once: UUID | None = None) -> Meeting:
    """Call a conversation off; everybody who was invited hears it. Its planner may, and who may cancel by role."""
    with recorded(
        act=Act.CANCEL_MEETING, by=by, now=now, object_id=meeting_id, circle_id=circle_id_of(meeting_id), once=once
    ):
        opened, meeting = open_meeting_to_cancel(by, meeting_id, lock=True)
        _must_stand(meeting)
        meeting.cancelled_at = now
        meeting.save(update_fields=["cancelled_at"])
        _tell(opened, meeting, Kind.MEETING_CANCELLED, by, now)
        return meeting


def record_meeting(
    *, meeting_id: UUID, happened: bool, present: Collection[UUID], by: Actor, now: datetime, once: UUID | None = None
) -> Meeting:
    """Say afterwards whether it took place and who was there. A meeting that did counts as a conversation."""
    with recorded(
        act=Act.RECORD_MEETING, by=by, now=now, object_id=meeting_id, circle_id=circle_id_of(meeting_id), once=once
    ):
        opened, meeting = open_own_meeting(by, meeting_id, Act.RECORD_MEETING, lock=True)
        _must_stand(meeting)
        if not is_past(meeting.starts_at, now):
            raise RuleBroken(_("Dit gesprek moet nog komen."))
        if not happened:
            meeting.cancelled_at = now
            meeting.save(update_fields=["cancelled_at"])
            return meeting
        there = [opened.member(member_id) for member_id in set(present)]
        if len(there) < 2:
            raise RuleBroken(_("Kies wie erbij waren: minstens twee mensen."))
        meeting.recorded_at = now
        meeting.save(update_fields=["recorded_at"])
        on = day_of(meeting.starts_at)
        contact_of_meeting(circle=opened.circle, meeting=meeting, present=there, by_id=opened.me.id, on=on, now=now)
        return meeting


def _invite(meeting: Meeting, member_ids: Collection[UUID], planner_id: UUID, now: datetime) -> None:
    """Ask everybody; whoever plans it has answered by that."""
    Invitee.objects.bulk_create(
        Invitee(
            meeting=meeting,
            member_id=member_id,
            reply=Reply.YES if member_id == planner_id else Reply.NONE,
            replied_at=now if member_id == planner_id else None,
        )
        for member_id in sorted(member_ids)
    )


def _must_stand(meeting: Meeting) -> None:
    if meeting.cancelled_at:
        raise RuleBroken(_("Dit gesprek gaat niet door."))
    if meeting.recorded_at:
        raise RuleBroken(_("Van dit gesprek is al opgeschreven dat het er was."))


def _must_be_as_seen(meeting: Meeting, version: int) -> None:
    if meeting.version != version:
        raise Stale


def _must_come(starts_at: datetime, now: datetime) -> None:
    if is_past(starts_at, now):
        raise RuleBroken(_("Deze dag en tijd zijn al geweest. Kies een moment dat nog komt."))
    if (starts_at - now).days > 366:
        raise RuleBroken(_("Dit is meer dan een jaar vooruit. Kies een eerdere dag."))


def _tell(opened: Opened, meeting: Meeting, kind: Kind, by: Actor, now: datetime) -> None:
    invited = set(Invitee.objects.filter(meeting=meeting).values_list("member_id", flat=True))
    people = [
        m.person_id for m in opened.members if m.id in invited and m.person_id not in (by.person_id, by.done_by_id)
    ]
    path = f"/kringen/{meeting.circle_id}/"
    tell(recipients(people), kind=kind, path=path, key=f"{kind}:{meeting.id}:{meeting.version}", now=now)
