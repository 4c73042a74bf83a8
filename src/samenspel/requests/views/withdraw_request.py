"""The family takes its question back."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from samenspel.access.permissions import Act
from samenspel.people.request import PersonRequest
from samenspel.requests import actions, queries
from samenspel.requests.views._common import sent_before
from samenspel.shared.clock import now
from samenspel.web.forms import ButtonForm


def withdraw_request(request: PersonRequest, request_id: UUID) -> HttpResponse:
    """At any moment, without a reason; asked once more, because it cannot be undone."""
    if sent_before(request, Act.WITHDRAW_REQUEST):
        return _onward(request, request_id)
    question = queries.open_request(request.actor, request_id, Act.WITHDRAW_REQUEST)
    form = ButtonForm(request.POST or None)
    if form.submitted(
        request,
        lambda _data: actions.withdraw_request(request_id=request_id, by=request.actor, now=now(), once=form.once),
    ):
        messages.success(request, _("De vraag is ingetrokken. Wie ermee bezig was, krijgt bericht."))
        return _onward(request, request_id)
    return render(request, "requests/withdraw_request.html", {"form": form, "question": question})


def _onward(request: PersonRequest, request_id: UUID) -> HttpResponse:
    """Back to the question; a helper may be no helper any more after it, and goes on as themselves."""
    if request.actor.acts_for_another:
        return redirect("requests:see_requests")
    return redirect("requests:view_request", request_id)
