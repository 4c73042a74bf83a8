"""Days and times as people say them, in the language of the reader.

Every page shows many, and putting dates into words costs more than anything else in a template. So each is made once
per language and remembered. A moment is aware; it is read on a Dutch clock. `today` and `now` are passed in.
"""

from datetime import date, datetime
from functools import lru_cache

from django.utils.dates import MONTHS, MONTHS_3, WEEKDAYS
from django.utils.translation import get_language, gettext, ngettext, pgettext

from samenspel.shared.clock import NETHERLANDS, day_of

_REMEMBERED = 4096
_CLEAR_WITHOUT_YEAR = 180  # days; "3 januari" said in December needs no year


def day(value: date, today: date) -> str:
    """ "3 december"; with the year when it is not this year and more than half a year away."""
    on = _calendar_day(value)
    return _day(_language(), on, _far(on, today))


def weekday(value: date, today: date) -> str:
    """ "donderdag 3 december"; with the year when that would be unclear."""
    on = _calendar_day(value)
    return _weekday(_language(), on, _far(on, today))


def clock_time(moment: datetime) -> str:
    """ "15.00 uur" on a Dutch clock."""
    local = moment.astimezone(NETHERLANDS)
    return _clock_time(_language(), local.hour, local.minute)


def when(moment: datetime, today: date) -> str:
    """ "donderdag 3 december, 15.00 uur"."""
    local = moment.astimezone(NETHERLANDS)
    on = local.date()
    return _when(_language(), on, _far(on, today), local.hour, local.minute)


def ago(value: date, today: date) -> str:
    """ "vandaag", "gisteren", "5 dagen terug", "2 weken terug", "3 maanden terug", "2 jaar terug".

    What lies ahead is said as "morgen" or "over 5 dagen". Whole weeks and months, rounded down.
    """
    return _ago(_language(), (today - _calendar_day(value)).days)


def date_block(value: date) -> tuple[int, str]:
    """The two lines of a date block: 3 and "dec"."""
    on = _calendar_day(value)
    return on.day, _short_month(_language(), on.month)


def _language() -> str:
    return get_language() or ""


def _calendar_day(value: date) -> date:
    return day_of(value) if isinstance(value, datetime) else value


def _far(on: date, today: date) -> bool:
    return on.year != today.year and abs((on - today).days) > _CLEAR_WITHOUT_YEAR


@lru_cache(_REMEMBERED)
def _day(language: str, on: date, with_year: bool) -> str:
    parts = {"day": on.day, "month": str(MONTHS[on.month]), "year": on.year}
    if with_year:
        return pgettext("datum", "%(day)d %(month)s %(year)d") % parts
    return pgettext("datum", "%(day)d %(month)s") % parts


@lru_cache(_REMEMBERED)
def _weekday(language: str, on: date, with_year: bool) -> str:
    parts = {"weekday": str(WEEKDAYS[on.weekday()]), "date": _day(language, on, with_year)}
    return pgettext("datum", "%(weekday)s %(date)s") % parts


@lru_cache(_REMEMBERED)
def _clock_time(language: str, hour: int, minute: int) -> str:
    return pgettext("tijd", "%(hour)d.%(minute)02d uur") % {"hour": hour, "minute": minute}


@lru_cache(_REMEMBERED)
def _when(language: str, on: date, with_year: bool, hour: int, minute: int) -> str:
    parts = {"date": _weekday(language, on, with_year), "time": _clock_time(language, hour, minute)}
    return pgettext("datum", "%(date)s, %(time)s") % parts


@lru_cache(64)
def _short_month(language: str, month: int) -> str:
    short = str(MONTHS_3[month])
    return short.capitalize() if language == "en" else short  # Django keeps these small, also in English


@lru_cache(_REMEMBERED)
def _ago(language: str, days: int) -> str:
    if days < 0:
        return _ahead(-days)
    if days == 0:
        return gettext("vandaag")
    if days == 1:
        return gettext("gisteren")
    if days < 14:
        return ngettext("%(count)d dag terug", "%(count)d dagen terug", days) % {"count": days}
    if days < 61:
        return ngettext("%(count)d week terug", "%(count)d weken terug", days // 7) % {"count": days // 7}
    if days < 730:
        months = int(days / 30.44)
        return ngettext("%(count)d maand terug", "%(count)d maanden terug", months) % {"count": months}
    years = int(days / 365.25)
    return ngettext("%(count)d jaar terug", "%(count)d jaar terug", years) % {"count": years}


def _ahead(days: int) -> str:
    if days == 1:
        return gettext("morgen")
    if days < 14:
        return ngettext("over %(count)d dag", "over %(count)d dagen", days) % {"count": days}
    return ngettext("over %(count)d week", "over %(count)d weken", days // 7) % {"count": days // 7}
