"""The volunteers of one's own organisation."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from samenspel.people.models import PositionRole
from samenspel.people.queries import organisations_where
from samenspel.people.request import PersonRequest
from samenspel.shared.clock import day_of, now
from samenspel.shared.errors import NotVisible
from samenspel.volunteers import queries
from samenspel.volunteers.models import Volunteer
from samenspel.volunteers.rules import has_room
from samenspel.volunteers.words import load_words, vog_words
from samenspel.web.text import tidy

PER_PAGE = 25


@dataclass(frozen=True)
class Row:
    """One volunteer as a line in the list; each mark is a kind of status and its words."""

    id: UUID
    name: str
    about: str
    load: str
    marks: list[tuple[str, str]]


def see_volunteers(request: PersonRequest) -> HttpResponse:
    """Only for coordinators; for anybody else this page is not there."""
    organisations = list(organisations_where(request.actor, PositionRole.COORDINATOR))
    if not organisations:
        raise NotVisible
    name = tidy(request.GET.get("naam", "")).strip()[:80]
    found = queries.named(queries.visible(request.actor))
    if name:
        found = found.filter(shown_name__icontains=name)
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
    ids = [each.id for each in page]
    load, joined, today = queries.load(ids), queries.joined(ids), day_of(now())
    several = len(organisations) > 1
    context = {
        "page": page,
        "rows": [_row(each, load.get(each.id, 0), each.id in joined, today, several) for each in page],
        "search": name,
        "query": f"naam={name}&" if name else "",
    }
    return render(request, "volunteers/see_volunteers.html", context)


def _row(volunteer: Volunteer, load: int, joined: bool, today: date, several: bool) -> Row:
    marks = [vog_words(volunteer.vog_on, today)]
    if not volunteer.available:
        marks.append(("plain", _("pauze")))
    if not joined:
        marks.append(("plain", _("nog geen ja")))
    if has_room(queries.offered(volunteer, load, joined), today):
        marks.append(("done", _("heeft plek")))
    parts = [volunteer.organisation.name] if several else []
    return Row(
        id=volunteer.id,
        name=queries.shown_name(volunteer),
        about=" · ".join([*parts, *volunteer.municipalities]),
        load=load_words(load, volunteer.max_families),
        marks=marks,
    )
