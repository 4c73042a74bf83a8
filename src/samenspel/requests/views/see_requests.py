"""The list of requests, for each reader as it concerns them."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.core.paginator import Paginator
from django.db.models import F, QuerySet
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samenspel.people.models import PositionRole
from samenspel.people.queries import family_ids_of, held_positions
from samenspel.people.request import PersonRequest
from samenspel.requests import queries
from samenspel.requests.models import STATE_LABELS, HelpRequest
from samenspel.requests.rules import ENDED, OPEN, RUNNING, State
from samenspel.requests.words import Status, family_name, status, waiting_words
from samenspel.shared.clock import day_of, now

PER_PAGE = 20
_OPEN = "lopend"
_ENDED = "klaar"
_LABELS: dict[str, str | Promise] = {
    _OPEN: _("alles wat loopt"),
    **{state.value: STATE_LABELS[state] for state in State if state in OPEN},
    _ENDED: _("afgelopen"),
}


@dataclass(frozen=True)
class Row:
    """One request as a line in the list."""

    id: UUID
    title: str
    about: str
    waiting: str
    late: bool
    days: int
    norm: int
    status: Status


def see_requests(request: PersonRequest) -> HttpResponse:
    """Who waits longest stands first. A family sees everything it ever asked; who works here what is going on."""
    actor = request.actor
    families = set(family_ids_of(actor.person_id))
    roles = set(held_positions(actor.person_id).values_list("role", flat=True))
    works_here = bool(roles & {PositionRole.COORDINATOR, PositionRole.PROFESSIONAL})
    choice = request.GET.get("stand", _OPEN) if works_here else ""
    found = _chosen(queries.visible(actor), choice)
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
    today = day_of(now())
    context = {
        "page": page,
        "rows": [
            _row(each, own=each.family_id in families and queries.is_own(actor.person_id, each), today=today)
            for each in page
        ],
        "query": f"stand={choice}&" if choice in _LABELS else "",
        "choices": _choices(choice, PositionRole.PROFESSIONAL in roles) if works_here else [],
        "is_professional": PositionRole.PROFESSIONAL in roles,
        "is_coordinator": PositionRole.COORDINATOR in roles,
        "is_family": bool(families) or not works_here,
    }
    return render(request, "requests/see_requests.html", context)


def _choices(choice: str, is_professional: bool) -> list[dict[str, object]]:
    """A coordinator sees nothing before the family has confirmed, and nothing after it ended."""
    hidden = set() if is_professional else {State.TO_CONFIRM.value, _ENDED}
    shown = [(value, label) for value, label in _LABELS.items() if value not in hidden]
    return [{"value": value, "label": label, "current": value == choice} for value, label in shown]


def _chosen(requests: QuerySet[HelpRequest], choice: str) -> QuerySet[HelpRequest]:
    waiting_longest = F("clock_started_at").asc(nulls_last=True)
    if choice in {s.value for s in OPEN}:
        return requests.filter(state=choice).order_by(waiting_longest, "asked_at", "id")
    if choice == _ENDED:
        return requests.filter(state__in=[s.value for s in ENDED]).order_by("-ended_at", "id")
    if choice:
        return requests.filter(state__in=[s.value for s in OPEN]).order_by(waiting_longest, "asked_at", "id")
    return requests.order_by(F("ended_at").desc(nulls_first=True), waiting_longest, "id")


def _row(question: HelpRequest, *, own: bool, today: date) -> Row:
    clock = question.clock
    return Row(
        id=question.id,
        title=question.words,
        about=question.organisation.name if own else _about(question),
        waiting=waiting_words(question, today),
        late=question.state in RUNNING and clock.over_norm(today),
        days=min(clock.days(today), clock.norm_days) if question.state in RUNNING else 0,
        norm=clock.norm_days,
        status=status(State(question.state), own=own),
    )


def _about(question: HelpRequest) -> str:
    family = family_name(question)
    parts = [family, question.family.municipality] if family else []
    parts.append(question.organisation.name)
    if question.taken_by:
        parts.append(question.taken_by.name)
    return " · ".join(parts)
