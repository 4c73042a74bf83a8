"""Saying afterwards whether a conversation took place."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from samenspel.access.permissions import Act
from samenspel.circles.queries import Opened
from samenspel.people.request import PersonRequest
from samenspel.rhythm import actions
from samenspel.rhythm.forms import RecordMeetingForm
from samenspel.rhythm.models import Meeting, MeetingKind, Reply
from samenspel.rhythm.queries import open_own_meeting
from samenspel.rhythm.rules import is_past
from samenspel.rhythm.views.shown import shown
from samenspel.shared.clock import now


def record_meeting(request: PersonRequest, meeting_id: UUID) -> HttpResponse:
    """Was it held, and who were there? Whoever did not say no is ticked already."""
    opened, meeting = open_own_meeting(request.actor, meeting_id, Act.RECORD_MEETING)
    form = RecordMeetingForm(request.POST or None, opened=opened, initial={"present": _expected(meeting)})
    if form.submitted(
        request,
        lambda data: actions.record_meeting(meeting_id=meeting_id, by=request.actor, now=now(), once=form.once, **data),
    ):
        return _done(request, opened, meeting, happened=form.cleaned_data["happened"])
    context = {
        "form": form,
        "opened": opened,
        "shown": shown(meeting, request.actor.person_id),
        "is_past": is_past(meeting.starts_at, now()),
    }
    return render(request, "rhythm/record_meeting.html", context)


def _expected(meeting: Meeting) -> list[str]:
    return [str(i.member_id) for i in meeting.invitees.all() if i.reply != Reply.NO]


def _done(request: PersonRequest, opened: Opened, meeting: Meeting, *, happened: bool) -> HttpResponse:
    """After an introduction the agreements follow, for who may write them down (mission B6)."""
    if happened and meeting.kind == MeetingKind.INTRODUCTION and opened.may(Act.RECORD_AGREEMENT):
        messages.success(request, _("Opgeschreven. Leg nu samen de afspraken vast."))
        return redirect("agreements:record_agreement", opened.circle.id)
    if happened:
        messages.success(request, _("Opgeschreven. De kring ziet dat u elkaar sprak."))
    else:
        messages.success(request, _("Opgeschreven dat het niet doorging. Plan een nieuw moment als dat nodig is."))
    return redirect("pages:circle", opened.circle.id)
