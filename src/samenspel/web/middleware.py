"""What every request passes: refusals become pages, signed-in pages are kept by no one, no typed text is lost."""

from collections.abc import Callable

from django.conf import settings
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from samenspel.access.decide import Denied
from samenspel.shared.errors import NotVisible
from samenspel.web import views

GetResponse = Callable[[HttpRequest], HttpResponse]


class Refusals:
    """Turns `NotVisible` into the 404 page and `Denied` into the 403 page."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Passes the request on."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """The page for a refusal; None for every other exception. The view's transaction has been undone by then."""
        if isinstance(exception, NotVisible):
            return views.not_found(request, exception)
        if isinstance(exception, Denied):
            return views.denied(request, exception)
        return None


class NoStore:
    """Says that no browser and nobody in between may keep a page, unless the view itself allows it to strangers."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Passes the request on and marks the answer."""
        response = self.get_response(request)
        has_session = settings.SESSION_COOKIE_NAME in request.COOKIES
        if has_session or "Cache-Control" not in response:
            response["Cache-Control"] = "no-store"
        return response


class LoginRequired(LoginRequiredMiddleware):
    """As Django's, but a form sent after the session ended shows what was typed instead of losing it."""

    def handle_no_permission(  # type: ignore[override]  # Django itself only ever redirects here
        self, request: HttpRequest, view_func: Callable[..., HttpResponseBase]
    ) -> HttpResponseBase:
        """The sign-in page for a reader, the page with their text for a writer."""
        if request.method == "POST":
            return views.signed_out(request)
        answer = super().handle_no_permission(request, view_func)
        if request.headers.get("HX-Request"):  # a part of a page: the whole page goes to sign in, not only that part
            return HttpResponse(headers={"HX-Redirect": answer["Location"]})
        return answer
