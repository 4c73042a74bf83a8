"""Two kinds of lines on the first screen: somebody to call, and a question with its clock."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.text import Truncator
from django.utils.translation import gettext as _

from samenspel.pages.circle_words import circle_title, link
from samenspel.people.rules import Away
from samenspel.requests.overview import Question
from samenspel.requests.rules import State
from samenspel.requests.words import Status, family_name, status, waiting_words
from samenspel.rhythm.overview import Silence
from samenspel.shared.actor import Actor
from samenspel.web.dates import ago, day

_TITLE = 16  # words of a question on one line


@dataclass(frozen=True)
class Row:
    """One line that leads somewhere, with a badge, and perhaps one thing to do at once."""

    title: str
    url: str
    text: str = ""
    status: Status | None = None
    action: str = ""
    action_url: str = ""


@dataclass(frozen=True)
class Call:
    """Somebody to call now. away: when they are not there, and then the phone is their deputy's."""

    name: str
    role: str
    icon: str
    text: str
    away: str
    phone_name: str
    phone: str
    log_url: str
    circle_url: str


def call(actor: Actor, silence: Silence, absent: Mapping[UUID, Away], today: date) -> Call:
    """The one with whom the reader did not speak: for the professional the initiative is theirs (mission E1)."""
    is_professional = actor.person_id == silence.professional.person_id
    other = silence.volunteer if is_professional else silence.professional
    leave = absent.get(other.person_id)
    gone = leave is not None and leave.is_now(today)
    spoken = (
        _("U sprak %(name)s %(ago)s.") % {"name": other.name, "ago": ago(silence.last_on, today)}
        if silence.last_on
        else _("U sprak %(name)s nog nooit.") % {"name": other.name}
    )
    turn = (
        _("Het is aan u om te bellen.")
        if is_professional
        else _("Wij vragen %(name)s om u te bellen. U mag het ook zelf doen.") % {"name": other.name}
    )
    circle = circle_title(silence.circle_name)
    return Call(
        name=other.name,
        role="volunteer" if is_professional else "professional",
        icon="heart-handshake" if is_professional else "briefcase",
        text=f"{circle}. {spoken}" + ("" if gone else f" {turn}"),
        away=away_words(other.name, leave, today) if leave and gone else "",
        phone_name=leave.deputy_name if leave and gone and leave.deputy_phone else other.name,
        phone=leave.deputy_phone if leave and gone else other.phone,
        log_url=link("rhythm:log_contact", silence.circle_id, query=f"met={other.member_id}"),
        circle_url=link("pages:circle", silence.circle_id),
    )


def away_words(name: str, leave: Away, today: date) -> str:
    """ "Sanne is er niet tot en met 19 februari. Bel Thijs Willems." """
    gone = _("%(name)s is er niet tot en met %(day)s.") % {"name": name, "day": day(leave.last_day, today)}
    return gone + (" " + _("Bel %(name)s.") % {"name": leave.deputy_name} if leave.deputy_name else "")


def question_row(question: Question, today: date) -> Row:
    """Where a question is; for the professional who asked along, with the bell when it takes too long."""
    request = question.request
    whose = "" if question.own else family_name(request)
    about = " · ".join(filter(None, (whose, request.organisation.name)))
    return Row(
        title=Truncator(request.words).words(_TITLE),
        url=link("requests:view_request", request.id),
        text=". ".join(filter(None, (about, waiting_words(request, today)))),
        status=status(State(request.state), own=question.own),
        action=_("Trek aan de bel") if question.may_ring and not question.own else "",
        action_url=link("requests:ring_bell", request.id),
    )
