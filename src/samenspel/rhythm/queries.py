"""Reading when people spoke and will speak, always for somebody."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from itertools import combinations
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef, QuerySet

from samenspel.access.decide import Denied, Reason, require
from samenspel.access.permissions import Act
from samenspel.circles.models import Member
from samenspel.circles.queries import Opened, circle_with, only_in_own_name, open_circle, visible
from samenspel.circles.rules import MemberRole
from samenspel.rhythm.models import Contact, Invitee, Meeting, Reply, Tie
from samenspel.rhythm.rules import Edge, Node, Pair, edges
from samenspel.shared.actor import Actor
from samenspel.shared.clock import day_of
from samenspel.web.prepared import attach, prepared


def with_invitees(meetings: list[Meeting]) -> list[Meeting]:
    """The same meetings with who was asked and is still there, in the order in which they came, and what they
    answered. One query; none without meetings."""
    attach(meetings, "invitees", _invitees([m.id for m in meetings]) if meetings else [], "meeting_id")
    return meetings


@prepared
def _invitees(meeting_ids: Sequence[UUID]) -> QuerySet[Invitee]:
    present = Invitee.objects.filter(meeting_id__in=meeting_ids, member__until=None)
    return present.select_related("member__person").order_by("member__since", "id")


def standing_meetings(opened: Opened, now: datetime) -> tuple[list[Meeting], list[Meeting]]:
    """Those that have begun and wait for the reader to say whether they were, newest first; and those that come in the
    circle, soonest first. Three queries."""
    begun, coming = _begun_for(opened.me.id, now), _coming(opened.circle.id, now)
    _as_seen(opened, with_invitees(begun + coming))
    return begun, coming


@prepared
def _begun_for(member_id: UUID, now: datetime) -> QuerySet[Meeting]:
    standing = Meeting.objects.filter(invitees__member_id=member_id, cancelled_at=None, recorded_at=None)
    return standing.filter(starts_at__lt=now).order_by("-starts_at")[:9]


@prepared
def _coming(circle_id: UUID, now: datetime) -> QuerySet[Meeting]:
    standing = Meeting.objects.filter(circle_id=circle_id, cancelled_at=None, recorded_at=None)
    return standing.filter(starts_at__gte=now).order_by("starts_at")[:18]


def _as_seen(opened: Opened, meetings: list[Meeting]) -> list[Meeting]:
    """That people meet is known to the circle; where and about what only to who is invited, and to the family."""
    for meeting in meetings:
        if not takes_part(opened, meeting):
            meeting.topic = meeting.place = ""
    return meetings


def takes_part(opened: Opened, meeting: Meeting) -> bool:
    """Whether a meeting is the reader's business: they were invited, or it is about their family."""
    return opened.is_family or any(i.member_id == opened.me.id for i in meeting.invitees.all())


def contacts_of(opened: Opened) -> list[Contact]:
    """The latest six conversations of a circle, newest first, as `readable` gives them. One query."""
    return readable(opened, _latest(opened.circle.id))


def readable(opened: Opened, contacts: list[Contact]) -> list[Contact]:
    """The same conversations with who wrote each down; a note on a subject that the reader may not know is empty."""
    for contact in contacts:
        contact.logged_by = opened.anybody[contact.logged_by_id]
        if not may_read_note(opened, contact):
            contact.note = contact.subject = ""
    return contacts


@prepared
def _latest(circle_id: UUID) -> QuerySet[Contact]:
    return all_contacts(circle_id)[:6]


def all_contacts(circle_id: UUID) -> QuerySet[Contact]:
    """Every conversation of a circle that was opened, newest first, each with `member_ids`, who spoke. Its notes are
    for nobody yet: what is shown goes through `readable`."""
    there = Member.objects.filter(contacts=OuterRef("id")).values("id")
    newest_first = Contact.objects.filter(circle_id=circle_id).order_by("-on", "-logged_at", "id")
    return newest_first.annotate(member_ids=ArraySubquery(there))


def may_read_note(opened: Opened, contact: Contact) -> bool:
    """Whoever wrote a note may read it, the family may, and whoever the subject is shared with."""
    return not contact.note or contact.logged_by_id == opened.me.id or opened.knows(contact.subject)


def edges_of(opened: Opened, meetings: list[Meeting], now: datetime) -> list[Edge]:
    """The edges of the triangle. One query besides the coming meetings that the page has already."""
    ties = last_times(_ties(opened.circle.id))
    return edges(nodes(opened.members), ties, coming_times(meetings), opened.circle.speak_every_weeks, day_of(now))


@prepared
def _ties(circle_id: UUID) -> QuerySet[Tie]:
    return Tie.objects.filter(circle_id=circle_id)


def last_times(ties: Iterable[Tie]) -> dict[Pair, date]:
    """When the members of each pair last spoke."""
    return {frozenset({t.one_id, t.other_id}): t.last_on for t in ties}


