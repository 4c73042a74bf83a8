"""Saying whether one comes."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from samenspel.access.permissions import Act
from samenspel.people.request import PersonRequest
from samenspel.rhythm import actions
from samenspel.rhythm.forms import ReplyForm
from samenspel.rhythm.queries import open_meeting
from samenspel.rhythm.rules import is_past
from samenspel.rhythm.views.shown import shown
from samenspel.rhythm.words import reply_of
from samenspel.shared.clock import now
from samenspel.shared.errors import NotVisible, RuleBroken, Stale
from samenspel.web.next_page import next_page


def answer_invitation(request: PersonRequest, meeting_id: UUID) -> HttpResponse:
    """Two buttons. Also sent from cards on other pages, which name themselves as `next`."""
    opened, meeting = open_meeting(request.actor, meeting_id, Act.ANSWER_INVITATION)
    if reply_of(meeting, request.actor.person_id) is None:
        raise NotVisible
    form = ReplyForm(request.POST or None, version=meeting.version)

    def act(data: dict[str, Any]) -> object:
        try:
            return actions.answer_invitation(
                meeting_id=meeting_id, version=form.version, by=request.actor, now=now(), **data
            )
        except Stale:
            raise RuleBroken(_("Dit gesprek is intussen verzet. Kijk wanneer het nu is en antwoord dan.")) from None

    if form.submitted(request, act):
        comes = form.cleaned_data["yes"]
        messages.success(request, _("Doorgegeven: u komt.") if comes else _("Doorgegeven: u kunt niet."))
        return redirect(next_page(request, reverse("pages:circle", args=[opened.circle.id])))
    if form.is_bound:  # it may have been moved while we looked
        opened, meeting = open_meeting(request.actor, meeting_id, Act.ANSWER_INVITATION)
    context = {
        "form": form,
        "opened": opened,
        "shown": shown(meeting, request.actor.person_id),
        "is_past": is_past(meeting.starts_at, now()),
        "next": next_page(request, ""),
        "chosen": request.POST.get("yes", ""),
    }
    return render(request, "rhythm/answer_invitation.html", context)
