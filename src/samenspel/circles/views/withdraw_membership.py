"""The family asks somebody after all not."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from samenspel.access.permissions import Act
from samenspel.circles import actions
from samenspel.circles.queries import invitation_of, open_circle
from samenspel.people.request import PersonRequest
from samenspel.shared.clock import now
from samenspel.web.forms import ButtonForm


def withdraw_membership(request: PersonRequest, circle_id: UUID, invitation_id: UUID) -> HttpResponse:
    """One button, after saying what happens then."""
    opened = open_circle(request.actor, circle_id, Act.WITHDRAW_MEMBERSHIP)
    invitation = invitation_of(opened, invitation_id)
    form = ButtonForm(request.POST or None)

    def act(_data: object) -> object:
        return actions.withdraw_membership(
            circle_id=circle_id, invitation_id=invitation_id, by=request.actor, now=now(), once=form.once
        )

    if form.submitted(request, act):
        messages.success(request, _("Opgeslagen. Deze persoon kan geen ja meer zeggen."))
        return redirect("pages:circle", circle_id)
    context = {"form": form, "opened": opened, "invitation": invitation}
    return render(request, "circles/withdraw_membership.html", context)
