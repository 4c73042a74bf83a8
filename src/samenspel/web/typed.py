"""What somebody had typed when a page could not be shown, so that they can copy it."""

import re

from django.core.exceptions import (
    BadRequest,
    RequestDataTooBig,
    TooManyFieldsSent,
    TooManyFilesSent,
)
from django.http import HttpRequest, UnreadablePostError
from django.http.multipartparser import MultiPartParserError

from samenspel.web.text import tidy

# Never shown again: what proves who somebody is, and what only the machine reads.
_SECRET = re.compile(
    r"password|wachtwoord|passwd|code|token|secret|key|csrf|(^|-)once$|(^|-)version$|(^|-)id$|next$", re.I
)
_FOR_MACHINES = re.compile(r"[0-9a-f]{8}(-?[0-9a-f]{4}){3}-?[0-9a-f]{12}|on|true|false|.{0,2}", re.I)
_MOST = 40
_UNREADABLE = (
    BadRequest,
    MultiPartParserError,
    RequestDataTooBig,
    TooManyFieldsSent,
    TooManyFilesSent,
    UnreadablePostError,
)


def typed_text(request: HttpRequest) -> list[str]:
    """The texts of a POST that a person may want back, in the order of the form; empty for any other request."""
    if request.method != "POST":
        return []
    try:
        lists = list(request.POST.lists())
    except _UNREADABLE:
        return []
    found = []
    for name, values in lists:
        if _SECRET.search(name):
            continue
        found += [tidy(value).strip() for value in values if not _FOR_MACHINES.fullmatch(value.strip())]
    return found[:_MOST]
