"""Inviting somebody by name and role."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from samenspel.people import actions, queries
from samenspel.people.forms import InvitePersonForm
from samenspel.people.models import PositionRole
from samenspel.people.request import PersonRequest
from samenspel.people.rules import roles_to_invite_for
from samenspel.shared.clock import now
from samenspel.shared.errors import NotVisible


def invite_person(request: PersonRequest) -> HttpResponse:
    """Only for who may invite somewhere; for anybody else this page is not there."""
    actor = request.actor
    positions = list(queries.inviting_positions(actor))
    if not positions:
        raise NotVisible
    organisations = list({each.organisation_id: each.organisation for each in positions}.values())
    roles = [role for role in PositionRole if role in roles_to_invite_for({each.role for each in positions})]
    form = InvitePersonForm(request.POST or None, organisations=organisations, roles=roles)

    def act(data: dict[str, Any]) -> object:
        organisation_id, role = UUID(data.pop("organisation_id")), PositionRole(data.pop("role"))
        contact = actions.Contact(**data)
        return actions.invite_person(
            organisation_id=organisation_id, role=role, contact=contact, by=actor, now=now(), once=form.once
        )

    if form.submitted(request, act):
        sentence = _("%(name)s krijgt een mail met uw uitnodiging.")
        messages.success(request, sentence % {"name": form.cleaned_data["given_name"]})
        return redirect("people:invite_person")
    return render(request, "people/invite_person.html", {"form": form})
