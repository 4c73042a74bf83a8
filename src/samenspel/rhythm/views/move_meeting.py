"""Another day, time or place for a conversation."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from samenspel.access.permissions import Act
from samenspel.people.request import PersonRequest
from samenspel.rhythm import actions
from samenspel.rhythm.forms import MoveMeetingForm
from samenspel.rhythm.models import Meeting
from samenspel.rhythm.queries import open_own_meeting
from samenspel.rhythm.views.shown import shown
from samenspel.rhythm.words import places
from samenspel.shared.clock import NETHERLANDS, now


def move_meeting(request: PersonRequest, meeting_id: UUID) -> HttpResponse:
    """Starts from how it stands; everybody who was invited is asked again."""
    opened, meeting = open_own_meeting(request.actor, meeting_id, Act.PLAN_MEETING)

    def standing() -> tuple[dict[str, Any], int]:
        meeting.refresh_from_db(fields=["starts_at", "place", "version"])
        return _as_it_stands(meeting), meeting.version

    form = MoveMeetingForm(request.POST or None, standing=standing)

    def act(data: dict[str, Any]) -> object:
        return actions.move_meeting(
            meeting_id=meeting_id, version=form.version, by=request.actor, now=now(), once=form.once, **data
        )

    if form.submitted(request, act):
        messages.success(request, _("Het gesprek is verzet. Wie u uitnodigde, krijgt een mail."))
        return redirect("pages:circle", opened.circle.id)
    context = {
        "form": form,
        "opened": opened,
        "shown": shown(meeting, request.actor.person_id),
        "places": places(opened),
    }
    return render(request, "rhythm/move_meeting.html", context)


def _as_it_stands(meeting: Meeting) -> dict[str, object]:
    at = meeting.starts_at.astimezone(NETHERLANDS)
    return {"day": at.date(), "at": at.time(), "place": meeting.place}
