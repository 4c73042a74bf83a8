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
from samenspel.shared.clock import now


def pass_on_request(request: PersonRequest, request_id: UUID) -> HttpResponse:
    """To whom, and why in words for the family. Afterwards this organisation no longer sees the question."""
    if sent_before(request, Act.PASS_ON_REQUEST):
        return redirect("requests:see_requests")
    question = queries.open_request(request.actor, request_id, Act.PASS_ON_REQUEST)
    if elsewhere := not_now(request, question, Act.PASS_ON_REQUEST):
        return elsewhere
    others = [each for each in handling_organisations() if each.id != question.organisation_id]
    form = PassOnForm(request.POST or None, organisations=others, own_place=question.family.municipality)

    def act(data: dict[str, Any]) -> object:
        return actions.pass_on_request(request_id=request_id, by=request.actor, now=now(), once=form.once, **data)

    if form.submitted(request, act):
        messages.success(request, _("De vraag is doorgegeven. Het gezin krijgt bericht en leest waarom."))
        return redirect("requests:see_requests")
    context = {"form": form, "question": question, "organisations": others}
    return render(request, "requests/pass_on_request.html", context)
