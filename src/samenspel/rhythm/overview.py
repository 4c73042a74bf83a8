"""Reading across many circles at once: for a first screen, and for the morning on which people are asked to speak.

Every function here takes a fixed number of queries, whatever the number of circles.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Count, F, OuterRef, QuerySet, Subquery, Window

from samenspel.circles.models import Circle, Member
from samenspel.circles.queries import in_order, only_in_own_name, visible
from samenspel.rhythm.models import Meeting, Tie
from samenspel.rhythm.queries import coming_times, invited, last_times, nodes, with_invitees
from samenspel.rhythm.rules import Edge, edges, first_gap
from samenspel.shared.actor import Actor
from samenspel.shared.clock import day_of
from samenspel.web.prepared import prepared, preparing

_MOST = 10  # no first screen shows more circles

# Every volunteer with every professional of the same open circle, where nothing is planned between the two: when they
# last spoke, and the day by which they were to speak (again). The same rule as `rules.edge`, for all circles at once.
# In three steps, because the time to plan a query grows fast with the number of tables that are joined at once.
_PAIRS = """
WITH c AS {circles}, pair AS MATERIALIZED (
    SELECT c.id, c.name, t.last_on, d.due_on, count(*) OVER () AS in_all,
           v.id AS v_id, v.person_id AS v_person, p.id AS p_id, p.person_id AS p_person
    FROM c
    JOIN circles_member v ON v.circle_id = c.id AND v.role = 'volunteer' AND v.until IS NULL
    JOIN circles_member p ON p.circle_id = c.id AND p.role = 'professional' AND p.until IS NULL {mine}
    LEFT JOIN rhythm_tie t ON t.one_id = least(v.id, p.id) AND t.other_id = greatest(v.id, p.id)
    CROSS JOIN LATERAL (
        SELECT coalesce(t.last_on, (greatest(v.since, p.since) AT TIME ZONE 'Europe/Amsterdam')::date)
               + c.speak_every_weeks * 7 AS due_on
    ) d
    WHERE {when}
      AND NOT EXISTS (
        SELECT 1 FROM rhythm_meeting m
        JOIN rhythm_invitee i ON i.meeting_id = m.id AND i.member_id = v.id AND i.reply <> 'no'
        JOIN rhythm_invitee j ON j.meeting_id = m.id AND j.member_id = p.id AND j.reply <> 'no'
        WHERE m.circle_id = c.id AND m.cancelled_at IS NULL AND m.recorded_at IS NULL AND m.starts_at >= %(now)s)
    ORDER BY d.due_on, c.id, v.id, p.id
    LIMIT %(limit)s)
SELECT pair.id, pair.name, pair.last_on, pair.due_on, pair.in_all,
       v_id, v_person, vp.given_name, vp.phone, p_id, p_person, pp.given_name, pp.phone
FROM pair JOIN people_person vp ON vp.id = v_person JOIN people_person pp ON pp.id = p_person
ORDER BY pair.due_on, pair.id, v_id, p_id
"""
_EVERYWHERE = "NOT MATERIALIZED (SELECT * FROM circles_circle WHERE closed_at IS NULL)"
_OF_ONE = """MATERIALIZED (
    SELECT circle.id, circle.name, circle.speak_every_weeks, me.id AS me_id, me.role AS me_role
    FROM circles_circle circle JOIN circles_member me ON me.circle_id = circle.id
    WHERE circle.closed_at IS NULL AND me.person_id = %(me)s AND me.until IS NULL)"""
_MINE = "AND (c.me_role IN ('family', 'coordinator') OR c.me_id IN (v.id, p.id))"


@dataclass(frozen=True)
class Side:
    """One of two people who were to speak: their place in the circle, who they are, and where they can be called."""

    member_id: UUID
    person_id: UUID
    name: str
    phone: str


@dataclass(frozen=True)
class Silence:
    """A volunteer and a professional of one circle who have not spoken, and have not planned to.

    last_on: None when they never spoke. due_on: the day by which they were to speak.
    """

    circle_id: UUID
    circle_name: str
    volunteer: Side
    professional: Side
    last_on: date | None
    due_on: date


def silent_pairs(now: datetime) -> list[Silence]:
    """Everywhere, those whose rhythm has slipped; for the job that asks them, never for a screen. One query."""
    return _pairs(circles=_EVERYWHERE, mine="", when="d.due_on < %(today)s", now=now)[0]


def silences(actor: Actor, now: datetime, limit: int) -> tuple[list[Silence], int]:
    """The pairs in the actor's circles who never spoke or whose rhythm has slipped, and how many there are in all.

    A volunteer and a professional get the pairs that they are in themselves, the family and the coordinator all.
    The longest overdue come first. One query; two for a helper, who sees only circles that are open to them.
    """
    when = "(t.last_on IS NULL OR d.due_on < %(today)s)"
    most = None if actor.acts_for_another else limit
    found, in_all = _pairs(circles=_OF_ONE, mine=_MINE, when=when, now=now, me=actor.person_id, limit=most)
    if actor.acts_for_another:
        found = only_in_own_name(actor, found)
        return found[:limit], len(found)
    return found, in_all


def _pairs(
    *, circles: str, mine: str, when: str, now: datetime, me: UUID | None = None, limit: int | None = None
) -> tuple[list[Silence], int]:
    values = {"now": now, "today": day_of(now), "me": me, "limit": limit}
    with preparing() as cursor:
        cursor.execute(_PAIRS.format(circles=circles, mine=mine, when=when), values)
        rows: list[tuple[Any, ...]] = cursor.fetchall()
    found = [Silence(row[0], row[1], Side(*row[5:9]), Side(*row[9:13]), row[2], row[3]) for row in rows]
    return found, rows[0][4] if rows else 0


@dataclass(frozen=True)
class Glance:
    """One circle in a few lines: the reader's place in it, who else is there, the next talk, and the one gap."""

    circle: Circle
    me: Member
    members: list[Member]
    edges: list[Edge]
    next_meeting: Meeting | None
    gap: Edge | None

    @property
    def others(self) -> list[Member]:
        """The members but the reader."""
        return [m for m in self.members if m.id != self.me.id]


