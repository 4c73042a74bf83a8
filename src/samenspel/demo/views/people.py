"""Choosing who to be."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from samenspel.demo import people as the


@login_not_required
def people(request: HttpRequest) -> HttpResponse:
    """Everybody one can be, with their story and a button."""
    return render(request, "demo/people.html", {"groups": the.choices()})
