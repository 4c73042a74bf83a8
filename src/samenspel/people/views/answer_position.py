"""Saying whether an invitation was right."""

from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from samenspel.people import actions, queries
from samenspel.people.forms import AnswerPositionForm
from samenspel.people.request import PersonRequest
from samenspel.shared.clock import now


def answer_position(request: PersonRequest, position_id: UUID) -> HttpResponse:
    """By whom, for which role, where; and two buttons. A no needs no reason."""
    position = queries.open_invitation(request.actor, position_id)
    form = AnswerPositionForm(request.POST or None)

    def act(data: dict[str, str]) -> object:
        yes = data["answer"] == "yes"
        return actions.answer_position(position_id=position_id, yes=yes, by=request.actor, now=now(), once=form.once)

    if form.submitted(request, act):
        yes = form.cleaned_data["answer"] == "yes"
        messages.success(request, _("Dank u. U doet nu mee.") if yes else _("Dank u. U doet niet mee."))
        return redirect(settings.LOGIN_REDIRECT_URL)
    return render(request, "people/answer_position.html", {"form": form, "position": position})
