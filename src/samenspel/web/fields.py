"""Form fields that read dates and times as people in the Netherlands write them."""

import datetime
import re
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

_MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_YEARS = range(2000, 2101)  # every day that is asked for is near; beyond these it is a slip of the finger
_OTHER_NAMES = {"maa": 3, "mar": 3, "may": 5, "oct": 10}
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NUMBERS = re.compile(r"(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{4})")
_WORDS = re.compile(r"(?:[a-z]+\s+)?(\d{1,2})\s+([a-z]{3,10})\.?\s+(\d{4})")
_TIME = re.compile(r"(\d{1,2})(?:\s*[:.u]\s*(\d{2}))?(?::\d{2})?\s*(?:u|uur|h)?")


def read_date(text: str) -> datetime.date | None:
    """The day that `text` names, or None. Reads 2026-12-03, 3-12-2026, 3/12/2026, 3.12.2026 and 3 december 2026.

    A year has four digits: with two, a date of birth and an appointment would be guessed differently.
    """
    text = text.strip().lower()
    try:
        if found := _ISO.fullmatch(text):
            return datetime.date(int(found[1]), int(found[2]), int(found[3]))
        if found := _NUMBERS.fullmatch(text):
            return datetime.date(int(found[3]), int(found[2]), int(found[1]))
        if found := _WORDS.fullmatch(text):
            short = found[2][:3]
            month = _OTHER_NAMES.get(short) or (_MONTHS.index(short) + 1 if short in _MONTHS else 0)
            return datetime.date(int(found[3]), month, int(found[1]))
    except ValueError:
        return None
    return None


def read_time(text: str) -> datetime.time | None:
    """The time of day that `text` names, or None. Reads 15:00, 15.00, 15u30, 15 uur and 15."""
    found = _TIME.fullmatch(text.strip().lower())
    if not found:
        return None
    try:
        return datetime.time(int(found[1]), int(found[2] or 0))
    except ValueError:
        return None


class _NativeInput(forms.DateTimeInput):
    """A native date or time input that turns into a text input when it would hide what somebody typed.

    Browsers show an empty native input for a value that is not ISO. What was typed must stay in sight, so that value
    gets a plain text input.
    """

    def _as_iso(self, value: Any) -> str | None:
        raise NotImplementedError

    def format_value(self, value: Any) -> str | None:
        """ISO where the value can be read, else what was typed."""
        if value in (None, ""):
            return None
        return self._as_iso(value) or str(value)

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """The context of the input, as text when the value cannot be read."""
        context: dict[str, Any] = super().get_context(name, value, attrs)
        if value not in (None, "") and self._as_iso(value) is None:
            context["widget"]["type"] = "text"
        return context


class DateInput(_NativeInput):
    """A native date input."""

    input_type = "date"

    def _as_iso(self, value: Any) -> str | None:
        if isinstance(value, datetime.datetime):
            value = value.date()
        day = value if isinstance(value, datetime.date) else read_date(str(value))
        return day.isoformat() if day else None


class TimeInput(_NativeInput):
    """A native time input, to the minute."""

    input_type = "time"

    def _as_iso(self, value: Any) -> str | None:
        moment = value if isinstance(value, datetime.time) else read_time(str(value))
        return moment.strftime("%H:%M") if moment else None


class DateField(forms.DateField):
    """A day, of this century. Cleans to `datetime.date`."""

    widget = DateInput
    default_error_messages: ClassVar[dict[str, Any]] = {
        "invalid": _("Deze datum kunnen wij niet lezen. Schrijf de datum zo: 3-12-2026."),
        "year": _("Het jaar klopt niet. Schrijf de datum zo: 3-12-2026."),
    }

    def to_python(self, value: Any) -> datetime.date | None:
        """The day, or None when nothing was filled in. Raises ValidationError when it cannot be read, or cannot be."""
        if value in self.empty_values:
            return None
        if isinstance(value, datetime.datetime):
            return value.date()
        day = value if isinstance(value, datetime.date) else read_date(str(value))
        if day is None:
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        if day.year not in _YEARS:
            raise ValidationError(self.error_messages["year"], code="year")
        return day


class TimeField(forms.TimeField):
    """A time of day on a Dutch clock. Cleans to `datetime.time`."""

    widget = TimeInput
    default_error_messages: ClassVar[dict[str, Any]] = {
        "invalid": _("Deze tijd kunnen wij niet lezen. Schrijf de tijd zo: 15.30."),
    }

    def to_python(self, value: Any) -> datetime.time | None:
        """The time, or None when nothing was filled in. Raises ValidationError when it cannot be read."""
        if value in self.empty_values:
            return None
        moment = value if isinstance(value, datetime.time) else read_time(str(value))
        if moment is None:
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return moment
