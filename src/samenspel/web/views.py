"""The pages for when something cannot be shown. None of them asks the database anything."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views.decorators.csrf import requires_csrf_token

from samenspel.access.decide import Denied, Reason
from samenspel.web.frame import general_help_line
from samenspel.web.typed import typed_text


def _error_page(request: HttpRequest, status: int, **extra: object) -> HttpResponse:
    context = {"bare": True, "help_line": general_help_line(), "typed": typed_text(request), **extra}
    response = render(request, f"errors/{status}.html", context, status=status)
    response["Cache-Control"] = "no-store"
    return response


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """The 404 page: the same bytes for what never was, what is gone and what this person may not know of."""
    return _error_page(request, 404)


def denied(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """The 403 page, with the reason in a sentence."""
    sentence = denied_sentence(exception.reason) if isinstance(exception, Denied) else _("U mag deze pagina niet zien.")
    return _error_page(request, 403, sentence=sentence)


def denied_sentence(reason: Reason) -> str:
    """Why somebody may not do this, in words for that person."""
    sentences = {
        Reason.NO_RELATION: _("U hoort hier niet bij. Daarom kunt u dit niet doen."),
        Reason.NOT_YOUR_ROLE: _("Dit kan iemand anders doen, maar u niet."),
        Reason.ENDED: _("Dit is al afgesloten. Daarom kunt u hier niets meer veranderen."),
        Reason.NO_CONSENT: _("Het gezin deelt dit niet met u. Alleen het gezin kan dat veranderen."),
    }
    return sentences[reason]


def signed_out(request: HttpRequest) -> HttpResponse:
    """The page for a form sent after the session ended: what was typed stands there to copy."""
    return _error_page(request, 403, signed_out=True, sentence=_("U bent niet meer ingelogd."))


@requires_csrf_token
def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The page for a form that does not prove that it came from our own page; set as CSRF_FAILURE_VIEW."""
    return _error_page(
        request,
        403,
        csrf_failure=True,
        sentence=_("Deze pagina stond te lang open, of uw browser bewaart geen cookies. Er is niets verstuurd."),
    )


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """The 400 page: the browser sent something that cannot be read."""
    return _error_page(request, 400)


def server_error(request: HttpRequest) -> HttpResponse:
    """The 500 page. It stands on its own: whatever broke the page must not break this one too."""
    page = render_to_string("errors/500.html", {"help_line": general_help_line(), "typed": typed_text(request)})
    response = HttpResponse(page, status=500)
    response["Cache-Control"] = "no-store"
    return response
