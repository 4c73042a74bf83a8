"""A volunteer's thanks, to read and to print."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samenspel.closing.queries import open_thanks
from samenspel.people.request import PersonRequest


@require_safe
def thanks(request: PersonRequest, circle_id: UUID) -> HttpResponse:
    """The words, the day, and nothing else about the family."""
    found = open_thanks(request.actor, circle_id)
    return render(request, "closing/thanks.html", {"thanks": found, "person": request.person})
