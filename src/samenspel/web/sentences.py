"""The sentences under a form field: what is wrong, and what to do about it, in everyday words."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

_CHOICE_FIELDS = (forms.ChoiceField, forms.ModelChoiceField)


def _required(field: forms.Field) -> Any:
    if isinstance(field, forms.BooleanField):
        return _("Zet hier een vinkje.")
    if isinstance(field, (forms.MultipleChoiceField, forms.ModelMultipleChoiceField)):
        return _("Kies één of meer antwoorden.")
    if isinstance(field, _CHOICE_FIELDS):
        return _("Kies een antwoord.")
    if isinstance(field, forms.DateField):
        return _("Vul een datum in.")
    if isinstance(field, forms.TimeField):
        return _("Vul een tijd in.")
    if isinstance(field, forms.IntegerField):
        return _("Vul een getal in.")
    return _("Vul dit in.")


def _invalid(field: forms.Field) -> Any:
    if isinstance(field, forms.EmailField):
        return _("Dit e-mailadres klopt niet. Schrijf het zo: naam@voorbeeld.nl.")
    if isinstance(field, forms.IntegerField):
        return _("Vul een getal in, bijvoorbeeld 3.")
    if isinstance(field, forms.URLField):
        return _("Dit webadres klopt niet. Schrijf het zo: https://www.voorbeeld.nl.")
    return None


_GENERAL = {
    "max_length": _("U schreef %(show_value)s tekens. Er passen er %(limit_value)s. Maak de tekst korter."),
    "min_length": _("Dit is te kort. Gebruik %(limit_value)s tekens of meer."),
    "max_value": _("Vul een getal in van %(limit_value)s of minder."),
    "min_value": _("Vul een getal in van %(limit_value)s of meer."),
    "invalid_choice": _("Deze keuze kan niet meer. Kies een ander antwoord."),
    "invalid_list": _("Deze keuze kan niet meer. Kies een ander antwoord."),
    "invalid_pk_value": _("Deze keuze kan niet meer. Kies een ander antwoord."),
}


def _class_defaults(field: forms.Field) -> dict[str, Any]:
    defaults: dict[str, Any] = {}
    for klass in reversed(type(field).__mro__):
        if klass.__module__.startswith("django."):
            defaults.update(getattr(klass, "default_error_messages", {}))
    return defaults


def give_sentences(field: forms.Field) -> None:
    """Replaces Django's own error messages of `field` by ours; what the form itself wrote stays."""
    stock = _class_defaults(field)
    ours = {**_GENERAL, "required": _required(field), "invalid": _invalid(field)}
    for code, sentence in ours.items():
        is_stock = field.error_messages.get(code) is stock.get(code)
        if sentence is not None and is_stock:
            field.error_messages[code] = sentence
