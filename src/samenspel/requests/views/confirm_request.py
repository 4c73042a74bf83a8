"""The family says whether the question is theirs."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from samenspel.access.permissions import Act
from samenspel.people.request import PersonRequest
from samenspel.requests import actions, queries
from samenspel.requests.forms import ConfirmRequestForm
from samenspel.requests.views._common import not_now
from samenspel.shared.clock import now


def confirm_request(request: PersonRequest, request_id: UUID) -> HttpResponse:
    """The words as they were written down, to change if need be, and one button. Then the organisation sees them."""
    question = queries.open_request(request.actor, request_id, Act.CONFIRM_REQUEST)
    if elsewhere := not_now(request, question, Act.CONFIRM_REQUEST):
        return elsewhere
    form = ConfirmRequestForm(request.POST or None, initial={"words": question.words})
    if form.submitted(
        request,
        lambda data: actions.confirm_request(
            request_id=request_id, by=request.actor, now=now(), once=form.once, **data
        ),
    ):
        messages.success(request, _("Dank u. Uw vraag is verstuurd."))
        return redirect("requests:view_request", request_id)
    return render(request, "requests/confirm_request.html", {"form": form, "question": question})
