"""Icons, dates and phone numbers in templates: `{% load ss %}`."""

import re
from datetime import date, datetime
from functools import lru_cache

from django import template
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language_bidi

from samenspel.shared import clock
from samenspel.web import dates

register = template.Library()

_SPRITE = "samenspel/icons.svg"
# Drawings that point along the line of reading turn round with it.
_DIRECTED = frozenset(
    {"arrow-left", "arrow-right", "chevron-left", "chevron-right", "login", "logout", "door-exit", "send"}
)


@lru_cache(256)
def _icon(name: str) -> SafeString:
    turning = " ss-icon--directed" if name in _DIRECTED else ""
    return format_html(
        '<svg class="ss-icon{}" aria-hidden="true" focusable="false"><use href="{}#{}"/></svg>',
        turning,
        static(_SPRITE),
        name,
    )


@register.simple_tag
def icon(name: str) -> SafeString:
    """`{% icon "phone" %}`: a drawing of frontend/icons. It says nothing to a screen reader; put words beside it."""
    return _icon(name)


@register.simple_tag
def text_direction() -> str:
    """ "rtl" or "ltr", for the language of the reader."""
    return "rtl" if get_language_bidi() else "ltr"


def _today() -> date:
    return clock.day_of(clock.now())


@register.simple_block_tag
def card(content: str, title: str, id: str, level: int = 2, icon: str = "") -> SafeString:  # noqa: A002 - as in HTML
    """`{% card title "wie" %}…{% endcard %}`: a card with its heading, that `#wie` leads to. level: 2 or 3, how large
    the heading is; icon: a drawing before it."""
    about = {"content": content, "title": title, "id": id, "level": level, "icon": icon}
    return render_to_string("components/card.html", about)


@register.filter
def day(value: date | None) -> str:
    """ "3 december"."""
    return dates.day(value, _today()) if value else ""


@register.filter
def weekday(value: date | None) -> str:
    """ "donderdag 3 december"."""
    return dates.weekday(value, _today()) if value else ""


@register.filter
def when(value: datetime | None) -> str:
    """ "donderdag 3 december, 15.00 uur"."""
    return dates.when(value, _today()) if value else ""


@register.filter
def clock_time(value: datetime | None) -> str:
    """ "15.00 uur"."""
    return dates.clock_time(value) if value else ""


@register.filter
def ago(value: date | None) -> str:
    """ "2 weken terug"."""
    return dates.ago(value, _today()) if value else ""


@register.inclusion_tag("components/date_block.html")
def date_block(value: date) -> dict[str, object]:
    """`{% date_block moment %}`: a small leaf of a calendar. For the eye only: say the date in words beside it."""
    number, month = dates.date_block(value)
    return {"number": number, "month": month}


@register.filter
def tel(phone: str) -> str:
    """ "030 000 00 00" as the address of a call, "tel:0300000000"."""
    digits = re.sub(r"[^0-9+]", "", phone.replace("(0)", "") if phone.strip().startswith("+") else phone)
    return "tel:" + digits
