"""Saying how far a task is, with a small form on the page of the circle."""

from typing import Any
from uuid import UUID, uuid5

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
from samenspel.web.next_page import next_page


@require_POST
def set_task_state(request: PersonRequest, task_id: UUID) -> HttpResponse:
    """Goes back to the page it came from, or to the circle."""
    opened, task = queries.open_task(request.actor, task_id, Act.SET_TASK_STATE)
    form = TaskStateForm(request.POST)

    def act(data: dict[str, Any]) -> object:
        # One page has many of these forms; ready and then busy again is another answer, not the same one sent twice.
        once = uuid5(form.once, f"{task_id} {data['state']}")
        return actions.set_task_state(task_id=task.id, by=request.actor, now=now(), once=once, **data)

    if form.submitted(request, act):
        messages.success(request, _("Opgeslagen."))
    else:
        messages.error(request, _("Kies hoe ver de taak is: nog doen, bezig of klaar."))
    return redirect(next_page(request, reverse("pages:circle", args=[opened.circle.id])))
