"""Saying when one is away, and taking it back."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from samenspel.people import actions, queries
from samenspel.people.forms import AbsenceForm
from samenspel.people.request import PersonRequest
from samenspel.shared.clock import day_of, now
from samenspel.web.forms import ButtonForm


def announce_absence(request: PersonRequest) -> HttpResponse:
    """The days, who can be called instead, and what was said before."""
    actor = request.actor
    form = AbsenceForm(request.POST or None, deputies=actions.possible_deputies(actor))

    def act(data: dict[str, Any]) -> object:
        deputy = data.get("deputy_id")
        return actions.announce_absence(
            first_day=data["first_day"],
            last_day=data["last_day"],
            deputy_id=UUID(deputy) if deputy else None,
            by=actor,
            now=now(),
            once=form.once,
        )

    if form.submitted(request, act):
        messages.success(request, _("Opgeslagen. Wie u nodig heeft, ziet nu dat u er niet bent."))
        return redirect("people:announce_absence")
    absences = [(each, ButtonForm(auto_id=False)) for each in queries.own_absences(actor, day_of(now()))]
    return render(request, "people/announce_absence.html", {"form": form, "absences": absences})


@require_POST
def cancel_absence(request: PersonRequest, absence_id: UUID) -> HttpResponse:
    """One is there after all."""
    form = ButtonForm(request.POST)
    if form.submitted(
        request,
        lambda _data: actions.cancel_absence(absence_id=absence_id, by=request.actor, now=now(), once=form.once),
    ):
        messages.success(request, _("Weggehaald. U bent er dan gewoon."))
    return redirect("people:announce_absence")
