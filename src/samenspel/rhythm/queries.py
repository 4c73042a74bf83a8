"""Reading when people spoke and will speak, always for somebody."""

from datetime import date, datetime
from itertools import combinations
from uuid import UUID

from django.db.models import Exists, OuterRef, Prefetch, QuerySet

from samenspel.access.permissions import Act
from samenspel.circles.models import Member
from samenspel.circles.queries import Opened, open_circle
from samenspel.circles.rules import MemberRole
from samenspel.rhythm.models import Contact, Invitee, Meeting, Reply, Tie
from samenspel.rhythm.rules import Edge, Node, Pair, edges
from samenspel.shared.actor import Actor
from samenspel.shared.clock import day_of
from samenspel.shared.errors import NotVisible


def _with_invitees(meetings: QuerySet[Meeting]) -> QuerySet[Meeting]:
    everybody = Invitee.objects.filter(member__until=None).select_related("member__person").order_by("member__since", "id")
    return meetings.prefetch_related(Prefetch("invitees", everybody))


def meetings_of(opened: Opened, now: datetime) -> list[Meeting]:
    """The coming meetings of a circle, soonest first, with who comes. Two queries."""
    coming = Meeting.objects.filter(circle=opened.circle, cancelled_at=None, recorded_at=None, starts_at__gte=now)
    return _as_seen(opened, list(_with_invitees(coming.order_by("starts_at"))[:12]))


def meetings_to_record(opened: Opened, now: datetime) -> list[Meeting]:
    """Meetings that have begun and of which nobody has said whether they happened."""
    past = Meeting.objects.filter(circle=opened.circle, cancelled_at=None, recorded_at=None, starts_at__lt=now)
    return _as_seen(opened, list(_with_invitees(past.order_by("starts_at"))[:6]))


def _as_seen(opened: Opened, meetings: list[Meeting]) -> list[Meeting]:
    """That people meet is known to the circle; where and about what only to who is invited, and to the family."""
    for meeting in meetings:
        if not (opened.is_family or any(i.member_id == opened.me.id for i in meeting.invitees.all())):
            meeting.topic = meeting.place = ""
    return meetings


def contacts_of(opened: Opened, limit: int = 6) -> list[Contact]:
    """The latest conversations of a circle, newest first. A note on a subject that the reader may not know is empty."""
    rows = list(
        Contact.objects.filter(circle=opened.circle)
        .select_related("logged_by__person")
        .prefetch_related(Prefetch("members", Member.objects.select_related("person")))
        .order_by("-on", "-logged_at")[:limit]
    )
    for contact in rows:
        if not may_read_note(opened, contact):
            contact.note = contact.subject = ""
    return rows


def may_read_note(opened: Opened, contact: Contact) -> bool:
    """Whoever wrote a note may read it, the family may, and whoever the subject is shared with."""
    return not contact.note or contact.logged_by_id == opened.me.id or opened.knows(contact.subject)


def edges_of(opened: Opened, meetings: list[Meeting], now: datetime) -> list[Edge]:
    """The edges of the triangle. One query besides the coming meetings that the page has already."""
    last: dict[Pair, date] = {
        frozenset({t.one_id, t.other_id}): t.last_on for t in Tie.objects.filter(circle=opened.circle)
    }
    coming: dict[Pair, datetime] = {}
    for meeting in meetings:
        present = [i.member_id for i in meeting.invitees.all() if i.reply != Reply.NO]
        for pair in combinations(present, 2):
            coming.setdefault(frozenset(pair), meeting.starts_at)
    return edges(nodes_of(opened), last, coming, opened.circle.speak_every_weeks, day_of(now))


def nodes_of(opened: Opened) -> list[Node]:
    """The corners of a circle: the family as one, then each volunteer, then each professional."""
    family = opened.of(MemberRole.FAMILY)
    found = []
    if family:
        found.append(
            Node(MemberRole.FAMILY.value, frozenset(m.id for m in family), min(day_of(m.since) for m in family))
        )
    for role in (MemberRole.VOLUNTEER, MemberRole.PROFESSIONAL):
        found += [Node(role.value, frozenset({m.id}), day_of(m.since)) for m in opened.of(role)]
    return found


def circle_id_of(meeting_id: UUID) -> UUID:
    """Which circle a meeting belongs to. Tells nothing by itself: who asks still has to open that circle."""
    circle_id = Meeting.objects.filter(id=meeting_id).values_list("circle_id", flat=True).first()
    if circle_id is None:
        raise NotVisible
    return circle_id


def open_meeting(actor: Actor, meeting_id: UUID, act: Act, *, lock: bool = False) -> tuple[Opened, Meeting]:
    """A meeting and its circle, if the actor may do `act` there."""
    opened = open_circle(actor, circle_id_of(meeting_id), act, lock=lock)
    rows = Meeting.objects.filter(id=meeting_id)
    return opened, (rows.select_for_update() if lock else _with_invitees(rows)).get()


def my_meetings(actor: Actor, now: datetime, limit: int = 30) -> list[Meeting]:
    """The actor's coming meetings in every open circle, soonest first."""
    asked = Invitee.objects.filter(meeting_id=OuterRef("id"), member__person_id=actor.person_id, member__until=None)
    rows = Meeting.objects.filter(
        Exists(asked), cancelled_at=None, recorded_at=None, starts_at__gte=now, circle__closed_at=None
    )
    return list(_with_invitees(rows.select_related("circle").order_by("starts_at"))[:limit])
