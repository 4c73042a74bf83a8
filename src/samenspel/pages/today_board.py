"""What a coordinator sees first: questions that wait, answers of families, and who does not speak with each other."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samenspel.circles.queries import circles_of_matches
from samenspel.pages.circle_words import circle_title, link
from samenspel.pages.today_rows import Row
from samenspel.requests.models import Answer, Proposal
from samenspel.requests.overview import Board, Question, answered_proposals, volunteers_with_room
from samenspel.requests.rules import State
from samenspel.requests.words import Status, status, waiting_words
from samenspel.rhythm.overview import Silence
from samenspel.shared.actor import Actor
from samenspel.shared.clock import day_of
from samenspel.web.dates import ago

_ANSWERS = 3
ANSWERS_OF = timedelta(days=14)
_TITLE = 16  # words of a question on one line


@dataclass(frozen=True)
class BoardPart:
    """The part of the page for coordinators. late: whether some family waits longer than agreed."""

    summary: str
    late: bool
    first: list[Row]
    answers: list[Row]
    silences: list[Row]
    more_silences: int
    room: str


def board_part(actor: Actor, found: Board, silent: Sequence[Silence], silent_in_all: int, now: datetime) -> BoardPart:
    """Three queries besides the questions and the silences, which the page has already."""
    today = day_of(now)
    others = [s for s in silent if actor.person_id not in (s.volunteer.person_id, s.professional.person_id)]
    return BoardPart(
        summary=_summary(found.waiting, found.longest, found.over_norm),
        late=found.over_norm > 0,
        first=[_question(q, today) for q in found.first],
        answers=_answers(actor, answered_proposals(actor, now - ANSWERS_OF, _ANSWERS)),
        silences=[_silence(s, today) for s in others],
        more_silences=silent_in_all - len(silent) if others else 0,
        room=_room(volunteers_with_room(actor, today)),
    )


def _summary(waiting: int, longest: int, over_norm: int) -> str:
    if waiting == 0:
        return _("Er wacht geen vraag op u.")
    count = ngettext("%(count)d vraag wacht op u.", "%(count)d vragen wachten op u.", waiting) % {"count": waiting}
    days = ngettext("De langste wacht %(days)d dag.", "De langste wacht %(days)d dagen.", longest) % {"days": longest}
    late = ngettext(
        "%(count)d wacht langer dan afgesproken.", "%(count)d wachten langer dan afgesproken.", over_norm
    ) % {"count": over_norm}
    return " ".join([count, days, *([late] if over_norm else [])])


def _question(question: Question, today: date) -> Row:
    request = question.request
    rung = Status("todo", _("er is aan de bel getrokken"))
    return Row(
        title=Truncator(request.words).words(_TITLE),
        url=link("requests:view_request", request.id),
        text=f"{request.family.name}. {waiting_words(request, today)}",
        status=rung if question.rung else status(State(request.state), own=False),
    )


def _answers(actor: Actor, proposals: list[Proposal]) -> list[Row]:
    circles = circles_of_matches(actor, [p.id for p in proposals]) if proposals else {}
    rows = []
    for proposal in proposals:
        names = {"family": proposal.request.family.name, "volunteer": proposal.volunteer.person.given_name}
        if proposal.id in circles:
            said = _("%(family)s: ja tegen %(volunteer)s") % names
            rows.append(Row(said, link("pages:circle", circles[proposal.id]), "", Status("done", _("ja"))))
        elif proposal.answer == Answer.NO and proposal.request.ended_at is None:
            said = _("%(family)s: nee tegen %(volunteer)s") % names
            url = link("requests:view_request", proposal.request_id)
            rows.append(
                Row(said, url, _("U hoeft niet te weten waarom. Stel iemand anders voor."), Status("todo", _("nee")))
            )
    return rows


def _silence(silence: Silence, today: date) -> Row:
    names = {"one": silence.volunteer.name, "other": silence.professional.name}
    if silence.last_on is None:
        title = _("%(one)s en %(other)s spraken elkaar nog nooit") % names
    else:
        title = _("%(one)s en %(other)s spraken elkaar %(ago)s") % (names | {"ago": ago(silence.last_on, today)})
    return Row(title, link("pages:circle", silence.circle_id), circle_title(silence.circle_name))


def _room(count: int) -> str:
    words = ngettext("%(count)d vrijwilliger heeft ruimte.", "%(count)d vrijwilligers hebben ruimte.", count)
    return words % {"count": count}
