"""The list of one's circles."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from samenspel.pages.circle_list import circle_rows
from samenspel.people.request import PersonRequest
from samenspel.shared.clock import now


@require_safe
def circles(request: PersonRequest) -> HttpResponse:
    """Everybody with one circle goes straight there."""
    rows, page = circle_rows(request.actor, request.GET.get("page", "1"), now())
    if page.paginator.count == 1:
        return redirect(rows[0].url)
    return render(request, "pages/circles.html", {"rows": rows, "pages": page})
