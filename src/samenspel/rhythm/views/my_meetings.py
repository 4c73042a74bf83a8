"""The reader's own conversations, in every circle."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samenspel.people.request import PersonRequest
from samenspel.rhythm import queries
from samenspel.rhythm.views.shown import shown
from samenspel.shared.clock import now

ON_A_PAGE = 20


@require_safe
def my_meetings(request: PersonRequest) -> HttpResponse:
    """What is coming, with the answer buttons; and of what is past, whether it happened."""
    actor, moment = request.actor, now()
    page = Paginator(queries.my_meetings(actor, moment), ON_A_PAGE).get_page(request.GET.get("page"))
    coming = [shown(m, actor.person_id) for m in queries.with_invitees(list(page))]
    begun = [shown(m, actor.person_id) for m in queries.my_meetings_to_record(actor, moment)]
    return render(request, "rhythm/my_meetings.html", {"coming": coming, "begun": begun, "pages": page})
