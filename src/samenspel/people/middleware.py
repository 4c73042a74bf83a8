"""Who is at the keyboard, in whose name, and in which language."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.utils.translation import gettext as _

from samenspel.people import acting
from samenspel.people.models import Person
from samenspel.shared.actor import Actor
from samenspel.shared.clock import now as clock_now
from samenspel.web.frame import general_help_line
from samenspel.web.typed import typed_text

_SEEN = "seen"
_RENEW_AFTER_SECONDS = 600  # a session is saved at most this often, or every page would cost a write
_READING = {"GET", "HEAD", "OPTIONS"}
_IN_ANY_NAME = {"account_logout", "set_language", "people:begin_acting_for", "people:stop_acting_for"}


class People:
    """Gives every request `actor` and `person`, the one whose rights count; both None for a stranger.

    Comes after LocaleMiddleware and AuthenticationMiddleware.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Finds out who it is and passes the request on."""
        user: Any = request.user
        if not user.is_authenticated:
            _set(request, None, None)
            return self.get_response(request)
        now = clock_now()
        _keep_alive(request, now)
        _speak(request, user)
        person = acting.represented(request, user.id, now) if acting.begun(request) else user
        _set(request, Actor((person or user).id, user.id), person or user, stopped=person is None)
        response = self.get_response(request)
        _remember_language(response, user)
        return response

    def process_view(self, request: HttpRequest, view: object, args: object, kwargs: object) -> HttpResponse | None:
        """Stops what was meant to be done in another name than it would be done in now."""
        stopped = getattr(request, "acting_stopped", False)
        if stopped:
            acting.end(request)
        if request.resolver_match and request.resolver_match.view_name in _IN_ANY_NAME:
            return None
        if request.method in _READING:
            if stopped:
                messages.warning(
                    request, _("U deed dit namens iemand anders. Dat is gestopt. U gaat verder als uzelf.")
                )
            return None
        actor: Actor | None = request.actor  # type: ignore[attr-defined]
        meant_for = request.POST.get("namens")
        if stopped or (actor and meant_for and meant_for != str(actor.person_id)):
            return _in_another_name(request)
        return None


def _set(request: HttpRequest, actor: Actor | None, person: Person | None, *, stopped: bool = False) -> None:
    request.actor, request.person, request.acting_stopped = actor, person, stopped  # type: ignore[attr-defined]


def _keep_alive(request: HttpRequest, now: datetime) -> None:
    """The session ends SESSION_COOKIE_AGE after its last use, give or take ten minutes."""
    if now.timestamp() - request.session.get(_SEEN, 0) > _RENEW_AFTER_SECONDS:
        request.session[_SEEN] = int(now.timestamp())


def _speak(request: HttpRequest, user: Person) -> None:
    """The person's own language, unless the language switch was used in this browser (it sets the cookie)."""
    offered = dict(settings.LANGUAGES)
    if request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME) not in offered and user.language in offered:
        translation.activate(user.language)
        request.LANGUAGE_CODE = translation.get_language()


def _remember_language(response: HttpResponse, user: Person) -> None:
    """Somebody who uses the language switch wants that language in the mails, and the next time, too."""
    chosen = response.cookies.get(settings.LANGUAGE_COOKIE_NAME)
    if chosen and chosen.value in dict(settings.LANGUAGES) and chosen.value != user.language:
        Person.objects.filter(id=user.id).update(language=chosen.value)


def _in_another_name(request: HttpRequest) -> HttpResponse:
    """Nothing is done: in another name it would be something else. What was typed stands there to copy."""
    context = {
        "bare": True,
        "help_line": general_help_line(),
        "typed": typed_text(request),
        "sentence": _(
            "U bent intussen begonnen of gestopt met iets doen namens iemand anders. Dat stopt ook na een half uur. "
            "Er is niets verstuurd. Kijk eerst onder wiens naam u verdergaat, en vul het dan opnieuw in."
        ),
    }
    return render(request, "errors/403.html", context, status=403)
