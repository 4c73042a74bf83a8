"""A family asks for help: the one form that strangers can fill in."""

from typing import Any

from allauth.core import ratelimit
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from samenspel.people import signin_flow
from samenspel.people.actions import Contact
from samenspel.people.queries import handling_organisations
from samenspel.people.request import PersonRequest
from samenspel.requests import actions
from samenspel.requests.forms import AskForHelpForm
from samenspel.requests.views._place import place_of
from samenspel.shared.actor import Actor
from samenspel.shared.clock import now
from samenspel.shared.errors import NotVisible, RuleBroken
from samenspel.web.timeline import Moment
from samenspel.web.typed import typed_text


def _after_a_mail() -> list[Moment]:
    sure = _("Tik op de link en zeg: ja, dit is mijn vraag. Zo weten wij dat de vraag van u is.")
    return [
        Moment("done", _("U heeft uw vraag opgeschreven.")),
        Moment("now", _("Open de mail van Samenspel."), sure),
        Moment(
            "", _("Daarna leest de organisatie uw vraag."), _("Iemand belt of mailt u. U ziet steeds waar uw vraag is.")
        ),
    ]


def _after_a_call() -> list[Moment]:
    together = _("Die persoon vult alles samen met u in en helpt u ook daarna.")
    return [
        Moment("done", _("U heeft uw vraag opgeschreven.")),
        Moment("now", _("Iemand van de organisatie belt u."), together),
        Moment("", _("Daarna zoeken wij iemand die bij u past."), _("U zegt altijd zelf ja of nee.")),
    ]


_STEPS = {"mail": _after_a_mail, "telefoon": _after_a_call}


@login_not_required
def ask_for_help(request: PersonRequest) -> HttpResponse:
    """In one's own words, to an organisation of one's choice. Who is signed in need not say who they are."""
    actor: Actor | None = request.actor
    place = place_of(request, handling_organisations())
    if not place.chosen:
        return render(request, "requests/ask_for_help.html", {"place": place, "typed": typed_text(request)})
    organisations = list(handling_organisations(place.chosen))
    form = AskForHelpForm(request.POST or None, organisations=organisations, signed_in=actor is not None)

    def act(data: dict[str, Any]) -> object:
        asked = {name: data.pop(name) for name in ("words", "organisation_id", "for_whom", "child")}
        contact = None if actor else Contact(**data, language=get_language() or "nl")
        _not_too_often(request, contact, actor)
        email = contact.email if contact else ""
        signs_in = bool(email) and signin_flow.may_begin(request, email)
        question = actions.ask_for_help(
            **asked, contact=contact, mailed_apart=signs_in, by=actor, now=now(), once=form.once
        )
        if signs_in:
            signin_flow.begin(request, question.asked_by, reverse("requests:confirm_request", args=[question.id]))
        return question

    if form.submitted(request, act):
        if actor:
            messages.success(request, _("Uw vraag is aangekomen. Hier ziet u steeds waar uw vraag is."))
            return redirect("requests:see_requests")
        return redirect("requests:asked", "mail" if form.cleaned_data["email"] else "telefoon")
    return render(request, "requests/ask_for_help.html", {"form": form, "place": place})


@login_not_required
def asked(request: PersonRequest, how: str) -> HttpResponse:
    """What happens now. Says nothing about the question, so anybody may open it."""
    if how not in _STEPS:
        raise NotVisible
    context = {"how": how, "steps": _STEPS[how](), "goes_to": signin_flow.goes_to(request)}
    return render(request, "requests/asked.html", context)


def _not_too_often(request: PersonRequest, contact: Contact | None, actor: Actor | None) -> None:
    """Counts per network address and per mailbox, number or person. Raises RuleBroken; then nothing is counted."""
    key = (contact.email.lower() or "".join(filter(str.isdigit, contact.phone))) if contact else str(actor)
    if not ratelimit.consume(request, action="ask_for_help", key=key):
        raise RuleBroken(_("Er is vandaag al vaak een vraag verstuurd. Probeer het morgen weer, of bel ons."))
