"""What people fill in when a circle ends."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from samenspel.circles.models import EndReason, Member
from samenspel.circles.queries import Opened
from samenspel.circles.rules import MemberRole
from samenspel.closing.rules import may_have_talked_on
from samenspel.shared.clock import day_of
from samenspel.web.forms import DateField, Form


@dataclass(frozen=True)
class ThanksRow:
    """The field with the words to one volunteer."""

    member: Member
    words: BoundField


class CloseCircleForm(Form):
    """Why, when the last talk was, what was reached, who stays in touch, and thanks to each volunteer."""

    reason = forms.TypedChoiceField(
        label=_("Waarom stopt de kring?"), coerce=EndReason, choices=EndReason.choices, widget=forms.RadioSelect
    )
    talked_on = DateField(
        label=_("Wanneer was het laatste gesprek?"), help_text=_("Het gesprek waarin u samen terugkeek.")
    )
    reached = forms.CharField(
        label=_("Wat is er bereikt?"), widget=forms.Textarea, help_text=_("Alleen het gezin leest dit later terug.")
    )
    stays_in_touch = forms.CharField(
        label=_("Wie houdt contact met wie?"),
        max_length=600,
        required=False,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("Bijvoorbeeld: Fatima komt op de verjaardag. Alleen het gezin leest dit later terug."),
    )

    def __init__(self, *args: Any, opened: Opened, today: date, **kwargs: Any) -> None:
        self.opened, self.today = opened, today
        super().__init__(*args, **kwargs)

    def fields_of_this_one(self) -> dict[str, forms.Field]:
        """Thanks to each volunteer, and at the very end whether one is sure."""
        thanks = {f"thanks_{m.id.hex}": _thanks(m) for m in self.opened.of(MemberRole.VOLUNTEER)}
        return thanks | {"sure": forms.BooleanField(label=_("Ja, de kring gaat nu dicht voor iedereen"))}

    def clean_talked_on(self) -> date:
        """Raises ValidationError for a day before the circle began or that is still to come."""
        day: date = self.cleaned_data["talked_on"]
        if not may_have_talked_on(day, day_of(self.opened.circle.opened_at), self.today):
            raise forms.ValidationError(
                _("Kies de dag van het laatste gesprek: na het begin van de kring en niet in de toekomst.")
            )
        return day

    @property
    def thanks_rows(self) -> list[ThanksRow]:
        """The words to each volunteer, for the template."""
        return [ThanksRow(m, self[f"thanks_{m.id.hex}"]) for m in self.opened.of(MemberRole.VOLUNTEER)]

    def thanks(self) -> dict[UUID, str]:
        """The words to each volunteer, by member id."""
        return {row.member.id: self.cleaned_data[row.words.name] for row in self.thanks_rows}


def _thanks(member: Member) -> forms.Field:
    label = gettext("Bedank %(name)s") % {"name": member.person.given_name}
    return forms.CharField(
        label=label,
        max_length=1000,
        required=False,
        widget=forms.Textarea({"rows": 4}),
        help_text=gettext("Alleen %(name)s en het gezin lezen dit.") % {"name": member.person.given_name},
    )
