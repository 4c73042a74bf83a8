"""Everybody's own first screen."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samenspel.pages.frame import places_held
from samenspel.pages.today import today_page
from samenspel.people.request import PersonRequest
from samenspel.shared.clock import now


@require_safe
def today(request: PersonRequest) -> HttpResponse:
    """What concerns this person now, the most urgent first, and little of it."""
    page = today_page(request.actor, places_held(request), now())
    return render(request, "pages/today.html", {"page": page, "name": request.person.given_name, "now": now()})
