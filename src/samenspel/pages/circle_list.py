"""The list of somebody's circles: for each who is in it, when they speak next, and whether there is a gap."""

from dataclasses import dataclass
from datetime import date, datetime

from django.core.paginator import Page, Paginator
from django.db.models import F
from django.utils.translation import gettext as _

from samenspel.circles.models import Circle
from samenspel.circles.queries import visible
from samenspel.pages.circle_words import circle_title, link, sentence
from samenspel.rhythm.overview import Glance, glances_of
from samenspel.shared.actor import Actor
from samenspel.shared.clock import day_of
from samenspel.web.dates import day, when
from samenspel.web.words import listed

ON_A_PAGE = 20


@dataclass(frozen=True)
class Row:
    """One circle in the list."""

    title: str
    url: str
    who: str
    next: str
    kind: str
    state: str


def circle_rows(actor: Actor, page_number: str, now: datetime) -> tuple[list[Row], Page[Circle]]:
    """One page of the actor's circles, the open ones first and by name, then what closed last. A fixed number of
    queries."""
    in_order = visible(actor).order_by(F("closed_at").desc(nulls_first=True), "name", "id")
    page = Paginator(in_order, ON_A_PAGE).get_page(page_number)
    circles = list(page)
    open_ones = {g.circle.id: g for g in glances_of(actor, [c for c in circles if c.closed_at is None], now)}
    today = day_of(now)
    rows = [_open(open_ones[c.id], today) if c.id in open_ones else _closed(c, today) for c in circles]
    return rows, page


def _open(glance: Glance, today: date) -> Row:
    talk = glance.next_meeting
    return Row(
        title=circle_title(glance.circle.name),
        url=link("pages:circle", glance.circle.id),
        who=sentence(_("met %(names)s") % {"names": listed([m.person.given_name for m in glance.others])}),
        next=_("Volgende gesprek: %(when)s") % {"when": when(talk.starts_at, today)} if talk else "",
        kind="todo" if glance.gap else "done",
        state=_("Iemand mist contact") if glance.gap else _("In contact"),
    )


def _closed(circle: Circle, today: date) -> Row:
    on = day(circle.closed_at, today) if circle.closed_at else ""
    who = _("Afgesloten op %(day)s.") % {"day": on}
    return Row(circle_title(circle.name), link("pages:circle", circle.id), who, "", "plain", _("Afgesloten"))
