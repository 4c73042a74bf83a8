"""What people fill in about themselves and about others."""

import unicodedata
from typing import Any

from allauth.account.forms import ConfirmLoginCodeForm, RequestLoginCodeForm
from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from samenspel.people import contact_fields
from samenspel.people.models import Organisation, Person, PositionRole
from samenspel.web.forms import DateField, Form
from samenspel.web.frame import languages


class AskForCodeForm(Form, RequestLoginCodeForm):
    """Where the mail with the code and the link goes."""

    email = contact_fields.email("email")

    def clean_email(self) -> str:
        """allauth looks the address up and counts. Raises ValidationError when it is asked too often."""
        try:
            email: str = super().clean_email()
        except ValidationError as error:
            if error.code != "too_many_login_attempts":
                raise
            sentence = _(
                "U heeft dit vaak achter elkaar gevraagd. Kijk eerst in uw mail, ook bij ongewenste mail. "
                "Lukt het niet? Wacht een paar minuten en probeer het dan weer."
            )
            raise ValidationError(sentence, code=error.code) from error
        return email


class EnterCodeForm(Form, ConfirmLoginCodeForm):
    """The code from the mail."""

    code = forms.CharField(
        label=_("Code uit de mail"),
        max_length=40,
        widget=forms.TextInput({"autocomplete": "one-time-code", "inputmode": "numeric", "dir": "ltr"}),
    )

    def clean_code(self) -> str:
        """Digits of any script count: a telephone in Arabic types ٣ for 3. Raises ValidationError for a wrong code."""
        self.cleaned_data["code"] = "".join(_plain_digit(sign) for sign in self.cleaned_data["code"])
        code: str = super().clean_code()
        return code


def _plain_digit(sign: str) -> str:
    return str(unicodedata.digit(sign)) if sign.isdecimal() else sign


class ProfileForm(Form):
    """One's own name, number and language."""

    given_name = contact_fields.given_name()
    family_name = contact_fields.family_name()
    phone = contact_fields.phone()
    language = forms.ChoiceField(label=_("Taal van de mails en het scherm"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["language"].choices = [(each.code, each.name) for each in languages()]  # type: ignore[attr-defined]
        for name, purpose in (("given_name", "given-name"), ("family_name", "family-name"), ("phone", "tel")):
            self.fields[name].widget.attrs["autocomplete"] = purpose

    @staticmethod
    def filled_in(person: Person) -> dict[str, str]:
        """What stands in the form at first."""
        known = person.language if person.language in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
        return {
            "given_name": person.given_name,
            "family_name": person.family_name,
            "phone": person.phone,
            "language": known,
        }


class AbsenceForm(Form):
    """When one is away and who can be called instead."""

    first_day = DateField(label=_("Eerste dag dat u er niet bent"))
    last_day = DateField(label=_("Laatste dag dat u er niet bent"))
    deputy_id = forms.TypedChoiceField(
        label=_("Wie kan men dan bellen?"),
        required=False,
        empty_value=None,
        help_text=_("Mensen die u nodig hebben, zien deze naam en dit nummer."),
    )

    def __init__(self, *args: Any, deputies: list[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not deputies:
            del self.fields["deputy_id"]
            return
        choices = [("", _("Niemand")), *((str(person.id), person.name) for person in deputies)]
        self.fields["deputy_id"].choices = choices  # type: ignore[attr-defined]


class InvitePersonForm(Form):
    """Who is invited, for which role, in which organisation."""

    given_name = contact_fields.given_name()
    family_name = contact_fields.family_name()
    email = contact_fields.email("off")
    phone = contact_fields.phone()
    role = forms.ChoiceField(label=_("Als wat nodigt u deze persoon uit?"), widget=forms.RadioSelect)
    organisation_id = forms.ChoiceField(label=_("Bij welke organisatie?"), widget=forms.RadioSelect)

    def __init__(self, *args: Any, organisations: list[Organisation], roles: list[PositionRole], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["role"].choices = [(role.value, role.label.capitalize()) for role in roles]  # type: ignore[attr-defined]
        where = self.fields["organisation_id"]
        where.choices = [(str(each.id), each.name) for each in organisations]  # type: ignore[attr-defined]
        if len(organisations) == 1:
            where.initial, where.widget = str(organisations[0].id), forms.HiddenInput()


class ActForForm(Form):
    """For whom somebody begins to act."""

    person_id = forms.UUIDField(widget=forms.HiddenInput)


class AnswerPositionForm(Form):
    """Yes or no to an invitation; the two buttons of the page send it."""

    answer = forms.ChoiceField(choices=[("yes", _("Ja")), ("no", _("Nee"))], required=False, widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        """Raises ValidationError when neither button sent the form: no answer is not a no."""
        if self.cleaned_data.get("answer") not in {"yes", "no"}:
            raise ValidationError(_("Zeg ja of nee."), code="required")
        return self.cleaned_data
