"""Writing down what was agreed: the outcome of the introduction, or a change later."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from samenspel.access.permissions import Act
from samenspel.agreements import actions, queries
from samenspel.agreements.forms import AgreementForm
from samenspel.circles.queries import open_circle
from samenspel.people.request import PersonRequest
from samenspel.shared.clock import now


def record_agreement(request: PersonRequest, circle_id: UUID) -> HttpResponse:
    """Starts from the newest version as the writer may see it. Everybody else then says yes or no."""
    opened = open_circle(request.actor, circle_id, Act.RECORD_AGREEMENT)
    holds, newer = queries.current(opened)
    newest = newer or holds
    form = AgreementForm(request.POST or None, opened=opened, newest=newest)

    def act(_data: dict[str, Any]) -> object:
        return actions.record_agreement(
            circle_id=circle_id,
            draft=form.draft(),
            newest_number=form.version - opened.circle.consent_version,
            consent_version=opened.circle.consent_version,
            by=request.actor,
            now=now(),
            once=form.once,
        )

    if form.submitted(request, act):
        messages.success(request, _("De afspraken staan op papier. Ze gelden als iedereen ja heeft gezegd."))
        return redirect("pages:circle", circle_id)
    return render(
        request, "agreements/record_agreement.html", {"form": form, "opened": opened, "newest": newest, "holds": holds}
    )
