"""Choosing a volunteer and putting them before the family."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from samenspel.access.permissions import Act
from samenspel.people.request import PersonRequest
from samenspel.requests import actions, queries
from samenspel.requests.forms import ProposeForm
from samenspel.requests.views._common import not_now, sent_before
from samenspel.shared.clock import day_of, now
from samenspel.volunteers.queries import shown_name
from samenspel.volunteers.words import limit_words, load_words
from samenspel.web.typed import typed_text

SHOWN = 40  # a longer list is not read; who is not on it is found by name


def propose_volunteer(request: PersonRequest, request_id: UUID) -> HttpResponse:
    """A plain list: first who can, then who cannot and why not."""
    if sent_before(request, Act.PROPOSE_VOLUNTEER):
        return redirect("requests:view_request", request_id)
    question = queries.open_request(request.actor, request_id, Act.PROPOSE_VOLUNTEER)
    if elsewhere := not_now(request, question, Act.PROPOSE_VOLUNTEER):
        return elsewhere
    form = ProposeForm(request.POST or None, candidates=[])
    if form.chosen:
        chosen = queries.candidates(request.actor, question, day_of(now()), only=form.chosen)
        form.offer([each for each in chosen if each.possible])

    def act(data: dict[str, Any]) -> object:
        return actions.propose_volunteer(request_id=request_id, by=request.actor, now=now(), once=form.once, **data)

    if form.submitted(request, act):
        messages.success(request, _("Het voorstel is verstuurd. Het gezin zegt ja of nee."))
        return redirect("requests:view_request", request_id)
    name = request.GET.get("naam", "").strip()[:80]
    found = _named(queries.candidates(request.actor, question, day_of(now())), name)
    possible = [each for each in found if each.possible]
    impossible = [each for each in found if not each.possible]
    form.offer(possible[:SHOWN])
    context = {
        "form": form,
        "question": question,
        "intake": queries.intake_of(question),
        "possible": possible,
        "impossible": [_why_not(each) for each in impossible[:SHOWN]],
        "typed": typed_text(request) if form.errors else [],
        "search": name,
        "many": len(possible) > SHOWN or len(impossible) > SHOWN or bool(name),
    }
    return render(request, "requests/propose_volunteer.html", context)


def _named(candidates: list[queries.Candidate], name: str) -> list[queries.Candidate]:
    wanted = name.casefold()
    return [each for each in candidates if wanted in shown_name(each.volunteer).casefold()] if wanted else candidates


def _why_not(candidate: queries.Candidate) -> dict[str, object]:
    """Somebody who cannot be proposed, with every reason in a sentence."""
    reasons = [_("Het gezin zei al nee.")] if candidate.refused_before else []
    return {
        "name": shown_name(candidate.volunteer),
        "load": load_words(candidate.families_now, candidate.volunteer.max_families),
        "reasons": reasons + [limit_words(limit) for limit in candidate.limits],
    }
