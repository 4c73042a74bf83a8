"""Reading a version, and saying yes or no to it."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from samenspel.access.permissions import Act
from samenspel.agreements import actions, queries
from samenspel.agreements.forms import ConfirmForm
from samenspel.agreements.models import Agreement
from samenspel.agreements.rules import State, difference
from samenspel.agreements.words import outline, weeks
from samenspel.people.request import PersonRequest
from samenspel.shared.clock import now


def confirm_agreement(request: PersonRequest, agreement_id: UUID) -> HttpResponse:
    """The version as the reader may see it, what it changes, who answered, and the two answers."""
    opened, shown = queries.open_agreement(request.actor, agreement_id, Act.CONFIRM_AGREEMENT)
    form = ConfirmForm(request.POST or None)
    if form.submitted(
        request,
        lambda data: actions.confirm_agreement(
            agreement_id=agreement_id, by=request.actor, now=now(), once=form.once, **data
        ),
    ):
        messages.success(request, _after(agreement_id))
        return redirect("pages:circle", opened.circle.id)
    holds, _newer = queries.current(opened)
    changes = difference(outline(holds), outline(shown)) if holds and shown.is_proposed else None
    context = {
        "form": form,
        "opened": opened,
        "shown": shown,
        "weeks": weeks(shown.agreement.speak_every_weeks),
        "changes": changes,
        "is_refused": shown.agreement.state == State.REFUSED,
        "is_in_force": shown.agreement.state == State.IN_FORCE,
    }
    return render(request, "agreements/confirm_agreement.html", context)


def _after(agreement_id: UUID) -> str:
    """What became of the version; read anew, because others answer at the same time."""
    sentences = {
        State.IN_FORCE: _("Dank u. Iedereen heeft ja gezegd: de afspraken gelden nu."),
        State.REFUSED: _("Dank u. Wie de afspraken opschreef, krijgt bericht en past ze aan."),
    }
    state = State(Agreement.objects.values_list("state", flat=True).get(id=agreement_id))
    return sentences.get(state, _("Dank u. Uw antwoord is bewaard. De anderen antwoorden nog."))
