"""Somebody leaves the circle."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from samenspel.access.permissions import Act
from samenspel.circles import actions
from samenspel.circles.forms import EndMembershipForm
from samenspel.circles.queries import open_circle
from samenspel.people.request import PersonRequest
from samenspel.shared.clock import now


def end_membership(request: PersonRequest, circle_id: UUID, member_id: UUID) -> HttpResponse:
    """Who it is, why, and one button. What was shared with them ends in the same moment."""
    opened = open_circle(request.actor, circle_id, Act.END_MEMBERSHIP)
    form = EndMembershipForm(request.POST or None)

    def act(data: dict[str, Any]) -> object:
        return actions.end_membership(
            circle_id=circle_id, member_id=member_id, reason=data["reason"], by=request.actor, now=now(), once=form.once
        )

    if form.submitted(request, act):
        messages.success(request, _("Opgeslagen. Deze persoon ziet vanaf nu niets meer."))
        return redirect("pages:circle", circle_id)
    # Looked up after the act: whoever sends the form twice is shown the circle, not a page that is gone.
    return render(
        request, "circles/end_membership.html", {"form": form, "opened": opened, "member": opened.member(member_id)}
    )
