"""Reading across many requests at once, for a first screen. A fixed number of queries, whatever their number."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import (
    BooleanField,
    Count,
    Exists,
    ExpressionWrapper,
    F,
    Max,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Window,
)

from samenspel.access.permissions import Act
from samenspel.people.models import FamilyMember, Organisation, Position, PositionRole
from samenspel.people.queries import HELD, organisations_where
from samenspel.requests.models import Answer, HelpRequest, Proposal, Step
from samenspel.requests.queries import for_the_family
from samenspel.requests.rules import BELL_REST_DAYS, State
from samenspel.shared.actor import Actor
from samenspel.shared.clock import day_of
from samenspel.volunteers.queries import visible as visible_volunteers
from samenspel.volunteers.rules import VOG_YEARS, years_after
from samenspel.web.prepared import prepared

# Where the next step is the coordinator's; a proposal waits for the family.
_FOR_COORDINATOR = [State.WAITING.value, State.TAKEN.value, State.SEARCHING.value]
_MOST = 10  # no first screen shows more of one kind


@dataclass(frozen=True)
class Question:
    """One request on a list: whether it is of the reader's own family, its clock today, and the bell.

    days: how long the family has been waiting. over_norm: longer than agreed. may_ring: the bell can be rung now.
    rung: it was rung in the past week.
    """

    request: HelpRequest
    own: bool
    days: int
    over_norm: bool
    may_ring: bool
    rung: bool


def my_questions(actor: Actor, today: date, limit: int) -> tuple[list[Question], int]:
    """The open requests of the actor's own family, and those asked as a professional together with families.

    Those of the own family first, then who waits longest; and how many there are in all. One query.
    """
    rows: list[Any] = _mine(actor.person_id)
    return [_question(row, row.own, today) for row in rows[:limit]], rows[0].in_all if rows else 0


@prepared
def _mine(person_id: UUID) -> QuerySet[HelpRequest]:
    """The first few. Both ways to have a question go by an index of their own; with OR every open question is read."""
    family = FamilyMember.objects.filter(person_id=person_id, family_id=OuterRef("family_id"))
    own = Q(Exists(family)) & for_the_family(person_id)
    families = FamilyMember.objects.filter(person_id=person_id).values("family_id")
    works_at = Position.objects.filter(HELD, person_id=person_id, role=PositionRole.PROFESSIONAL)
    there = HelpRequest.objects.filter(ended_at=None)
    together = there.filter(asked_with_id=person_id, asked_with_organisation__in=works_at.values("organisation_id"))
    either = there.filter(for_the_family(person_id), family_id__in=families).values("id").union(together.values("id"))
    return (
        _with_bell(HelpRequest.objects.filter(id__in=either))
        .annotate(own=ExpressionWrapper(own, BooleanField()), in_all=Window(Count("*")))
        .select_related("family", "organisation", "taken_by")
        .order_by("-own", F("clock_started_at").asc(nulls_last=True), "id")[:_MOST]
    )


@dataclass(frozen=True)
class Board:
    """The requests at a coordinator's organisations for which the next step is theirs.

    longest: days that the family that waits longest has been waiting. first: who comes first, a handful.
    """

    waiting: int
    longest: int
    over_norm: int
    first: list[Question]


def board(actor: Actor, today: date, limit: int) -> Board:
    """What waits at the organisations where the actor is coordinator. A rung bell first, then who waits longest.

    Two queries: the clocks of all, and the few that are shown.
    """
    clocks = _clocks(actor.person_id)
    first = [r.id for r in sorted(clocks, key=lambda r: not _rung(_rung_at(r), today))[:limit]]
    shown = {r.id: r for r in _first(actor.person_id, first)}
    return Board(
        waiting=len(clocks),
        longest=max((r.clock.days(today) for r in clocks), default=0),
        over_norm=sum(r.clock.over_norm(today) for r in clocks),
        first=[_question(shown[id_], False, today) for id_ in first if id_ in shown],
    )


def _coordinated(person_id: UUID) -> QuerySet[Organisation]:
    return organisations_where(Actor.of(person_id), PositionRole.COORDINATOR).order_by()


def _at_work(person_id: UUID) -> QuerySet[HelpRequest]:
    mine = HelpRequest.objects.filter(organisation__in=_coordinated(person_id), state__in=_FOR_COORDINATOR)
    return _with_bell(mine)


@prepared
def _clocks(person_id: UUID) -> QuerySet[HelpRequest]:
    return _at_work(person_id).only("clock_started_at", "norm_days", "ended_at").order_by("clock_started_at", "id")


@prepared
def _first(person_id: UUID, ids: Sequence[UUID]) -> QuerySet[HelpRequest]:
    return _at_work(person_id).filter(id__in=ids).select_related("family", "organisation", "taken_by")


def answered_proposals(actor: Actor, since: datetime, limit: int) -> list[Proposal]:
    """What families answered since `since` to the actor's own proposals, newest first. One query."""
    return _answered(actor.person_id, since)[:limit]


@prepared
def _answered(person_id: UUID, since: datetime) -> QuerySet[Proposal]:
    # After a no the question may have gone elsewhere, or the coordinator; a yes leads to a circle, which shows itself.
    said_no = Q(
        answer=Answer.NO, request__state__in=_FOR_COORDINATOR, request__organisation__in=_coordinated(person_id)
    )
    found = Proposal.objects.filter(Q(answer=Answer.YES) | said_no, by_id=person_id, answered_at__gte=since)
    return found.select_related("volunteer__person", "request__family").order_by("-answered_at")[:_MOST]


def volunteers_with_room(actor: Actor, today: date) -> int:
    """How many volunteers of the actor's organisations can be proposed to one more family now. One query."""
    counts = Q(proposals__answer__in=[Answer.OPEN, Answer.YES], proposals__ended_at=None)
    able = visible_volunteers(actor).filter(available=True, vog_on__gte=years_after(today, -VOG_YEARS)).order_by()
    return able.annotate(load=Count("proposals", filter=counts)).filter(load__lt=F("max_families")).count()


def _with_bell(rows: QuerySet[HelpRequest]) -> QuerySet[HelpRequest]:
    rung = Step.objects.filter(request_id=OuterRef("id"), act=Act.RING_BELL).values("request_id")
    return rows.annotate(rung_at=Subquery(rung.annotate(last=Max("at")).values("last")))


def _rung_at(request: HelpRequest) -> datetime | None:
    found: datetime | None = request.rung_at  # type: ignore[attr-defined]
    return found


def _rung(rung_at: datetime | None, today: date) -> bool:
    return rung_at is not None and (today - day_of(rung_at)).days < BELL_REST_DAYS


def _question(request: HelpRequest, own: bool, today: date) -> Question:
    rung_at = _rung_at(request)
    clock = request.clock
    return Question(
        request=request,
        own=own,
        days=clock.days(today),
        over_norm=clock.over_norm(today),
        may_ring=clock.may_ring(today, day_of(rung_at) if rung_at else None),
        rung=_rung(rung_at, today),
    )
