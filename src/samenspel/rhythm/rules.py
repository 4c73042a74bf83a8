"""The edges of the triangle, and when a silence is a gap. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from uuid import UUID

from samenspel.access.roles import Role
from samenspel.shared.clock import NETHERLANDS, day_of

EDGE_ROLES = (Role.FAMILY.value, Role.VOLUNTEER.value, Role.PROFESSIONAL.value)


@dataclass(frozen=True)
class Node:
    """One corner: the whole family, one volunteer or one professional. ids: the members that it stands for."""

    role: str
    ids: frozenset[UUID]
    since: date


class EdgeState(StrEnum):
    """What an edge says. A gap is nobody's fault: it asks for one action."""

    FINE = "fine"
    PLANNED = "planned"
    SILENT = "silent"
    NEVER = "never"


@dataclass(frozen=True)
class Edge:
    """Between two corners: the day they last spoke, the next time, and what that means.

    last_on: None when they never spoke. next_at: None when nothing is planned. due_on: the day by which they were to
    speak again.
    """

    one: Node
    other: Node
    last_on: date | None
    next_at: datetime | None
    due_on: date
    state: EdgeState

    @property
    def is_gap(self) -> bool:
        """Whether it asks for an action."""
        return self.state in (EdgeState.SILENT, EdgeState.NEVER)

    @property
    def joins_volunteer_and_professional(self) -> bool:
        """Whether this is the edge that the research found missing (001 §7.1)."""
        return {self.one.role, self.other.role} == {Role.VOLUNTEER.value, Role.PROFESSIONAL.value}


Pair = frozenset[UUID]


def due_on(last_on: date | None, since: date, every_weeks: int) -> date:
    """The day by which two people were to speak (again): counted from the last time, or from when they met here."""
    return (last_on or since) + timedelta(weeks=every_weeks)


def edge(
    one: Node, other: Node, last: Mapping[Pair, date], coming: Mapping[Pair, datetime], every_weeks: int, today: date
) -> Edge:
    """The edge between two corners, from the last and next times of the pairs of members in it."""
    pairs = [frozenset({a, b}) for a in one.ids for b in other.ids]
    last_on = max((last[p] for p in pairs if p in last), default=None)
    next_at = min((coming[p] for p in pairs if p in coming), default=None)
    due = due_on(last_on, max(one.since, other.since), every_weeks)
    if next_at is not None:
        state = EdgeState.PLANNED
    elif last_on is None:
        state = EdgeState.NEVER
    else:
        state = EdgeState.FINE if today <= due else EdgeState.SILENT
    return Edge(one, other, last_on, next_at, due, state)


def edges(
    nodes: Iterable[Node], last: Mapping[Pair, date], coming: Mapping[Pair, datetime], every_weeks: int, today: date
) -> list[Edge]:
    """Every edge between two corners of different kinds: family, volunteer, professional."""
    corners = list(nodes)
    return [
        edge(a, b, last, coming, every_weeks, today)
        for i, a in enumerate(corners)
        for b in corners[i + 1 :]
        if a.role != b.role and a.role in EDGE_ROLES and b.role in EDGE_ROLES
    ]


def first_gap(found: Iterable[Edge]) -> Edge | None:
    """The one gap to show: between volunteer and professional before all others, the longest silence first."""
    gaps = [e for e in found if e.is_gap]
    return min(gaps, key=lambda e: (not e.joins_volunteer_and_professional, e.due_on), default=None)


def is_past(starts_at: datetime, now: datetime) -> bool:
    """Whether a meeting has begun."""
    return starts_at <= now


EARLIEST_LOG_DAYS = 366


def may_log_on(day: date, now: datetime) -> bool:
    """A conversation is logged for today or a day in the past year, never for the future."""
    return timedelta(0) <= day_of(now) - day <= timedelta(days=EARLIEST_LOG_DAYS)


def clock_shows(moment: datetime) -> bool:
    """Whether a clock in the Netherlands ever shows this time: on the last Sunday of March it skips an hour."""
    seen = moment.astimezone(UTC).astimezone(NETHERLANDS)
    return seen.replace(tzinfo=None) == moment.astimezone(NETHERLANDS).replace(tzinfo=None)
