"""One's own details."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from samenspel.people import actions, queries
from samenspel.people.forms import ProfileForm
from samenspel.people.request import PersonRequest
from samenspel.shared.clock import now


def edit_profile(request: PersonRequest) -> HttpResponse:
    """Name, phone number, language; and from here the way to everything else about oneself."""
    actor, person = request.actor, request.person

    def standing() -> tuple[dict[str, Any], int]:
        person.refresh_from_db()
        return ProfileForm.filled_in(person), person.version

    form = ProfileForm(request.POST or None, standing=standing)
    if form.submitted(
        request,
        lambda data: actions.edit_profile(version=form.version, by=actor, now=now(), once=form.once, **data),
    ):
        messages.success(request, _("Opgeslagen."))
        response = redirect("people:edit_profile")
        if not actor.acts_for_another:
            # The choice made here is newer than the language switch's.
            response.delete_cookie(settings.LANGUAGE_COOKIE_NAME)
        return response
    return render(
        request,
        "people/edit_profile.html",
        {
            "form": form,
            "positions": queries.held_positions(person.id),
            "may_invite": queries.inviting_positions(actor).exists(),
            "represents": queries.represented_by(actor.done_by_id),
        },
    )
