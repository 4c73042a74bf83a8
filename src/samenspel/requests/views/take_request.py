"""A coordinator takes a question in hand."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from samenspel.access.permissions import Act
from samenspel.people.request import PersonRequest
from samenspel.requests import actions, queries
from samenspel.requests.views._common import another_helps, not_now
from samenspel.shared.clock import now
from samenspel.web.forms import ButtonForm


def take_request(request: PersonRequest, request_id: UUID) -> HttpResponse:
    """What it means to take it, and one button."""
    question = queries.open_request(request.actor, request_id, Act.TAKE_REQUEST)
    if elsewhere := not_now(request, question, Act.TAKE_REQUEST):
        return elsewhere
    form = ButtonForm(request.POST or None)
    if form.submitted(
        request,
        lambda _data: actions.take_request(request_id=request_id, by=request.actor, now=now(), once=form.once),
    ):
        messages.success(request, _("U heeft de vraag opgepakt. Het gezin ziet uw naam en uw nummer."))
        return redirect("requests:view_request", request_id)
    context = {"form": form, "question": question, "another_helps": another_helps(request, question)}
    return render(request, "requests/take_request.html", context)
