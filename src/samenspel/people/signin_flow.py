"""The thread between a browser that asked to sign in and the link in its mail.

Together with `adapter` and `views/sign_in` the only place that knows how allauth works inside.
"""

from uuid import UUID

from allauth.account.internal.flows.login_by_code import LoginCodeVerificationProcess
from allauth.account.stages import LoginByCodeStage, LoginStageController
from allauth.core import ratelimit
from django.http import HttpRequest, HttpResponse

from samenspel.people import signin
from samenspel.people.models import Person

_KEY = "sign_in_link"


def remember(request: HttpRequest, link_id: UUID, next_url: str | None) -> None:
    """Keep in this browser's session which link it asked for, and where the person wanted to go."""
    request.session[_KEY] = {"id": str(link_id), "next": next_url}


def asked_here(request: HttpRequest) -> UUID | None:
    """The link that this browser asked for last."""
    kept = request.session.get(_KEY)
    return UUID(kept["id"]) if kept else None


def may_begin(request: HttpRequest, email: str) -> bool:
    """Whether one more mail may go to this address: the same limit as on the page to sign in, and counted with it."""
    allowed: bool = ratelimit.consume(request, action="request_login_code", key=email.lower())
    return allowed


def begin(request: HttpRequest, person: Person, path: str) -> None:
    """As if the person had typed their address on the page to sign in, and wanted to go to `path`, where they say yes.

    Who may no longer sign in takes the same steps, as an address that nobody has.
    """
    LoginCodeVerificationProcess.initiate(
        request=request, user=person if person.is_active else None, email=person.email
    )
    link_id = UUID(request.session[_KEY]["id"])
    signin.lead_to(link_id, path)
    remember(request, link_id, path)


def goes_to(request: HttpRequest) -> str:
    """Where this browser goes once the code is typed; empty when it waits for no code."""
    return (request.session.get(_KEY) or {}).get("next") or ""


def forget(request: HttpRequest) -> None:
    """The person is signed in; nothing needs remembering."""
    request.session.pop(_KEY, None)


def finish(request: HttpRequest) -> HttpResponse | None:
    """Go on as if the code that belongs to the link had been typed, so that every later step (a second factor) comes
    as well. None when the session no longer waits for a code: it was typed wrongly three times, or too long ago."""
    stage = LoginStageController.enter(request, LoginByCodeStage.key)
    process = LoginCodeVerificationProcess.resume(stage) if stage else None
    if process is None:
        return None
    kept = request.session.get(_KEY) or {}
    response: HttpResponse = process.finish(kept.get("next"))
    return response
