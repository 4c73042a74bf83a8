"""Closing a circle after its last talk."""

from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from samenspel.access.decide import Denied
from samenspel.access.permissions import Act
from samenspel.audit.queries import was_done
from samenspel.circles.queries import open_circle
from samenspel.closing import actions
from samenspel.closing.forms import CloseCircleForm
from samenspel.people.request import PersonRequest
from samenspel.shared.clock import day_of, now
from samenspel.shared.errors import NotVisible


def close_circle(request: PersonRequest, circle_id: UUID) -> HttpResponse:
    """What was reached, thanks, and who sees what afterwards. The family looks back from here; others are done."""
    if was_done(act=Act.CLOSE_CIRCLE, by=request.actor, once=request.POST.get("once", "")):
        return _onward(request, circle_id)
    opened = open_circle(request.actor, circle_id, Act.CLOSE_CIRCLE)
    form = CloseCircleForm(request.POST or None, opened=opened, today=day_of(now()))

    def act(data: dict[str, Any]) -> object:
        return actions.close_circle(
            circle_id=circle_id,
            reason=data["reason"],
            talked_on=data["talked_on"],
            reached=data["reached"],
            stays_in_touch=data["stays_in_touch"],
            thanks=form.thanks(),
            by=request.actor,
            now=now(),
            once=form.once,
        )

    if form.submitted(request, act):
        messages.success(request, _("De kring is afgesloten. Dank voor alles wat u samen deed."))
        return _onward(request, circle_id)
    return render(request, "closing/close_circle.html", {"form": form, "opened": opened})


def _onward(request: PersonRequest, circle_id: UUID) -> HttpResponse:
    """The family reads back; who no longer sees the circle goes to their own first page, as a helper who acted does."""
    if request.actor.acts_for_another:
        return redirect(settings.LOGIN_REDIRECT_URL)
    try:
        open_circle(request.actor, circle_id, Act.READ_LOOK_BACK)
    except (Denied, NotVisible):
        return redirect(settings.LOGIN_REDIRECT_URL)
    return redirect("closing:look_back", circle_id)