def glances(actor: Actor, now: datetime, limit: int) -> tuple[list[Glance], int]:
    """The actor's open circles, those with the nearest talk first, and how many there are in all. Five queries."""
    circles: list[Any] = _nearest(actor.person_id, now)
    if actor.acts_for_another:
        seen = set(visible(actor).filter(id__in=[c.id for c in circles]).values_list("id", flat=True))
        circles = [c for c in circles if c.id in seen]
        return glances_of(actor, circles[:limit], now), len(circles)
    return glances_of(actor, circles[:limit], now), circles[0].in_all if circles else 0


@prepared
def _nearest(person_id: UUID, now: datetime) -> QuerySet[Circle]:
    actor = Actor.of(person_id)
    coming = Meeting.objects.filter(cancelled_at=None, recorded_at=None, starts_at__gte=now)
    soonest = coming.filter(invited(actor), circle_id=OuterRef("id")).order_by("starts_at")
    return (
        visible(actor)
        .filter(closed_at=None)
        .annotate(next_at=Subquery(soonest.values("starts_at")[:1]), in_all=Window(Count("*")))
        .order_by(F("next_at").asc(nulls_last=True), "-opened_at", "id")[:_MOST]
    )


def glances_of(actor: Actor, circles: Sequence[Circle], now: datetime) -> list[Glance]:
    """These open circles, of which the actor is a member, in the same order. Four queries."""
    ids = [c.id for c in circles]
    if not ids:
        return []
    members, ties = _by_circle(_members(ids)), _by_circle(_ties(ids))
    meetings = _by_circle(with_invitees(_coming(ids, now)))
    return [_glance(actor, c, members[c.id], ties[c.id], meetings[c.id], day_of(now)) for c in circles]


def _glance(
    actor: Actor, circle: Circle, members: list[Member], ties: list[Tie], meetings: list[Meeting], today: date
) -> Glance:
    members = in_order(members)
    me = next(m for m in members if m.person_id == actor.person_id)
    between = edges(nodes(members), last_times(ties), coming_times(meetings), circle.speak_every_weeks, today)
    mine = [m for m in meetings if any(i.member_id == me.id for i in m.invitees.all())]
    return Glance(circle, me, members, between, mine[0] if mine else None, first_gap(between))


@prepared
def _members(circle_ids: Sequence[UUID]) -> QuerySet[Member]:
    return Member.objects.filter(circle_id__in=circle_ids, until=None).select_related("person")


@prepared
def _ties(circle_ids: Sequence[UUID]) -> QuerySet[Tie]:
    return Tie.objects.filter(circle_id__in=circle_ids)


@prepared
def _coming(circle_ids: Sequence[UUID], now: datetime) -> QuerySet[Meeting]:
    standing = Meeting.objects.filter(circle_id__in=circle_ids, cancelled_at=None, recorded_at=None)
    return standing.filter(starts_at__gte=now).order_by("starts_at")


def _by_circle(rows: Iterable[Any]) -> dict[UUID, list[Any]]:
    found: dict[UUID, list[Any]] = defaultdict(list)
    for row in rows:
        found[row.circle_id].append(row)
    return found
