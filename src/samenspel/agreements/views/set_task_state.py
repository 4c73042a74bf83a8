"""Saying how far a task is, with a small form on the page of the circle."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from samenspel.access.permissions import Act
from samenspel.agreements import actions, queries
from samenspel.agreements.forms import TaskStateForm
from samenspel.people.request import PersonRequest
from samenspel.shared.clock import now
from samenspel.shared.errors import RuleBroken, Stale
from samenspel.web.next_page import next_page


@require_POST
def set_task_state(request: PersonRequest, task_id: UUID) -> HttpResponse:
    """Goes back to the page it came from, or to the circle."""
    opened, task = queries.open_task(request.actor, task_id, Act.SET_TASK_STATE)
    # The buttons of all tasks stand in one form, so the version of this one is in the address of its button.
    form = TaskStateForm(request.POST.dict() | {"version": request.GET.get("version", "")}, version=task.version)

    def act(data: dict[str, Any]) -> object:
        try:
            return actions.set_task_state(task_id=task_id, version=form.version, by=request.actor, now=now(), **data)
        except Stale:
            raise RuleBroken(_("Deze taak is intussen veranderd. Kijk hoe ver de taak nu is.")) from None

    if form.submitted(request, act):
        messages.success(request, _("Opgeslagen."))
    else:
        wrong = form.non_field_errors()
        messages.error(request, str(wrong[0]) if wrong else _("Kies hoe ver de taak is: nog doen, bezig of klaar."))
    return redirect(next_page(request, reverse("pages:circle", args=[opened.circle.id])))
