"""Writing down that one spoke: three taps."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from samenspel.access.permissions import Act
from samenspel.circles.queries import open_circle
from samenspel.people.request import PersonRequest
from samenspel.rhythm import actions
from samenspel.rhythm.forms import LogContactForm
from samenspel.rhythm.views.asked import asked_members
from samenspel.shared.clock import day_of, now


def log_contact(request: PersonRequest, circle_id: UUID) -> HttpResponse:
    """With whom (`?met=` knows already), when, how. A note is possible and asks what it is about."""
    opened = open_circle(request.actor, circle_id, Act.LOG_CONTACT)
    initial = {"member_ids": asked_members(request, opened)}
    form = LogContactForm(request.POST or None, opened=opened, today=day_of(now()), initial=initial)

    def act(data: dict[str, Any]) -> object:
        return actions.log_contact(
            circle_id=circle_id,
            member_ids=data["member_ids"],
            on=data["on"],
            kind=data["kind"],
            note=data["note"],
            subject=data["subject"],
            by=request.actor,
            now=now(),
            once=form.once,
        )

    if form.submitted(request, act):
        messages.success(request, _("Opgeschreven. De kring ziet dat u elkaar sprak."))
        return redirect("pages:circle", circle_id)
    return render(request, "rhythm/log_contact.html", {"form": form, "opened": opened})
