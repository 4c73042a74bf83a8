"""Every conversation of a circle."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samenspel.pages.circle_contacts import contacts_page
from samenspel.people.request import PersonRequest
from samenspel.shared.clock import now


@require_safe
def contacts(request: PersonRequest, circle_id: UUID) -> HttpResponse:
    """When people spoke, newest first, with the notes that the reader may read."""
    page = contacts_page(request.actor, circle_id, request.GET.get("page"), now())
    return render(request, "pages/contacts.html", {"page": page})
