"""Giving a question to another organisation."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from samenspel.access.permissions import Act
from samenspel.people.queries import handling_organisations
from samenspel.people.request import PersonRequest
from samenspel.requests import actions, queries
from samenspel.requests.forms import PassOnForm
from samenspel.requests.views._common import not_now, sent_before
from samenspel.requests.views._place import place_of
from samenspel.shared.clock import now
from samenspel.web.typed import typed_text


def pass_on_request(request: PersonRequest, request_id: UUID) -> HttpResponse:
    """To whom, and why in words for the family. Afterwards this organisation no longer sees the question."""
    if sent_before(request, Act.PASS_ON_REQUEST):
        return redirect("requests:see_requests")
    question = queries.open_request(request.actor, request_id, Act.PASS_ON_REQUEST)
    if elsewhere := not_now(request, question, Act.PASS_ON_REQUEST):
        return elsewhere
    others = handling_organisations().exclude(id=question.organisation_id)
    place = place_of(request, others, usual=question.family.municipality)
    context: dict[str, Any] = {"question": question, "place": place}
    if not place.chosen:
        return render(request, "requests/pass_on_request.html", context | {"typed": typed_text(request)})
    form = PassOnForm(request.POST or None, organisations=list(others.filter(municipality=place.chosen)))

    def act(data: dict[str, Any]) -> object:
        return actions.pass_on_request(request_id=request_id, by=request.actor, now=now(), once=form.once, **data)

    if form.submitted(request, act):
        messages.success(request, _("De vraag is doorgegeven. Het gezin krijgt bericht en leest waarom."))
        return redirect("requests:see_requests")
    return render(request, "requests/pass_on_request.html", context | {"form": form})
