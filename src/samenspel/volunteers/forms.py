"""What is written down about a volunteer."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samenspel.people import contact_fields
from samenspel.people.models import Organisation
from samenspel.volunteers.actions import Profile
from samenspel.volunteers.models import Gender, Topic, Volunteer, VolunteerType, Weekday
from samenspel.volunteers.words import LANGUAGE_CHOICES
from samenspel.web.forms import DateField, Form

_Text = Any  # words, or words that are translated when they are shown


def _some(label: _Text, choices: Any = (), *, required: bool, help_text: _Text = "") -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=label, help_text=help_text, required=required, choices=choices, widget=forms.CheckboxSelectMultiple
    )


def _number(label: _Text, least: int, most: int) -> forms.IntegerField:
    return forms.IntegerField(label=label, min_value=least, max_value=most)


class VolunteerForm(Form):
    """What somebody can and wants, with their own limits."""

    about = forms.CharField(
        label=_("Wie is deze vrijwilliger?"),
        help_text=_("Een paar zinnen. Een gezin leest dit bij een voorstel."),
        required=False,
        max_length=600,
        widget=forms.Textarea,
    )
    languages = _some(_("Welke talen spreekt deze vrijwilliger?"), LANGUAGE_CHOICES, required=True)
    municipalities = _some(_("In welke gemeenten?"), required=True)
    days = forms.TypedMultipleChoiceField(
        label=_("Op welke dagen kan het?"),
        required=False,
        coerce=int,
        choices=Weekday.choices,
        widget=forms.CheckboxSelectMultiple,
    )
    gender = forms.ChoiceField(
        label=_("Vrouw of man?"),
        help_text=_("Alleen nodig als een gezin graag een vrouw of een man wil."),
        choices=Gender.choices,
        initial=Gender.UNSAID.value,
        widget=forms.RadioSelect,
    )
    max_families = _number(_("Hoeveel gezinnen wil deze vrijwilliger hooguit helpen?"), 0, 10)
    hours_per_week = _number(_("Hoeveel uur per week hooguit?"), 0, 40)
    rather_not = _some(
        _("Waar wil deze vrijwilliger liever niet mee te maken hebben?"),
        Topic.choices,
        required=False,
        help_text=_("Gezinnen waar dit speelt, krijgt deze vrijwilliger niet."),
    )
    vog_on = DateField(
        label=_("Datum op de VOG"),
        help_text=_("Laat leeg als er nog geen VOG is. Zonder VOG kan iemand niet worden voorgesteld."),
        required=False,
    )
    type = forms.ChoiceField(
        label=_("Wat voor vrijwilliger?"),
        help_text=_("Voor het overzicht in de regio."),
        choices=[("", _("Kies wat het best past")), *VolunteerType.choices],
    )
    available = forms.BooleanField(label=_("Kan nu een gezin helpen (geen pauze)."), required=False, initial=True)

    def __init__(self, *args: Any, places: Iterable[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["municipalities"].choices = [(place, place) for place in places]  # type: ignore[attr-defined]

    @staticmethod
    def filled_in(volunteer: Volunteer) -> dict[str, Any]:
        """What stands in the form at first."""
        return {name: getattr(volunteer, name) for name in Profile.__dataclass_fields__}


class AddVolunteerForm(VolunteerForm):
    """... and who it is."""

    given_name = contact_fields.given_name()
    family_name = contact_fields.family_name()
    email = contact_fields.email(required=False)
    phone = contact_fields.phone()
    organisation_id = forms.ChoiceField(label=_("Bij welke organisatie?"), widget=forms.RadioSelect)
    field_order = ("organisation_id", "given_name", "family_name", "email", "phone")

    def __init__(self, *args: Any, organisations: list[Organisation], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        where = self.fields["organisation_id"]
        where.choices = [(str(each.id), each.name) for each in organisations]  # type: ignore[attr-defined]
        if len(organisations) == 1:
            where.initial, where.widget = str(organisations[0].id), forms.HiddenInput()
        self.fields["email"].help_text = _("Hierheen gaat de uitnodiging. Zonder e-mail kan iemand niet zelf inloggen.")
