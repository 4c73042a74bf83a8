"""The coordinator takes a proposal back."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from samenspel.access.permissions import Act
from samenspel.people.request import PersonRequest
from samenspel.requests import actions, queries
from samenspel.requests.views._common import not_now
from samenspel.shared.clock import now
from samenspel.web.forms import ButtonForm


def withdraw_proposal(request: PersonRequest, request_id: UUID) -> HttpResponse:
    """Who was proposed, and one button. The family hears that the search goes on."""
    question = queries.open_request(request.actor, request_id, Act.WITHDRAW_PROPOSAL)
    if elsewhere := not_now(request, question, Act.WITHDRAW_PROPOSAL):
        return elsewhere
    form = ButtonForm(request.POST or None)
    if form.submitted(
        request,
        lambda _data: actions.withdraw_proposal(request_id=request_id, by=request.actor, now=now(), once=form.once),
    ):
        messages.success(request, _("Het voorstel is teruggenomen. U kunt nu iemand anders voorstellen."))
        return redirect("requests:view_request", request_id)
    proposal = queries.current_proposal(question)
    return render(
        request, "requests/withdraw_proposal.html", {"form": form, "question": question, "proposal": proposal}
    )
