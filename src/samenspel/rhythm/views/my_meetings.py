"""The reader's own conversations, in every circle."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samenspel.people.request import PersonRequest
from samenspel.rhythm import queries
from samenspel.rhythm.forms import ReplyForm
from samenspel.rhythm.views.shown import shown
from samenspel.shared.clock import now


@require_safe
def my_meetings(request: PersonRequest) -> HttpResponse:
    """What is coming, with the answer buttons; and of what is past, whether it happened."""
    actor, moment = request.actor, now()
    coming = [shown(m, actor.person_id) for m in queries.my_meetings(actor, moment)]
    begun = [shown(m, actor.person_id) for m in queries.my_meetings_to_record(actor, moment)]
    return render(request, "rhythm/my_meetings.html", {"coming": coming, "begun": begun, "reply_form": ReplyForm()})
