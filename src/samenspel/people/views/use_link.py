"""The link in the sign-in mail. Opening it shows a button; only the button signs in."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from samenspel.people import signin, signin_flow
from samenspel.people.rules import LinkState
from samenspel.shared.clock import now


@login_not_required
@never_cache
def use_link(request: HttpRequest, token: str) -> HttpResponse:
    """A button when the link works here, otherwise a sentence about what to do."""
    if request.user.is_authenticated:
        return redirect(settings.LOGIN_REDIRECT_URL)
    pressed = request.method == "POST"
    link = signin.find_link(token, lock=pressed)
    state = signin.link_state(link, asked_here=signin_flow.asked_here(request), now=now())
    if pressed and state is LinkState.WORKS:
        response = signin_flow.finish(request)
        if response is not None:
            return response
        state = LinkState.CLOSED
    sentence = None if state is LinkState.WORKS else _sentence(state)
    return render(request, "people/use_link.html", {"sentence": sentence})


def _sentence(state: LinkState) -> str:
    return {
        LinkState.UNKNOWN: _(
            "Deze link klopt niet. Misschien is er een stukje weggevallen. "
            "Typ de code uit de mail op de plek waar u begon, of vraag een nieuwe mail aan."
        ),
        LinkState.CLOSED: _(
            "Deze link is al gebruikt, of er is daarna een nieuwe mail gevraagd. "
            "Gebruik de nieuwste mail, of vraag er nog een aan."
        ),
        LinkState.EXPIRED: _("Deze link werkt een kwartier. Dat is voorbij. Vraag een nieuwe mail aan."),
        LinkState.ELSEWHERE: _(
            "U bent op een ander apparaat of in een andere browser begonnen. "
            "Ga daar verder en typ de code uit de mail. "
            "Wilt u liever hier inloggen? Vraag dan hier een nieuwe mail aan."
        ),
    }[state]
