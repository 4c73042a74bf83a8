"""One request: what was asked, where it is, and what the reader can do about it."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samenspel.access.decide import Relation, may
from samenspel.access.permissions import Act
from samenspel.access.roles import Role
from samenspel.people.queries import away
from samenspel.people.request import PersonRequest
from samenspel.requests import queries
from samenspel.requests.models import HelpRequest
from samenspel.requests.rules import RUNNING, State, acts_in
from samenspel.requests.views._common import another_helps
from samenspel.requests.words import family_name, status, step_words, waiting_words, what_now
from samenspel.shared.actor import Actor
from samenspel.shared.clock import day_of, now
from samenspel.volunteers.models import Gender, Topic
from samenspel.volunteers.words import day_names, language_names
from samenspel.web.dates import day
from samenspel.web.timeline import Moment


@dataclass(frozen=True)
class Button:
    """One act that fits the moment and the reader."""

    url: str
    label: str | Promise
    look: str


# What each button says and how it looks; "primary" stands first. Taking a question back is a link below, not a step.
_BUTTONS: dict[Act, tuple[str | Promise, str]] = {
    Act.CONFIRM_REQUEST: (_("Kijk of dit klopt"), "primary"),
    Act.TAKE_REQUEST: (_("Pak de vraag op"), "primary"),
    Act.DO_INTAKE: (_("Schrijf de intake op"), "primary"),
    Act.PROPOSE_VOLUNTEER: (_("Stel iemand voor"), "primary"),
    Act.RING_BELL: (_("Trek aan de bel"), "primary"),
    Act.WITHDRAW_PROPOSAL: (_("Neem het voorstel terug"), "secondary"),
    Act.PASS_ON_REQUEST: (_("Geef de vraag door"), "secondary"),
}


def view_request(request: PersonRequest, request_id: UUID) -> HttpResponse:
    """Everybody whom it concerns sees where it is; who sees more is decided per part."""
    question = queries.open_request(request.actor, request_id, Act.VIEW_REQUEST)
    relation = queries.relation(request.actor, question)
    own = Role.ASKING_FAMILY in relation.roles
    today = day_of(now())
    clock = question.clock
    context = {
        "question": question,
        "own": own,
        "family": family_name(question),
        "handles": Role.HANDLING_COORDINATOR in relation.roles,
        "another_helps": Role.HANDLING_COORDINATOR in relation.roles and another_helps(request, question),
        "status": status(State(question.state), own=own),
        "now": what_now(question, own=own),
        "waiting": waiting_words(question, today),
        "late": question.state in RUNNING and clock.over_norm(today),
        "days": min(clock.days(today), clock.norm_days) if question.state in RUNNING else 0,
        "buttons": _buttons(question, relation, today),
        "withdraws": Act.WITHDRAW_REQUEST in acts_in(State(question.state)) and may(Act.WITHDRAW_REQUEST, relation),
        "steps": _steps(request.actor, question, own=own, today=today),
        **_parts(question, relation, today),
    }
    return render(request, "requests/view_request.html", context)


def _steps(actor: Actor, question: HelpRequest, *, own: bool, today: date) -> list[Moment]:
    known = own or bool(family_name(question))
    steps = queries.steps_of(question)
    return [
        Moment(
            "now" if each is steps[-1] else "done",
            day(each.at, today),
            step_words(each, own=own, named=known or each.by_id == actor.person_id),
            each.reason,
        )
        for each in steps
    ]


def _parts(question: HelpRequest, relation: Relation, today: date) -> dict[str, Any]:
    """The parts that not every reader sees; None where this one does not."""
    proposal = queries.current_proposal(question) if may(Act.READ_PROPOSAL, relation) else None
    intake = queries.intake_of(question) if may(Act.READ_INTAKE, relation) else None
    wishes = []
    if intake:
        wishes = [
            (_("Taal"), language_names([intake.language])),
            (_("Vrouw of man"), str(Gender(intake.gender).label) if intake.gender else ""),
            (_("Dagen"), day_names(intake.days)),
            (_("Speelt in dit gezin"), ", ".join(str(Topic(each).label) for each in intake.topics)),
        ]
    taken_by = question.taken_by_id if question.state in RUNNING else None
    return {
        "proposal": proposal,
        "answers": bool(proposal) and may(Act.ANSWER_PROPOSAL, relation),
        "intake": intake,
        "wishes": [(word, text) for word, text in wishes if text],
        "away": away([taken_by], today).get(taken_by) if taken_by else None,
    }


def _buttons(question: HelpRequest, relation: Relation, today: date) -> list[Button]:
    fitting = acts_in(State(question.state))
    acts = [act for act in _BUTTONS if act in fitting and may(act, relation)]
    if Act.RING_BELL in acts and not question.clock.may_ring(today, queries.last_rung_on(question)):
        acts.remove(Act.RING_BELL)
    return sorted((_button(act, question) for act in acts), key=lambda button: button.look)


def _button(act: Act, question: HelpRequest) -> Button:
    label, look = _BUTTONS[act]
    if act is Act.DO_INTAKE and question.state == State.SEARCHING:
        label, look = _("Verander de intake"), "secondary"
    return Button(reverse(f"requests:{act.value}", args=[question.id]), label, look)
