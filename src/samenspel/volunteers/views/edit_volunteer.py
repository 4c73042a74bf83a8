"""Changing what is known of a volunteer."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from samenspel.access.permissions import Act
from samenspel.people.request import PersonRequest
from samenspel.shared.clock import now
from samenspel.volunteers import actions, queries
from samenspel.volunteers.forms import VolunteerForm
from samenspel.volunteers.views._common import places
from samenspel.volunteers.words import load_words


def edit_volunteer(request: PersonRequest, volunteer_id: UUID) -> HttpResponse:
    """What they can and want, and their limits. Their name and number they change themselves."""
    volunteer = queries.open_volunteer(request.actor, volunteer_id, Act.EDIT_VOLUNTEER)

    def standing() -> tuple[dict[str, Any], int]:
        volunteer.refresh_from_db(fields=[*actions.Profile.__dataclass_fields__, "version"])
        return VolunteerForm.filled_in(volunteer), volunteer.version

    form = VolunteerForm(
        request.POST or None,
        places=places(*volunteer.municipalities, volunteer.organisation.municipality),
        standing=standing,
    )

    def act(data: dict[str, Any]) -> object:
        return actions.edit_volunteer(
            volunteer_id=volunteer_id,
            profile=actions.Profile(**data),
            version=form.version,
            by=request.actor,
            now=now(),
            once=form.once,
        )

    if form.submitted(request, act):
        messages.success(request, _("Opgeslagen."))
        return redirect("volunteers:see_volunteers")
    load = queries.load([volunteer.id]).get(volunteer.id, 0)
    context = {"form": form, "volunteer": volunteer, "load": load_words(load, volunteer.max_families)}
    return render(request, "volunteers/edit_volunteer.html", context)
