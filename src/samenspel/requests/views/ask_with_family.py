"""A professional asks together with a family."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from samenspel.people.actions import Contact
from samenspel.people.models import PositionRole
from samenspel.people.queries import handling_organisations, organisations_where
from samenspel.people.request import PersonRequest
from samenspel.requests import actions
from samenspel.requests.forms import AskWithFamilyForm
from samenspel.requests.views._place import place_of
from samenspel.shared.clock import now
from samenspel.shared.errors import NotVisible
from samenspel.web.typed import typed_text


def ask_with_family(request: PersonRequest) -> HttpResponse:
    """Only for professionals; for anybody else this page is not there."""
    own = list(organisations_where(request.actor, PositionRole.PROFESSIONAL))
    if not own:
        raise NotVisible
    at = {each.municipality for each in own}
    place = place_of(request, handling_organisations(), usual=min(at) if len(at) == 1 else "")
    if not place.chosen:
        return render(request, "requests/ask_with_family.html", {"place": place, "typed": typed_text(request)})
    organisations = list(handling_organisations(place.chosen))
    form = AskWithFamilyForm(request.POST or None, organisations=organisations, own=own)

    def act(data: dict[str, Any]) -> object:
        del data["family_knows"]
        asked = {name: data.pop(name) for name in ("words", "organisation_id", "for_whom", "child")}
        own_organisation_id = UUID(data.pop("own_organisation_id"))
        return actions.ask_with_family(
            **asked,
            own_organisation_id=own_organisation_id,
            contact=Contact(**data),
            by=request.actor,
            now=now(),
            once=form.once,
        )

    if form.submitted(request, act):
        messages.success(request, _said(bool(form.cleaned_data["email"])))
        return redirect("requests:see_requests")
    return render(request, "requests/ask_with_family.html", {"form": form, "place": place})


def _said(by_mail: bool) -> str:
    if by_mail:
        return _("Het gezin krijgt nu een mail. Zegt het gezin ja? Dan gaat de vraag verder.")
    return _("De vraag is verstuurd. De coördinator belt het gezin.")
