"""What is filled in about a request."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from samenspel.people import contact_fields
from samenspel.people.models import Organisation
from samenspel.requests.models import Intake
from samenspel.requests.queries import Candidate
from samenspel.requests.rules import ForWhom
from samenspel.volunteers.models import Gender, Topic, Weekday
from samenspel.volunteers.queries import shown_name
from samenspel.volunteers.words import LANGUAGE_CHOICES, day_names, language_names, load_words
from samenspel.web.forms import Form

_ANY_DOOR = "door"


def _with_offer(name: str | Promise, offer: str | Promise) -> SafeString | str | Promise:
    return format_html("<b>{}</b><br><span class='ss-soft'>{}</span>", name, offer) if offer else name


class OrganisationField(forms.ChoiceField):
    """Which organisation reads a question. Cleans to its id; "choose for me" to the first door there."""

    widget = forms.RadioSelect

    def offer(self, organisations: Iterable[Organisation], *, any_door: bool) -> None:
        """Fill in the choices of one municipality. any_door: begin with "I do not know" where there is a first door."""
        there = list(organisations)
        self._ids = {str(each.id): each.id for each in there}
        choices = [(str(each.id), _with_offer(each.name, each.offer)) for each in there]
        door = next((each for each in there if each.first_door), None)
        if any_door and door:
            self._ids[_ANY_DOOR] = door.id
            sentence = gettext("%(name)s leest uw vraag en zoekt met u mee.") % {"name": door.name}
            choices.insert(0, (_ANY_DOOR, _with_offer(gettext("Ik weet het niet. Kies voor mij."), sentence)))
        self.choices = choices

    def clean(self, value: Any) -> UUID:
        """The id of the organisation. Raises ValidationError for anything that was not offered."""
        return self._ids[super().clean(value)]


class _WhoAsksForm(Form):
    """A form that asks for whom help is asked, who asks and how to reach them."""

    for_whom = forms.TypedChoiceField(
        label=_("Voor wie vraagt u hulp?"),
        coerce=ForWhom,
        choices=[
            (ForWhom.CHILD.value, _("Voor mijn kind")),
            (ForWhom.SELF.value, _("Voor mijzelf. Ik ben jonger dan 18 jaar.")),
            (ForWhom.FAMILY.value, _("Voor ons gezin")),
        ],
        widget=forms.RadioSelect,
    )
    child = forms.CharField(
        label=_("Hoe heet het kind?"),
        help_text=_("Alleen de voornaam, en alleen als de hulp voor één kind is."),
        max_length=80,
        required=False,
        widget=forms.TextInput({"autocomplete": "off"}),
    )
    field_order = ("own_organisation_id", "words", "for_whom", "child")
    reach = _("Vul een e-mailadres of een telefoonnummer in. Anders kunnen wij u niet bereiken.")
    one_of_two = _("Vul er één in. Een telefoonnummer helpt het meest.")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["email"].stands_above = self.one_of_two  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """One of the two ways to reach somebody must be there, and a child has a name."""
        data: dict[str, Any] = super().clean() or self.cleaned_data
        asked = "email" in self.fields and not {"email", "phone"} & set(self.errors)
        if asked and not (data.get("email") or data.get("phone")):
            self.add_error("email", self.reach)
        if data.get("for_whom") is ForWhom.CHILD and not data.get("child") and "child" not in self.errors:
            self.add_error("child", _("Vul de voornaam van het kind in."))
        return data


class AskForHelpForm(_WhoAsksForm):
    """A family asks in its own words. Who is signed in is known already."""

    words = forms.CharField(
        label=_("Waar wilt u hulp bij?"),
        help_text=_("Schrijf het in uw eigen woorden. Het mag kort zijn. Het mag ook in uw eigen taal."),
        widget=forms.Textarea,
    )
    organisation_id = OrganisationField(
        label=_("Aan wie vraagt u het?"),
        help_text=_("Alleen de mensen die bij deze organisatie over vragen gaan, lezen uw vraag."),
    )
    given_name = contact_fields.given_name()
    family_name = contact_fields.family_name()
    email = contact_fields.email("email", required=False)
    phone = contact_fields.phone()

    def __init__(self, *args: Any, organisations: list[Organisation], signed_in: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organisation_id"].offer(organisations, any_door=True)  # type: ignore[attr-defined]
        if signed_in:
            for name in ("given_name", "family_name", "email", "phone"):
                del self.fields[name]
            return
        purposes = (("given_name", "given-name"), ("family_name", "family-name"), ("phone", "tel"))
        for name, purpose in purposes:
            self.fields[name].widget.attrs["autocomplete"] = purpose
        self.fields["email"].help_text = _("U krijgt een mail. Daarin zegt u dat de vraag van u is.")
        self.fields["phone"].help_text = _(
            "Geen e-mail? Vul dan uw nummer in. Iemand belt u en vult alles samen met u in."
        )


class AskWithFamilyForm(_WhoAsksForm):
    """A professional asks together with a family."""

    reach = _("Vul een e-mailadres of een telefoonnummer van het gezin in.")
    own_organisation_id = forms.ChoiceField(label=_("Namens welke organisatie vraagt u dit?"), widget=forms.RadioSelect)
    words = forms.CharField(
        label=_("Wat is de vraag van het gezin?"),
        help_text=_("Schrijf het samen op, in de woorden van het gezin. Het gezin leest dit en zegt of het klopt."),
        widget=forms.Textarea,
    )
    organisation_id = OrganisationField(label=_("Aan welke organisatie vraagt u het?"))
    given_name = contact_fields.given_name()
    family_name = contact_fields.family_name()
    email = contact_fields.email(required=False)
    phone = contact_fields.phone()
    family_knows = forms.BooleanField(label=_("Het gezin weet dat ik dit vraag, en wil dit zelf ook."))

    def __init__(self, *args: Any, organisations: list[Organisation], own: list[Organisation], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organisation_id"].offer(organisations, any_door=True)  # type: ignore[attr-defined]
        mine = self.fields["own_organisation_id"]
        mine.choices = [(str(each.id), each.name) for each in own]  # type: ignore[attr-defined]
        if len(own) == 1:
            mine.initial, mine.widget = str(own[0].id), forms.HiddenInput()
        self.fields["given_name"].label = _("Voornaam van wie de vraag stelt")
        self.fields["for_whom"].label = _("Voor wie is de hulp?")
        self.fields["for_whom"].choices = [  # type: ignore[attr-defined]
            (ForWhom.CHILD.value, _("Voor een kind van wie de vraag stelt")),
            (ForWhom.SELF.value, _("Voor wie de vraag stelt: een jongere onder de 18 jaar")),
            (ForWhom.FAMILY.value, _("Voor het hele gezin")),
        ]
        self.fields["email"].help_text = _("Het gezin krijgt een mail en zegt daarin of dit de vraag is.")
        self.fields["phone"].help_text = _(
            "Heeft het gezin geen e-mail? Dan belt de coördinator en vult alles samen met het gezin in."
        )


class ConfirmRequestForm(Form):
    """The question as it was written down, for the family to put in its own words."""

    words = forms.CharField(
        label=_("Uw vraag"),
        help_text=_("Klopt er iets niet? Verander het zoals u het zelf wilt zeggen."),
        widget=forms.Textarea,
    )


class IntakeForm(Form):
    """What is asked, wished and not wanted; the last four are hard wishes for a match."""

    asked = forms.CharField(label=_("Wat is de vraag?"), widget=forms.Textarea)
    wished = forms.CharField(label=_("Wat wil het gezin graag?"), required=False, widget=forms.Textarea)
    not_wanted = forms.CharField(label=_("Wat wil het gezin niet?"), required=False, widget=forms.Textarea)
    language = forms.ChoiceField(
        label=_("In welke taal moet de vrijwilliger kunnen praten?"),
        required=False,
        choices=[("", _("Maakt niet uit")), *LANGUAGE_CHOICES],
    )
    gender = forms.ChoiceField(
        label=_("Moet het een vrouw of een man zijn?"),
        required=False,
        widget=forms.RadioSelect,
        choices=[("", _("Maakt niet uit")), (Gender.WOMAN.value, _("Een vrouw")), (Gender.MAN.value, _("Een man"))],
    )
    days = forms.TypedMultipleChoiceField(
        label=_("Op welke dagen kan het gezin?"),
        help_text=_("Vink niets aan als het niet uitmaakt."),
        required=False,
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        choices=Weekday.choices,
    )
    topics = forms.MultipleChoiceField(
        label=_("Waar krijgt de vrijwilliger mee te maken?"),
        help_text=_("Alleen wat een vrijwilliger vooraf moet weten. Wie dit liever niet wil, wordt niet voorgesteld."),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        choices=Topic.choices,
    )

    @staticmethod
    def filled_in(intake: Intake | None) -> dict[str, Any]:
        """What stands in the form at first."""
        names = ("asked", "wished", "not_wanted", "language", "gender", "days", "topics")
        return {name: getattr(intake, name) for name in names} if intake else {}


class PassOnForm(Form):
    """To whom a question goes, and why."""

    organisation_id = OrganisationField(label=_("Welke organisatie past beter?"))
    reason = forms.CharField(
        label=_("Waarom past die beter?"),
        help_text=_("Het gezin leest dit. Schrijf het zoals u het zou zeggen."),
        max_length=600,
        widget=forms.Textarea,
    )

    def __init__(self, *args: Any, organisations: list[Organisation], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organisation_id"].offer(organisations, any_door=False)  # type: ignore[attr-defined]


class ProposeForm(Form):
    """Who is proposed, and what they would do."""

    volunteer_id = forms.TypedChoiceField(label=_("Wie stelt u voor?"), coerce=UUID, widget=forms.RadioSelect)
    would_do = forms.CharField(
        label=_("Wat zou deze vrijwilliger gaan doen?"),
        help_text=_("Het gezin leest dit. Bijvoorbeeld: elke woensdag na school met Sara naar buiten."),
        max_length=1000,
        widget=forms.Textarea,
    )

    def __init__(self, *args: Any, candidates: list[Candidate], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer(candidates)

    @property
    def chosen(self) -> UUID | None:
        """Who was sent along, whether or not they can be chosen."""
        try:
            return UUID(self["volunteer_id"].data or "")
        except ValueError:
            return None

    def offer(self, candidates: list[Candidate]) -> None:
        """Who can be chosen; again when the page is shown again, for which the form looked at one only."""
        choices = [(str(each.volunteer.id), _candidate_label(each)) for each in candidates]
        self.fields["volunteer_id"].choices = choices  # type: ignore[attr-defined]


def _candidate_label(candidate: Candidate) -> SafeString:
    volunteer = candidate.volunteer
    lines = [
        volunteer.about,
        gettext("Spreekt: %(languages)s.") % {"languages": language_names(volunteer.languages)},
        gettext("Kan op: %(days)s.") % {"days": day_names(volunteer.days)} if volunteer.days else "",
        load_words(candidate.families_now, volunteer.max_families),
    ]
    words = format_html("<b>{}</b>", shown_name(volunteer))
    for line in filter(None, lines):
        words = format_html("{}<br><span class='ss-soft'>{}</span>", words, line)
    return words
