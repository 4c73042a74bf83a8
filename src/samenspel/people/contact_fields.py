"""The form fields for how somebody is called and reached, the same on every screen that asks for it."""

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

_PHONE = RegexValidator(
    r"^\+?[0-9 ()./-]{3,30}$", _("Dit telefoonnummer kunnen wij niet lezen. Schrijf het zo: 06 12 34 56 78.")
)


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
    return forms.CharField(label=_("Telefoonnummer"), max_length=30, required=False, widget=widget, validators=[_PHONE])


def email(autocomplete: str = "off", *, required: bool = True) -> forms.EmailField:
    """An e-mail address. autocomplete: "email" where it is one's own."""
    widget = forms.EmailInput({"autocomplete": autocomplete, "dir": "ltr"})
    return forms.EmailField(label=_("E-mailadres"), max_length=254, widget=widget, required=required)
