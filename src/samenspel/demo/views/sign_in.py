"""Signing in as somebody invented, without a mail."""

from uuid import UUID

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from samenspel.demo import people
from samenspel.shared.errors import NotVisible


@login_not_required
@require_POST
def sign_in(request: HttpRequest, person_id: UUID) -> HttpResponse:
    """Become this person: only one of those on the list, by the same door as everybody, so the trail has it too."""
    person = people.one(person_id)
    if person is None:
        raise NotVisible
    logout(request)
    get_adapter(request).login(request, person)
    response = redirect(settings.LOGIN_REDIRECT_URL)
    # Who tried another language as somebody else now sees the screen in this person's own.
    response.delete_cookie(settings.LANGUAGE_COOKIE_NAME)
    return response
