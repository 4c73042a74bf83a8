"""Beginning and stopping to act for someone without a screen."""

from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from samenspel.people import acting, actions, queries
from samenspel.people.forms import ActForForm
from samenspel.people.request import PersonRequest
from samenspel.shared.actor import Actor
from samenspel.shared.clock import now
from samenspel.shared.errors import NotVisible


def begin_acting_for(request: PersonRequest) -> HttpResponse:
    """For whom one may act, each with a button."""
    myself = Actor.of(request.actor.done_by_id)
    form = ActForForm(request.POST or None)

    def act(data: dict[str, UUID]) -> None:
        actions.begin_acting_for(person_id=data["person_id"], by=myself, now=now(), once=form.once)
        acting.begin(request, data["person_id"], now())

    if "person_id" in form.errors:
        raise NotVisible
    if form.submitted(request, act):
        return redirect(settings.LOGIN_REDIRECT_URL)
    buttons = [
        (each, ActForForm(initial={"person_id": each.person_id}, auto_id=False))
        for each in queries.represented_by(myself.person_id)
    ]
    return render(request, "people/begin_acting_for.html", {"form": form, "buttons": buttons})


@require_POST
def stop_acting_for(request: PersonRequest) -> HttpResponse:
    """From here on in one's own name again."""
    if request.actor.acts_for_another:
        actions.stop_acting_for(by=request.actor, now=now())
        acting.end(request)
        messages.success(request, _("U doet alles weer onder uw eigen naam."))
    return redirect("people:begin_acting_for")
