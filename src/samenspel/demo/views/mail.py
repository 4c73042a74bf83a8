"""Reading the mail that would have been sent."""

from pathlib import Path

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from samenspel.demo.mailbox import newest

SHOWN = 50


@login_not_required
def mail(request: HttpRequest) -> HttpResponse:
    """Every mailbox of the demo on one page: plain text, with links that can be followed."""
    folder = getattr(settings, "EMAIL_FILE_PATH", None)
    return render(request, "demo/mail.html", {"mails": newest(Path(folder) if folder else None, SHOWN)})
