"""The page of one circle."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samenspel.pages.circle import circle_page
from samenspel.pages.circle_agreed import task_states
from samenspel.people.request import PersonRequest
from samenspel.shared.clock import now
from samenspel.shared.ids import new_id


@require_safe
def circle(request: PersonRequest, circle_id: UUID) -> HttpResponse:
    """Who helps, who does what, who may know what, when people speak, and what to do if something happens."""
    page = circle_page(request.actor, circle_id, now())
    context: dict[str, object] = {"page": page, "states": task_states(), "once": new_id()}
    if page.help_line:
        context["help_line"] = page.help_line
    return render(request, "pages/circle.html", context)
