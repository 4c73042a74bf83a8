"""For somebody who cannot sign in: how one does come in."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


@login_not_required
def no_account(request: HttpRequest) -> HttpResponse:
    """Nobody registers here: people are invited, or a family asks for help."""
    return render(request, "people/no_account.html")


@login_not_required
def inactive(request: HttpRequest) -> HttpResponse:
    """Somebody whose account was ended between asking for the code and typing it."""
    return render(request, "people/no_account.html", {"ended": True})
