"""What people fill in about conversations."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from samenspel.access.subjects import Subject
from samenspel.circles.queries import Opened
from samenspel.circles.words import member_label
from samenspel.rhythm.models import ContactKind
from samenspel.rhythm.rules import clock_shows
from samenspel.shared.clock import moment_of
from samenspel.web import dates
from samenspel.web.forms import DateField, Form, TimeField
from samenspel.web.words import TEXT_SUBJECTS, listed

OTHER_DAY = "other"
Choices = list[tuple[str, str]]


def other_members(opened: Opened) -> Choices:
    """Everybody in the circle but the reader."""
    return [(str(m.id), member_label(m)) for m in opened.members if m.id != opened.me.id]


def all_members(opened: Opened) -> Choices:
    """Everybody in the circle."""
    return [(str(m.id), member_label(m)) for m in opened.members]


def subjects_with_readers(opened: Opened) -> Choices:
    """Every subject, with who may read a note about it."""
    return [(s.value, _readers(opened, s, str(label))) for s, label in TEXT_SUBJECTS.items()]


def _readers(opened: Opened, subject: Subject, label: str) -> str:
    names = [m.person.given_name for m in opened.who_know(subject) if m.id != opened.me.id]
    sentence = (
        gettext("%(subject)s. Dit lezen: u, %(names)s.")
        if len(names) != 1
        else gettext("%(subject)s. Dit lezen: u en %(names)s.")
    )
    return (
        sentence % {"subject": label, "names": listed(names)}
        if names
        else gettext("%(subject)s. Dit leest u alleen.") % {"subject": label}
    )


class LogContactForm(Form):
    """With whom, when, how: three taps. A note is possible, with what it is about."""

    member_ids = forms.TypedMultipleChoiceField(
        label=_("Met wie sprak u?"), coerce=UUID, widget=forms.CheckboxSelectMultiple
    )
    day = forms.ChoiceField(label=_("Wanneer?"), widget=forms.RadioSelect)
    other_day = DateField(label=_("Welke dag?"), required=False)
    other_day.asked_when = _("(alleen bij “Andere dag”)")  # type: ignore[attr-defined]
    kind = forms.TypedChoiceField(
        label=_("Hoe?"), coerce=ContactKind, choices=ContactKind.choices, widget=forms.RadioSelect
    )
    note = forms.CharField(
        label=_("Notitie"),
        max_length=1000,
        required=False,
        widget=forms.Textarea,
        help_text=_("Kies hieronder waar de notitie over gaat. Daar staat bij wie het leest."),
    )
    subject = forms.TypedChoiceField(
        label=_("Waar gaat de notitie over?"),
        coerce=Subject,
        required=False,
        empty_value=None,
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, opened: Opened, today: date, **kwargs: Any) -> None:
        yesterday = today - timedelta(days=1)
        kwargs["initial"] = {"day": today.isoformat()} | kwargs.get("initial", {})
        super().__init__(*args, **kwargs)
        self.fields["member_ids"].choices = other_members(opened)  # type: ignore[attr-defined]
        self.fields["subject"].choices = subjects_with_readers(opened)  # type: ignore[attr-defined]
        self.fields["kind"].choices = [(k.value, k.label.capitalize()) for k in ContactKind]  # type: ignore[attr-defined]
        # The day itself is sent, so that "today" stays the day that stood on the screen, also after midnight.
        self.fields["day"].choices = [  # type: ignore[attr-defined]
            (today.isoformat(), gettext("Vandaag, %(day)s") % {"day": dates.weekday(today, today)}),
            (yesterday.isoformat(), gettext("Gisteren, %(day)s") % {"day": dates.weekday(yesterday, today)}),
            (OTHER_DAY, gettext("Andere dag")),
        ]

    def clean(self) -> dict[str, Any]:
        """Adds `on`, the day. What does not go together is said, never guessed."""
        data: dict[str, Any] = super().clean() or self.cleaned_data
        chosen, typed = data.get("day"), data.get("other_day")
        if chosen == OTHER_DAY and typed is None and "other_day" not in self.errors:
            self.add_error("other_day", _("Vul in welke dag het was."))
        elif chosen and chosen != OTHER_DAY and typed and typed.isoformat() != chosen:
            self.add_error("day", _("U vulde ook een andere dag in. Kies “Andere dag”, of maak die dag leeg."))
        if data.get("note") and not data.get("subject") and "subject" not in self.errors:
            self.add_error(
                "subject", _("Kies waar uw notitie over gaat. Dan ziet alleen wie dat mag weten wat u schrijft.")
            )
        if chosen:
            data["on"] = typed if chosen == OTHER_DAY else date.fromisoformat(chosen)
        return data

    @property
    def note_is_open(self) -> bool:
        """Whether the note stands open: something was typed there, or it needs to be looked at."""
        return bool(self.is_bound and (self.data.get("note") or self.errors.get("note") or self.errors.get("subject")))


class _MomentForm(Form):
    """A day and a time that a Dutch clock shows; together `starts_at`."""

    day = DateField(label=_("Welke dag?"))
    at = TimeField(label=_("Hoe laat?"))

    def clean(self) -> dict[str, Any]:
        """Adds `starts_at`."""
        data: dict[str, Any] = super().clean() or self.cleaned_data
        day, at = data.pop("day", None), data.pop("at", None)
        if day and at:
            data["starts_at"] = moment_of(day, at.hour, at.minute)
            if not clock_shows(data["starts_at"]):
                self.add_error(
                    "at", _("Deze tijd bestaat die nacht niet: de klok gaat een uur vooruit. Kies een andere tijd.")
                )
        return data


def _place() -> forms.CharField:
    return forms.CharField(
        label=_("Waar?"), max_length=200, widget=forms.TextInput({"list": "plaatsen", "autocomplete": "off"})
    )


class PlanMeetingForm(_MomentForm):
    """When, how long, where, about what, with whom."""

    minutes = forms.TypedChoiceField(
        label=_("Hoe lang?"),
        coerce=int,
        choices=[
            (15, _("een kwartier")),
            (30, _("een half uur")),
            (45, _("drie kwartier")),
            (60, _("een uur")),
            (90, _("anderhalf uur")),
            (120, _("twee uur")),
        ],
    )
    place = _place()
    topic = forms.CharField(
        label=_("Waar gaat het over?"),
        required=False,
        help_text=_("Dit lezen het gezin en wie u uitnodigt. Niemand anders."),
    )
    member_ids = forms.TypedMultipleChoiceField(
        label=_("Wie vraagt u erbij?"),
        coerce=UUID,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("U bent er zelf ook bij."),
    )

    def __init__(self, *args: Any, opened: Opened, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["member_ids"].choices = other_members(opened)  # type: ignore[attr-defined]


class MoveMeetingForm(_MomentForm):
    """Another day, time or place."""

    place = _place()


class ReplyForm(Form):
    """Yes or no to an invitation: two buttons named `yes`, with the value "yes" or "no". The version says to which day
    and time. There is no key of the form: saying yes twice is saying yes, and yes after no is another answer."""

    yes = forms.TypedChoiceField(
        label=_("Bent u erbij?"),
        choices=[("yes", _("Ik kom")), ("no", _("Ik kan niet"))],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["once"]


class RecordMeetingForm(Form):
    """Whether it took place, and who were there."""

    happened = forms.TypedChoiceField(
        label=_("Is het gesprek er geweest?"),
        choices=[("yes", _("Ja, wij hebben elkaar gesproken")), ("no", _("Nee, het ging niet door"))],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
    )
    present = forms.TypedMultipleChoiceField(
        label=_("Wie waren erbij?"),
        coerce=UUID,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Ging het niet door? Dan hoeft u hier niets te kiezen."),
    )

    def __init__(self, *args: Any, opened: Opened, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["present"].choices = all_members(opened)  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """A conversation takes two."""
        data: dict[str, Any] = super().clean() or self.cleaned_data
        if data.get("happened") and len(data.get("present", [])) < 2 and "present" not in self.errors:
            self.add_error("present", _("Kies wie erbij waren: minstens twee mensen."))
        return data
