"""The family decides who may know what."""

from typing import Any
from uuid import UUID, uuid5

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from samenspel.access.permissions import Act
from samenspel.circles import actions
from samenspel.circles.forms import ConsentForm, NothingForm
from samenspel.circles.queries import Opened, open_circle
from samenspel.circles.words import SUBJECT_MEANINGS
from samenspel.people.request import PersonRequest
from samenspel.shared.clock import now
from samenspel.web.words import SUBJECT_LABELS


def set_consent(request: PersonRequest, circle_id: UUID) -> HttpResponse:
    """Ticks for each person, and for each a button to share nothing any more."""
    opened = open_circle(request.actor, circle_id, Act.SET_CONSENT)
    if "nothing" in request.POST:
        return _share_nothing(request, opened)
    form = ConsentForm(request.POST or None, opened=opened)
    if form.submitted(request, lambda _data: _save(request, form, opened)):
        messages.success(request, _("Opgeslagen. Vanaf nu ziet iedereen alleen wat u hier koos."))
        return redirect("pages:circle", circle_id)
    subjects = [(label, SUBJECT_MEANINGS[subject]) for subject, label in SUBJECT_LABELS.items()]
    return render(request, "circles/set_consent.html", {"form": form, "opened": opened, "subjects": subjects})


def _save(request: PersonRequest, form: ConsentForm, opened: Opened) -> None:
    actions.set_consent(
        circle_id=opened.circle.id,
        ticked=form.ticked,
        offered=form.offered,
        version=form.version,
        by=request.actor,
        now=now(),
        once=form.once,
    )


def _share_nothing(request: PersonRequest, opened: Opened) -> HttpResponse:
    """The button beside one person does only what stands on it: ticks that were not saved stay unsaved."""
    form = NothingForm(request.POST, members=opened.members)

    def act(data: dict[str, Any]) -> object:
        # The buttons of all people stand on one page with one key; each is an act of its own.
        member_id, once = data["nothing"], uuid5(form.once, str(data["nothing"]))
        return actions.share_nothing(
            circle_id=opened.circle.id, member_id=member_id, by=request.actor, now=now(), once=once
        )

    if form.submitted(request, act):
        name = opened.member(form.cleaned_data["nothing"]).person.given_name
        words = _("U deelt vanaf nu niets meer met %(name)s. Andere vinkjes zijn niet veranderd.")
        messages.success(request, words % {"name": name})
    else:
        messages.error(request, _("Er ging iets mis. Kijk wat u nu deelt en probeer het opnieuw."))
    return redirect("circles:set_consent", opened.circle.id)
