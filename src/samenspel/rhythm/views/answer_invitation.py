"""Saying whether one comes."""

from typing import Any
from uuid import UUID, uuid5

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from samenspel.access.permissions import Act
from samenspel.people.request import PersonRequest
from samenspel.rhythm import actions
from samenspel.rhythm.forms import ReplyForm
from samenspel.rhythm.models import Reply
from samenspel.rhythm.queries import open_meeting
from samenspel.rhythm.rules import is_past
from samenspel.rhythm.views.shown import shown
from samenspel.rhythm.words import reply_of
from samenspel.shared.clock import now
from samenspel.shared.errors import NotVisible
from samenspel.web.next_page import next_page


def answer_invitation(request: PersonRequest, meeting_id: UUID) -> HttpResponse:
    """Two buttons. Also sent from cards on other pages, which name themselves as `next`."""
    opened, meeting = open_meeting(request.actor, meeting_id, Act.ANSWER_INVITATION)
    if reply_of(meeting, request.actor.person_id) is None:
        raise NotVisible
    form = ReplyForm(request.POST or None)

    def act(data: dict[str, Any]) -> object:
        # One page has several of these forms, and yes and then no with the back button is another answer.
        once = uuid5(form.once, f"{meeting_id} {data['yes']}")
        return actions.answer_invitation(meeting_id=meeting_id, by=request.actor, now=now(), once=once, **data)

    if form.submitted(request, act):
        _opened, answered = open_meeting(request.actor, meeting_id, Act.ANSWER_INVITATION)
        comes = reply_of(answered, request.actor.person_id) is Reply.YES
        messages.success(request, _("Doorgegeven: u komt.") if comes else _("Doorgegeven: u kunt niet."))
        return redirect(next_page(request, reverse("pages:circle", args=[opened.circle.id])))
    context = {
        "form": form,
        "opened": opened,
        "shown": shown(meeting, request.actor.person_id),
        "is_past": is_past(meeting.starts_at, now()),
        "next": next_page(request, ""),
    }
    return render(request, "rhythm/answer_invitation.html", context)
