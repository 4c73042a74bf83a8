"""Reading across many requests at once, for a first screen. A fixed number of queries, whatever their number."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import (
    BooleanField,
    Count,
    DateField,
    Exists,
    ExpressionWrapper,
    F,
    Max,
    Min,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    Window,
)
from django.db.models.functions import Coalesce, TruncDate

from samenspel.access.permissions import Act
from samenspel.people.models import FamilyMember, Organisation, Position, PositionRole
from samenspel.people.queries import HELD, organisations_where
from samenspel.requests.models import Answer, HelpRequest, Proposal, Step
from samenspel.requests.queries import for_the_family, in_own_name
from samenspel.requests.rules import BELL_REST_DAYS, Clock, State
from samenspel.shared.actor import Actor
from samenspel.shared.clock import NETHERLANDS, day_of, moment_of
from samenspel.volunteers.queries import HAS_JOINED
from samenspel.volunteers.queries import visible as visible_volunteers
from samenspel.volunteers.rules import oldest_vog
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
    if actor.acts_for_another:
        rows = [row for row in rows if in_own_name(actor, row)]
        return [_question(row, row.own, today) for row in rows[:limit]], len(rows)
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

    One query, in which the database counts: of an organisation with hundreds of questions only the first come here.
    """
    rung_since = moment_of(today - timedelta(days=BELL_REST_DAYS - 1))
    rows: list[Any] = _at_work(actor.person_id, today, rung_since)
    if not rows:
        return Board(waiting=0, longest=0, over_norm=0, first=[])
    counted = rows[0]
    return Board(
        waiting=counted.in_all,
        longest=Clock(day_of(counted.first_started), 0).days(today),
        over_norm=counted.late,
        first=[_question(row, False, today) for row in rows[:limit]],
    )


def _coordinated(person_id: UUID) -> QuerySet[Organisation]:
    return organisations_where(Actor.of(person_id), PositionRole.COORDINATOR).order_by()


@prepared
def _at_work(person_id: UUID, today: date, rung_since: datetime) -> QuerySet[HelpRequest]:
    """The first few, each with what holds of all. `late` is `Clock.over_norm` for the database."""
    mine = HelpRequest.objects.filter(
        organisation__in=_coordinated(person_id), state__in=_FOR_COORDINATOR, ended_at=None
    )
    agreed = ExpressionWrapper(Value(today, DateField()) - F("norm_days"), DateField())
    late = Q(started_on__lt=F("agreed_on"))
    return (
        _with_bell(mine)
        .annotate(started_on=TruncDate("clock_started_at", tzinfo=NETHERLANDS), agreed_on=agreed)
        .annotate(
            in_all=Window(Count("*")),
            first_started=Window(Min("clock_started_at")),
            late=Window(Count("id", filter=late)),
        )
        .select_related("family", "organisation", "taken_by")
        .order_by(Coalesce(Q(rung_at__gte=rung_since), False).desc(), "clock_started_at", "id")[:_MOST]
    )


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
    """How many volunteers of the actor's organisations have room for one more family now. One query.

    `volunteers.rules.has_room` for the database, which counts where a page would have to read them all.
    """
    counts = Q(proposals__answer__in=[Answer.OPEN, Answer.YES], proposals__ended_at=None)
    able = visible_volunteers(actor).filter(HAS_JOINED, available=True, vog_on__gte=oldest_vog(today))
    loaded = able.order_by().annotate(load=Count("proposals", filter=counts))
    return loaded.filter(load__lt=F("max_families")).count()


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
