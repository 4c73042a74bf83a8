"""Calling a conversation off."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from samenspel.people.request import PersonRequest
from samenspel.rhythm import actions
from samenspel.rhythm.queries import open_meeting_to_cancel
from samenspel.rhythm.views.shown import shown
from samenspel.shared.clock import now
from samenspel.web.forms import ButtonForm


def cancel_meeting(request: PersonRequest, meeting_id: UUID) -> HttpResponse:
    """One button, after saying what happens then."""
    opened, meeting = open_meeting_to_cancel(request.actor, meeting_id)
    form = ButtonForm(request.POST or None)
    if form.submitted(
        request,
        lambda _data: actions.cancel_meeting(meeting_id=meeting_id, by=request.actor, now=now(), once=form.once),
    ):
        messages.success(request, _("Het gesprek gaat niet door. Iedereen die was uitgenodigd, krijgt een mail."))
        return redirect("pages:circle", opened.circle.id)
    context = {"form": form, "opened": opened, "shown": shown(meeting, request.actor.person_id)}
    return render(request, "rhythm/cancel_meeting.html", context)
