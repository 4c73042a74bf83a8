"""Saying yes or no to a family that asks one into its circle."""

from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from samenspel.circles import actions
from samenspel.circles.queries import open_invitation
from samenspel.circles.words import asked_as
from samenspel.people.forms import AnswerPositionForm
from samenspel.people.request import PersonRequest
from samenspel.shared.clock import now


def answer_membership(request: PersonRequest, invitation_id: UUID) -> HttpResponse:
    """Who asks, as what, and two buttons. Nothing else of the family is there before the yes."""
    invitation = open_invitation(request.actor, invitation_id)
    form = AnswerPositionForm(request.POST or None)

    def act(data: dict[str, Any]) -> object:
        return actions.answer_membership(
            invitation_id=invitation_id, yes=data["answer"] == "yes", by=request.actor, now=now(), once=form.once
        )

    if form.submitted(request, act):
        if form.cleaned_data["answer"] == "yes":
            messages.success(request, _("Dank u. U hoort nu bij de kring."))
            return redirect("pages:circle", invitation.circle_id)
        messages.success(request, _("Dank u. U hoort niet bij de kring."))
        return redirect(settings.LOGIN_REDIRECT_URL)
    context = {"form": form, "invitation": invitation, "asked_as": asked_as(invitation)}
    return render(request, "circles/answer_membership.html", context)
