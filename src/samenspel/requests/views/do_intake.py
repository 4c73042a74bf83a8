"""The intake: what is asked, what is wished, what is not."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from samenspel.access.permissions import Act
from samenspel.people.request import PersonRequest
from samenspel.requests import actions, queries
from samenspel.requests.actions.handle import IntakeAnswers
from samenspel.requests.forms import IntakeForm
from samenspel.requests.views._common import not_now
from samenspel.shared.clock import now


def do_intake(request: PersonRequest, request_id: UUID) -> HttpResponse:
    """Written down by the coordinator, in words that the family can read."""
    question = queries.open_request(request.actor, request_id, Act.DO_INTAKE)
    if elsewhere := not_now(request, question, Act.DO_INTAKE):
        return elsewhere

    def standing() -> tuple[dict[str, Any], int]:
        intake = queries.intake_of(question)
        return IntakeForm.filled_in(intake), intake.version if intake else 0

    form = IntakeForm(request.POST or None, standing=standing)

    def act(data: dict[str, Any]) -> object:
        return actions.do_intake(
            request_id=request_id,
            answers=IntakeAnswers(**data),
            version=form.version,
            by=request.actor,
            now=now(),
            once=form.once,
        )

    if form.submitted(request, act):
        messages.success(request, _("De intake is opgeslagen. Het gezin kan dit lezen."))
        return redirect("requests:view_request", request_id)
    return render(request, "requests/do_intake.html", {"form": form, "question": question})
