"""The family decides who may know what."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from samenspel.access.permissions import Act
from samenspel.circles import actions
from samenspel.circles.forms import ConsentForm
from samenspel.circles.queries import Opened, open_circle
from samenspel.circles.words import SUBJECT_MEANINGS
from samenspel.people.request import PersonRequest
from samenspel.shared.clock import now
from samenspel.shared.errors import Stale
from samenspel.web.words import SUBJECT_LABELS


def set_consent(request: PersonRequest, circle_id: UUID) -> HttpResponse:
    """Ticks for each person, and for each a button to share nothing any more."""
    opened = open_circle(request.actor, circle_id, Act.SET_CONSENT)
    form = ConsentForm(request.POST or None, opened=opened)
    if form.submitted(request, lambda _data: _save(request, form, opened)):
        member = form.nothing_for
        if member:
            name = member.person.given_name
            messages.success(request, _("U deelt vanaf nu niets meer met %(name)s.") % {"name": name})
        else:
            messages.success(request, _("Opgeslagen. Vanaf nu ziet iedereen alleen wat u hier koos."))
        return redirect("pages:circle", circle_id)
    subjects = [(label, SUBJECT_MEANINGS[subject]) for subject, label in SUBJECT_LABELS.items()]
    return render(request, "circles/set_consent.html", {"form": form, "opened": opened, "subjects": subjects})


def _save(request: PersonRequest, form: ConsentForm, opened: Opened) -> None:
    """Save what was ticked. To share nothing any more with one person never waits for what another changed."""
    common: dict[str, Any] = {"circle_id": opened.circle.id, "by": request.actor, "now": now(), "once": form.once}
    nothing = form.nothing_for
    ticked = [pair for pair in form.ticked if nothing is None or pair[0] != nothing.id]
    if nothing and form.version != opened.circle.consent_version:
        actions.set_consent(ticked=[], offered=[nothing.id], version=opened.circle.consent_version, **common)
        return
    try:
        actions.set_consent(ticked=ticked, offered=form.offered, version=form.version, **common)
    except Stale:
        raise Stale(form.what_stands(opened)) from None
