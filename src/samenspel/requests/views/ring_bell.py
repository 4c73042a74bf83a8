"""The professional rings the bell when it takes longer than the norm (001 §6.1.3)."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from samenspel.access.permissions import Act
from samenspel.people.request import PersonRequest
from samenspel.requests import actions, queries
from samenspel.requests.views._common import not_now
from samenspel.requests.words import waiting_words
from samenspel.shared.clock import day_of, now
from samenspel.web.forms import ButtonForm


def ring_bell(request: PersonRequest, request_id: UUID) -> HttpResponse:
    """How long the family waits, who gets the mail, and one button."""
    question = queries.open_request(request.actor, request_id, Act.RING_BELL)
    if elsewhere := not_now(request, question, Act.RING_BELL):
        return elsewhere
    form = ButtonForm(request.POST or None)
    if form.submitted(
        request,
        lambda _data: actions.ring_bell(request_id=request_id, by=request.actor, now=now(), once=form.once),
    ):
        messages.success(request, _("U heeft aan de bel getrokken. De coördinator krijgt nu een mail."))
        return redirect("requests:view_request", request_id)
    waits = waiting_words(question, day_of(now()))
    return render(request, "requests/ring_bell.html", {"form": form, "question": question, "waits": waits})