def coming_times(meetings: Iterable[Meeting]) -> dict[Pair, datetime]:
    """When the members of each pair speak next. meetings: soonest first, with their invitees."""
    coming: dict[Pair, datetime] = {}
    for meeting in meetings:
        present = [i.member_id for i in meeting.invitees.all() if i.reply != Reply.NO]
        for pair in combinations(present, 2):
            coming.setdefault(frozenset(pair), meeting.starts_at)
    return coming


def nodes(members: Iterable[Member]) -> list[Node]:
    """The corners of a circle: the family as one, then each volunteer, then each professional."""
    of_role: dict[str, list[Member]] = defaultdict(list)
    for member in members:
        of_role[member.role].append(member)
    found = []
    if family := of_role[MemberRole.FAMILY.value]:
        found.append(
            Node(MemberRole.FAMILY.value, frozenset(m.id for m in family), min(day_of(m.since) for m in family))
        )
    for role in (MemberRole.VOLUNTEER, MemberRole.PROFESSIONAL):
        found += [Node(role.value, frozenset({m.id}), day_of(m.since)) for m in of_role[role.value]]
    return found


def circle_id_of(meeting_id: UUID) -> UUID:
    """Which circle a meeting belongs to."""
    return circle_with(Meeting.objects.filter(id=meeting_id).values_list("circle_id", flat=True))


def open_meeting(actor: Actor, meeting_id: UUID, act: Act, *, lock: bool = False) -> tuple[Opened, Meeting]:
    """A meeting and its circle, if the actor may do `act` there; as the actor sees it, unless it is locked."""
    opened = open_circle(actor, circle_id_of(meeting_id), act, lock=lock)
    rows = Meeting.objects.filter(id=meeting_id)
    if lock:
        return opened, rows.select_for_update().get()
    return opened, _as_seen(opened, with_invitees([rows.get()]))[0]


def open_own_meeting(actor: Actor, meeting_id: UUID, act: Act, *, lock: bool = False) -> tuple[Opened, Meeting]:
    """As `open_meeting`, for who takes part in the meeting; Denied for another member of the circle."""
    opened, meeting = open_meeting(actor, meeting_id, act, lock=lock)
    if not takes_part(opened, meeting):
        raise Denied(Reason.NOT_YOUR_ROLE)
    return opened, meeting


def open_meeting_to_cancel(actor: Actor, meeting_id: UUID, *, lock: bool = False) -> tuple[Opened, Meeting]:
    """A meeting that the actor may call off: whoever planned it may, and who may by role. Else Denied."""
    opened, meeting = open_meeting(actor, meeting_id, Act.PLAN_MEETING, lock=lock)
    if meeting.planned_by_id != opened.me.id:
        require(Act.CANCEL_MEETING, opened.relation)
    return opened, meeting


def unanswered(actor: Actor, now: datetime) -> list[Meeting]:
    """The coming meetings that wait for the actor's own answer, soonest first, without who else comes. One query."""
    return only_in_own_name(actor, _unanswered(actor.person_id, now))


@prepared
def _unanswered(person_id: UUID, now: datetime) -> QuerySet[Meeting]:
    asked = Invitee.objects.filter(
        meeting_id=OuterRef("id"), member__person_id=person_id, member__until=None, reply=Reply.NONE
    )
    return _asked(Actor.of(person_id)).filter(Exists(asked), starts_at__gte=now).order_by("starts_at")[:10]


def my_meetings(actor: Actor, now: datetime) -> QuerySet[Meeting]:
    """The actor's coming meetings in every open circle, soonest first; to be read a page at a time."""
    coming = _asked(actor).filter(starts_at__gte=now).order_by("starts_at", "id")
    return coming.filter(circle__in=visible(actor)) if actor.acts_for_another else coming


def my_meetings_to_record(actor: Actor, now: datetime, limit: int = 10) -> list[Meeting]:
    """The actor's meetings that have begun and of which nobody has said whether they happened, the latest first."""
    return with_invitees(only_in_own_name(actor, _begun(actor.person_id, now))[:limit])


@prepared
def _begun(person_id: UUID, now: datetime) -> QuerySet[Meeting]:
    return _asked(Actor.of(person_id)).filter(starts_at__lt=now).order_by("-starts_at")[:10]


def _asked(actor: Actor) -> QuerySet[Meeting]:
    standing = Meeting.objects.filter(invited(actor), cancelled_at=None, recorded_at=None, circle__closed_at=None)
    return standing.select_related("circle")


def invited(actor: Actor) -> Exists:
    """The condition on a meeting that the actor was asked for it, in a circle of which they still are a member."""
    asked = Invitee.objects.filter(meeting_id=OuterRef("id"), member__person_id=actor.person_id, member__until=None)
    return Exists(asked)
