"""A new volunteer of one's own organisation."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from samenspel.people.actions import Contact
from samenspel.people.models import PositionRole
from samenspel.people.queries import organisations_where
from samenspel.people.request import PersonRequest
from samenspel.shared.clock import now
from samenspel.shared.errors import NotVisible
from samenspel.volunteers import actions
from samenspel.volunteers.forms import AddVolunteerForm
from samenspel.volunteers.views._common import places


def add_volunteer(request: PersonRequest) -> HttpResponse:
    """Who it is, what they can and want, and their limits. With an e-mail address they are invited at once."""
    organisations = list(organisations_where(request.actor, PositionRole.COORDINATOR))
    if not organisations:
        raise NotVisible
    form = AddVolunteerForm(
        request.POST or None,
        organisations=organisations,
        places=places(*(each.municipality for each in organisations)),
        initial={"max_families": 1, "hours_per_week": 3, "languages": ["nl"]},
    )

    def act(data: dict[str, Any]) -> object:
        organisation_id = UUID(data.pop("organisation_id"))
        contact = Contact(**{name: data.pop(name) for name in ("given_name", "family_name", "email", "phone")})
        return actions.add_volunteer(
            organisation_id=organisation_id,
            contact=contact,
            profile=actions.Profile(**data),
            by=request.actor,
            now=now(),
            once=form.once,
        )

    if form.submitted(request, act):
        messages.success(request, _said(form.cleaned_data))
        return redirect("volunteers:see_volunteers")
    return render(request, "volunteers/add_volunteer.html", {"form": form})


def _said(data: dict[str, Any]) -> str:
    if data["email"]:
        sentence = _("%(name)s staat in de lijst en krijgt een uitnodiging per mail.")
    else:
        sentence = _("%(name)s staat in de lijst.")
    return sentence % {"name": data["given_name"]}
