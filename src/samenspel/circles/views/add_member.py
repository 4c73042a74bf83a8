"""The family asks somebody into the circle."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from samenspel.access.permissions import Act
from samenspel.circles import actions
from samenspel.circles.forms import AddMemberForm
from samenspel.circles.queries import open_circle
from samenspel.circles.rules import MemberRole
from samenspel.people.queries import organisations_near
from samenspel.people.request import PersonRequest
from samenspel.shared.clock import now


def add_member(request: PersonRequest, circle_id: UUID) -> HttpResponse:
    """A professional, or somebody of the family. Who joins knows nothing of the family until it shares something."""
    opened = open_circle(request.actor, circle_id, Act.ADD_MEMBER)
    form = AddMemberForm(request.POST or None, organisations=organisations_near(opened.circle.family.municipality))

    def act(data: dict[str, Any]) -> object:
        chosen = data["organisation_id"]
        return actions.add_member(
            circle_id=circle_id,
            role=MemberRole(data["role"]),
            contact=form.contact(data),
            organisation_id=UUID(chosen) if chosen else None,
            does=data["does"],
            by=request.actor,
            now=now(),
            once=form.once,
        )

    if form.submitted(request, act):
        name = {"name": form.cleaned_data["given_name"]}
        if form.cleaned_data["email"]:
            words = _("%(name)s krijgt een mail en zegt zelf ja of nee. Tot dan ziet %(name)s niets van uw kring.")
            messages.success(request, words % name)
            return redirect("pages:circle", circle_id)
        messages.success(request, _("%(name)s hoort nu bij de kring.") % name)
        is_family = form.cleaned_data["role"] == MemberRole.FAMILY
        return redirect("pages:circle" if is_family else "circles:set_consent", circle_id)
    return render(request, "circles/add_member.html", {"form": form, "opened": opened})
