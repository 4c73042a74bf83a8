"""What the screens of one request share."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from samenspel.access.permissions import Act
from samenspel.audit.queries import was_done
from samenspel.people.request import PersonRequest
from samenspel.requests.models import HelpRequest
from samenspel.requests.rules import State, acts_in


def not_now(request: PersonRequest, question: HelpRequest, act: Act) -> HttpResponse | None:
    """Back to the request when `act` does not fit its state, else None.

    A form that was sent goes on to its action, so that nothing that was typed is lost.
    """
    if request.method == "POST" or act in acts_in(State(question.state)):
        return None
    messages.info(request, _("Dat kan nu niet. Hier ziet u waar de vraag is."))
    return redirect("requests:view_request", question.id)


def another_helps(request: PersonRequest, question: HelpRequest) -> bool:
    """Whether the asker has no screen, and a named helper who is not the reader."""
    return question.helper_id not in {None, request.actor.done_by_id}


def sent_before(request: PersonRequest, act: Act) -> bool:
    """Whether this very form was dealt with before; for acts after which the page itself is another, or gone."""
    return was_done(act=act, by=request.actor, once=request.POST.get("once", ""))
