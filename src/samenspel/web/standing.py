"""What stands in a field, in words, for somebody who was overtaken by another."""

import datetime
from typing import Any

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from samenspel.web.words import listed


def in_words(field: forms.Field, value: Any) -> str:
    """A value as a reader would say it: a choice by its label, a list as a list, a day as a day."""
    choices = {str(key): str(label) for key, label in getattr(field, "choices", ())}
    if isinstance(value, bool):
        return _("ja") if value else _("nee")
    if isinstance(value, list | tuple | set | frozenset):
        told = {str(one) for one in value}
        # In the order of the form; what it no longer offers comes last.
        known = [label for key, label in choices.items() if key in told]
        return listed(known + sorted(told - choices.keys())) or _("(niets)")
    if isinstance(value, datetime.date):
        return date_format(value)
    if isinstance(value, datetime.time):
        return f"{value:%H.%M}"
    text = "" if value is None else str(value)
    return choices.get(text, text) or _("(leeg)")
