"""What stands around every page: the tabs, the way to a person, and for whom somebody acts.

The contexts know these things and the toolbox does not, so settings name the functions that tell:
SAMENSPEL_TABS, SAMENSPEL_HELP_LINE and SAMENSPEL_ACTING_FOR, each a dotted path to `function(request)`.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject
from django.utils.module_loading import import_string
from django.utils.translation import get_language_info


@dataclass(frozen=True)
class Tab:
    """One of the few places that are always one tap away.

    icon: name of a drawing in frontend/icons. count: how many new things wait there; 0 shows nothing.
    """

    url: str
    icon: str
    label: str
    current: bool = False
    count: int = 0


@dataclass(frozen=True)
class HelpLine:
    """A person who can be called about this page. phone: as people write it, "030 000 00 00"."""

    name: str
    phone: str


@dataclass(frozen=True)
class Language:
    """A language that the screen can be read in, under its own name."""

    code: str
    name: str


@cache
def languages() -> tuple[Language, ...]:
    """The languages of settings.LANGUAGES, in that order."""
    return tuple(Language(code, _own_name(code)) for code, _ in settings.LANGUAGES)


def _own_name(code: str) -> str:
    name = str(get_language_info(code)["name_local"])
    return name[:1].upper() + name[1:]


def general_help_line() -> HelpLine:
    """The number for whom no nearer person is known. It asks nothing of the database, so error pages can use it."""
    return HelpLine(getattr(settings, "SAMENSPEL_HELP_NAME", ""), getattr(settings, "SAMENSPEL_HELP_PHONE", ""))


def _told_by(setting: str, request: HttpRequest, otherwise: Callable[[], Any]) -> Any:
    path = getattr(settings, setting, None)
    told = import_string(path)(request) if path else None
    return otherwise() if told is None else told


def page_frame(request: HttpRequest) -> dict[str, Any]:
    """Context processor. Lazy: a page fragment that shows no frame asks for nothing."""

    def tabs() -> Sequence[Tab]:
        return list(_told_by("SAMENSPEL_TABS", request, list))

    return {
        "tabs": SimpleLazyObject(tabs),
        "help_line": SimpleLazyObject(lambda: _told_by("SAMENSPEL_HELP_LINE", request, general_help_line)),
        "acting_for": SimpleLazyObject(lambda: _told_by("SAMENSPEL_ACTING_FOR", request, str)),
        "languages": languages(),
        "exit_url": settings.SAMENSPEL_EXIT_URL if hasattr(settings, "SAMENSPEL_EXIT_URL") else "https://www.knmi.nl/",
    }
