"""Planning a conversation: an introduction, a talk, or a closing talk."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from samenspel.access.permissions import Act
from samenspel.circles.queries import Opened, open_circle
from samenspel.circles.rules import MemberRole
from samenspel.people.request import PersonRequest
from samenspel.rhythm import actions
from samenspel.rhythm.forms import PlanMeetingForm
from samenspel.rhythm.models import MeetingKind
from samenspel.rhythm.views.asked import asked_members
from samenspel.rhythm.words import WARM_HANDOVER, places
from samenspel.shared.clock import now


def plan_meeting(request: PersonRequest, circle_id: UUID) -> HttpResponse:
    """The kind comes from `?soort=`, whom to ask from `?met=`; to begin and to end everybody is asked."""
    opened = open_circle(request.actor, circle_id, Act.PLAN_MEETING)
    kind = _kind(request)
    form = PlanMeetingForm(request.POST or None, opened=opened, initial=_initial(request, opened, kind))

    def act(data: dict[str, Any]) -> object:
        return actions.plan_meeting(circle_id=circle_id, kind=kind, by=request.actor, now=now(), once=form.once, **data)

    if form.submitted(request, act):
        messages.success(request, _("Het gesprek staat gepland. Wie u uitnodigde, krijgt een mail."))
        return redirect("pages:circle", circle_id)
    kinds = [(each, each.label.capitalize(), each is kind) for each in MeetingKind]
    context = {
        "form": form,
        "opened": opened,
        "kind": kind,
        "kinds": kinds,
        "places": places(opened),
        "nobody_professional": not opened.of(MemberRole.PROFESSIONAL),
        "may_add": opened.may(Act.ADD_MEMBER),
    }
    return render(request, "rhythm/plan_meeting.html", context)


def _kind(request: PersonRequest) -> MeetingKind:
    asked = request.GET.get("soort", "")
    return MeetingKind(asked) if asked in MeetingKind else MeetingKind.TALK


def _initial(request: PersonRequest, opened: Opened, kind: MeetingKind) -> dict[str, object]:
    asked = asked_members(request, opened)
    if kind is not MeetingKind.TALK and not asked:
        asked = [str(m.id) for m in opened.members if m.id != opened.me.id]
    return {"member_ids": asked, "minutes": 30 if kind is MeetingKind.TALK else WARM_HANDOVER}
