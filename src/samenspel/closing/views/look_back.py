"""What the family keeps of a circle that ended."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samenspel.closing.queries import open_look_back
from samenspel.people.request import PersonRequest


@require_safe
def look_back(request: PersonRequest, circle_id: UUID) -> HttpResponse:
    """What was reached, who was there, who stays in touch. Before the end it says that the circle is still open."""
    opened, kept = open_look_back(request.actor, circle_id)
    helpers = [m for m in opened.members if m.organisation_id]
    return render(request, "closing/look_back.html", {"opened": opened, "kept": kept, "helpers": helpers})
