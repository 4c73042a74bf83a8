"""The family says yes or no to a volunteer."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from samenspel.access.decide import Denied
from samenspel.access.permissions import Act
from samenspel.circles import actions
from samenspel.circles.forms import APART, AnswerProposalForm
from samenspel.circles.queries import circles_of_matches, circles_to_join
from samenspel.people.request import PersonRequest
from samenspel.requests.models import Answer, Proposal
from samenspel.requests.queries import open_proposal, professional_beside
from samenspel.shared.clock import now
from samenspel.volunteers.words import language_names


def answer_proposal(request: PersonRequest, proposal_id: UUID) -> HttpResponse:
    """Who it is, what they would do, and two buttons; a no needs no reason. After a yes the family decides at once
    who may know what."""
    try:
        proposal = open_proposal(request.actor, proposal_id, Act.ANSWER_PROPOSAL)
    except Denied:
        circle_id = circles_of_matches(request.actor, [proposal_id]).get(proposal_id)
        if circle_id is None:
            raise
        return redirect("pages:circle", circle_id)
    form = _form(request, proposal)

    def act(data: dict[str, Any]) -> object:
        chosen = data.get("circle_id")
        return actions.answer_proposal(
            proposal_id=proposal_id,
            yes=data["answer"] == "yes",
            professional_joins=bool(data.get("professional_joins")),
            circle_id=UUID(chosen) if chosen and chosen != APART else None,
            by=request.actor,
            now=now(),
            once=form.once,
        )

    if form.submitted(request, act):
        return _after(request, proposal)
    context = {
        "form": form,
        "proposal": proposal,
        "languages": language_names(proposal.volunteer.languages),
        "open": proposal.answer == Answer.OPEN,
    }
    return render(request, "circles/answer_proposal.html", context)


def _form(request: PersonRequest, proposal: Proposal) -> AnswerProposalForm:
    asked_with = professional_beside(proposal.request)
    if asked_with and asked_with.id in (proposal.by_id, proposal.volunteer.person_id):
        asked_with = None  # is in the circle anyway
    return AnswerProposalForm(
        request.POST or None,
        volunteer=proposal.volunteer.person.given_name,
        professional=asked_with.name if asked_with else "",
        circles=circles_to_join(request.actor, proposal.request.family_id),
    )


def _after(request: PersonRequest, proposal: Proposal) -> HttpResponse:
    circle_id = circles_of_matches(request.actor, [proposal.id]).get(proposal.id)
    if circle_id is None:
        messages.success(request, _("U heeft nee gezegd. De coördinator zoekt verder."))
        return redirect("requests:view_request", proposal.request_id)
    name = proposal.volunteer.person.given_name
    messages.success(request, _("U heeft ja gezegd tegen %(name)s. Kies nu wie wat mag weten.") % {"name": name})
    return redirect("circles:set_consent", circle_id)
