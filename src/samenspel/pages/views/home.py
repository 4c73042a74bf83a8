"""The public first page."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from samenspel.web.triangle import Corner, Edge, Triangle, triangle


@login_not_required
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """What Samenspel is and where to go with a question. Who is signed in goes on to their own first screen."""
    if request.user.is_authenticated:
        return redirect("pages:today")
    return render(request, "pages/home.html", {"triangle": _picture()})


def _picture() -> Triangle:
    """Samenspel in one drawing: three who help each other, and who speak with each other."""
    corners = [
        Corner("family", "family", _("Gezin of jongere"), _("beslist")),
        Corner("volunteer", "volunteer", _("Vrijwilliger"), _("staat ernaast")),
        Corner("professional", "professional", _("Professional"), _("houdt overzicht")),
    ]
    edges = [
        Edge("family", "volunteer", _("elke week")),
        Edge("family", "professional", _("elke maand")),
        Edge("volunteer", "professional", _("spreken elkaar")),
    ]
    return triangle(corners, edges)
