"""The form fields for how somebody is called and reached, the same on every screen that asks for it."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

_PHONE = RegexValidator(
    r"^\+?[0-9 ()./-]{3,30}$", _("Dit telefoonnummer kunnen wij niet lezen. Schrijf het zo: 06 12 34 56 78.")
)
# A number that reaches somebody from outside: no extension and no 112. Fifteen is the most that E.164 knows.
_REACHES = RegexValidator(
    r"^(\D*\d){8,15}\D*$", _("Een telefoonnummer heeft 8 tot 15 cijfers. Schrijf het zo: 06 12 34 56 78.")
)


def _one_by_one(value: str) -> None:
    """The first of the two sentences that fits, not both."""
    for check in (_PHONE, _REACHES):
        check(value)


class _EmailField(forms.EmailField):
    """In small letters before anything is measured, because some letters become two; with plain letters before the @,
    because of two signs that look the same each would be another person here."""

    def to_python(self, value: Any) -> str:
        """Raises ValidationError for letters with signs on them before the @."""
        address = (super().to_python(value) or "").lower()
        name, at, _domain = address.rpartition("@")
        if at and not name.isascii():
            raise ValidationError(_("Voor de @ kunnen alleen gewone letters staan, zonder streepjes of puntjes erop."))
        return address


def given_name() -> forms.CharField:
    """The only name that must be there."""
    return forms.CharField(label=_("Voornaam"), max_length=80, widget=forms.TextInput({"autocomplete": "off"}))


def family_name() -> forms.CharField:
    """Not everybody wants to give it, and not everybody has one."""
    field = forms.CharField(label=_("Achternaam"), max_length=80, required=False)
    field.widget.attrs["autocomplete"] = "off"
    return field


def phone() -> forms.CharField:
    """As people write it, "06 12 34 56 78"."""
    widget = forms.TextInput({"type": "tel", "autocomplete": "off", "dir": "ltr"})
    return forms.CharField(
        label=_("Telefoonnummer"), max_length=30, required=False, widget=widget, validators=[_one_by_one]
    )


def email(autocomplete: str = "off", *, required: bool = True) -> forms.EmailField:
    """An e-mail address. autocomplete: "email" where it is one's own."""
    widget = forms.EmailInput({"autocomplete": autocomplete, "dir": "ltr"})
    return _EmailField(label=_("E-mailadres"), max_length=254, widget=widget, required=required)
