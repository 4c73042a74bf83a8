"""What people fill in about a circle."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from samenspel.access.subjects import Subject
from samenspel.circles.models import EndReason, Member
from samenspel.circles.queries import OpenCircle, Opened
from samenspel.circles.rules import MemberRole
from samenspel.circles.words import member_label
from samenspel.people import contact_fields
from samenspel.people.actions import Contact
from samenspel.people.models import Organisation
from samenspel.web.forms import Form
from samenspel.web.words import SUBJECT_LABELS, listed

APART = "apart"
_YES_NO = {"yes": True, "no": False}


class AnswerProposalForm(Form):
    """Yes or no to a volunteer: two buttons named `answer`. What else must be chosen counts only with a yes.

    professional: the name of who asked together with the family. circles: the family's open circles.
    """

    answer = forms.ChoiceField(label=_("Uw antwoord"), choices=[("yes", _("Ja")), ("no", _("Nee"))])
    professional_joins = forms.TypedChoiceField(
        label="",
        choices=[("yes", _("Ja, hoort bij de kring")), ("no", _("Nee, liever niet"))],
        coerce=_YES_NO.__getitem__,
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies of deze professional bij de kring hoort.")},
    )
    circle_id = forms.ChoiceField(
        label="",
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies of deze vrijwilliger bij uw kring komt, of apart blijft.")},
    )

    def __init__(
        self, *args: Any, volunteer: str, professional: str, circles: Sequence[OpenCircle], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        joins, circle = self.fields["professional_joins"], self.fields["circle_id"]
        joins.label = gettext("Hoort %(name)s ook bij de kring?") % {"name": professional}
        joins.help_text = gettext("%(name)s vroeg dit samen met u aan. U beslist.") % {"name": professional}
        circle.label = gettext("U heeft al een kring. Komt %(name)s daarbij?") % {"name": volunteer}
        circle.choices = [*(_join(volunteer, each) for each in circles), _apart(volunteer)]  # type: ignore[attr-defined]
        if not professional:
            del self.fields["professional_joins"]
        if not circles:
            del self.fields["circle_id"]

    def clean(self) -> dict[str, Any]:
        """With a yes every question is answered; with a no none of them matters."""
        data: dict[str, Any] = super().clean() or self.cleaned_data
        if data.get("answer") == "no":
            for name in ("professional_joins", "circle_id"):
                self.errors.pop(name, None)
            return {"answer": "no", "once": data.get("once")}
        return data


def _join(volunteer: str, circle: OpenCircle) -> tuple[str, str]:
    words = gettext("Ja, bij de kring met %(names)s. Zij en %(volunteer)s weten dan van elkaar.")
    return str(circle.id), words % {"names": listed(circle.helpers), "volunteer": volunteer}


def _apart(volunteer: str) -> tuple[str, str]:
    words = gettext("Nee, in een kring apart. De anderen weten niets van %(volunteer)s.")
    return APART, words % {"volunteer": volunteer}


class ConsentForm(Form):
    """Who may know what: for each member a tick for each subject. The version is that of the circle's consents.

    Every member on the screen is sent along as `offered`, so that somebody who joined meanwhile stays as they are.
    """

    def __init__(self, data: Any = None, *args: Any, opened: Opened, **kwargs: Any) -> None:
        self.others = [m for m in opened.members if m.role != MemberRole.FAMILY]
        # Of this one form; the parent copies them and gives them limits and sentences.
        self.base_fields = {_name(m): _ticks(m, opened) for m in self.others}  # type: ignore[misc]
        super().__init__(data, *args, version=opened.circle.consent_version, **kwargs)

    @property
    def offered(self) -> list[UUID]:
        """Who stood on the screen that was sent, and is still there."""
        sent = set(self.data.getlist("offered"))  # type: ignore[attr-defined]
        return [m.id for m in self.others if str(m.id) in sent]

    @property
    def ticked(self) -> list[tuple[UUID, Subject]]:
        """The ticked pairs of member and subject."""
        return [(m.id, Subject(s)) for m in self.others for s in self.cleaned_data[_name(m)]]


class NothingForm(Form):
    """The button beside one member: share nothing with them any more."""

    nothing = forms.TypedChoiceField(coerce=UUID)

    def __init__(self, *args: Any, members: Sequence[Member], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["nothing"].choices = [(str(m.id), "") for m in members if m.role != MemberRole.FAMILY]  # type: ignore[attr-defined]


def _name(member: Member) -> str:
    return f"member_{member.id.hex}"


class _Ticks(forms.MultipleChoiceField):
    """The subjects that one member may know."""

    def __init__(self, *, member: Member, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.member_id, self.short_name = member.id, member.person.given_name


def _ticks(member: Member, opened: Opened) -> forms.MultipleChoiceField:
    return _Ticks(
        member=member,
        label=member_label(member),
        choices=[(s.value, label) for s, label in SUBJECT_LABELS.items()],
        initial=[s.value for s in Subject if (member.id, s) in opened.consents],
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )


class AddMemberForm(Form):
    """Somebody whom the family asks into the circle."""

    role = forms.ChoiceField(
        label=_("Wie komt erbij?"),
        choices=[
            (MemberRole.PROFESSIONAL.value, _("Iemand die ons voor zijn of haar werk helpt")),
            (MemberRole.FAMILY.value, _("Iemand van ons gezin. Die ziet en beslist net zoveel als u.")),
        ],
        widget=forms.RadioSelect,
        help_text=_("Een vrijwilliger komt erbij door een voorstel van een coördinator."),
    )
    given_name = contact_fields.given_name()
    family_name = contact_fields.family_name()
    email = contact_fields.email(required=False)
    phone = contact_fields.phone()
    organisation_id = forms.ChoiceField(
        label=_("Waar werkt deze persoon?"), required=False, help_text=_("Alleen voor wie u voor het werk helpt.")
    )
    does = forms.CharField(
        label=_("Wat doet deze persoon?"),
        required=False,
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Schrijf het in uw eigen woorden. Iedereen in de kring leest dit."),
    )

    def __init__(self, *args: Any, organisations: Sequence[Organisation], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["email"].help_text = gettext(
            "Met een e-mailadres krijgt deze persoon een mail, en zegt zelf ja of nee. Zonder e-mailadres kan deze "
            "persoon niet inloggen. Naam en telefoonnummer staan dan meteen in de kring."
        )
        choices = [(str(o.id), f"{o.name} ({o.get_kind_display()}, {o.municipality})") for o in organisations]
        self.fields["organisation_id"].choices = [("", gettext("Kies een organisatie")), *choices]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """A professional works somewhere."""
        data: dict[str, Any] = super().clean() or self.cleaned_data
        is_professional = data.get("role") == MemberRole.PROFESSIONAL
        if is_professional and not data.get("organisation_id") and "organisation_id" not in self.errors:
            self.add_error("organisation_id", _("Kies bij welke organisatie deze persoon werkt."))
        return data

    @staticmethod
    def contact(data: dict[str, Any]) -> Contact:
        """How the new person is called and reached."""
        return Contact(**{name: data[name] for name in ("given_name", "family_name", "email", "phone")})


class EndMembershipForm(Form):
    """Why somebody leaves the circle."""

    reason = forms.TypedChoiceField(
        label=_("Waarom stopt het?"), coerce=EndReason, choices=EndReason.choices, widget=forms.RadioSelect
    )
