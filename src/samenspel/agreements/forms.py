"""What people fill in about what they agree."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from samenspel.access.subjects import Subject
from samenspel.agreements.actions import Draft, DraftGoal, DraftPart
from samenspel.agreements.models import TASK_LABELS
from samenspel.agreements.queries import Shown
from samenspel.agreements.rules import MOST_LINES, TaskState, lines
from samenspel.agreements.words import weeks
from samenspel.circles.models import Member
from samenspel.circles.queries import Opened
from samenspel.circles.rules import MemberRole
from samenspel.circles.words import member_label, role_label
from samenspel.web.forms import Form
from samenspel.web.words import TEXT_SUBJECTS, listed

LEAST_GOALS, MOST_GOALS = 3, 10
LONGEST_TASK = 200
RHYTHMS = (1, 2, 3, 4, 6, 8, 12)  # weeks
NOBODY = ("", _("Nog niemand"))


@dataclass(frozen=True)
class GoalRow:
    """The fields of one goal."""

    words: BoundField
    subject: BoundField


@dataclass(frozen=True)
class MemberRow:
    """The fields of one member."""

    member: Member
    role: str
    does: BoundField
    does_not: BoundField
    subject: BoundField


class AgreementForm(Form):
    """The outcome of the introduction, or a change later. One group of fields for each goal and for each member.

    newest: the newest version, as the writer may see it. Somebody whose part the writer may not read gets no fields;
    the action takes that part over as it stands.
    """

    def __init__(self, *args: Any, opened: Opened, newest: Shown | None, **kwargs: Any) -> None:
        self.opened, self.newest = opened, newest
        hidden = {m.id for m in newest.hidden} if newest else set()
        self.hidden = [m for m in opened.members if m.id in hidden]
        self.members = [m for m in opened.members if m.id not in hidden]
        there = len(newest.goals) if newest else 0
        self.goal_numbers = range(1, max(LEAST_GOALS, min(there + 1, MOST_GOALS), there) + 1)
        kwargs["initial"] = filled_in(opened, newest)
        # Both only grow, so the sum is the same only when both are: no newer version, and the same lines in sight.
        number = newest.agreement.number if newest else 0
        super().__init__(*args, version=number + opened.circle.consent_version, **kwargs)

    def fields_of_this_one(self) -> dict[str, forms.Field]:
        """For each goal, for each member, and for all together."""
        fields: dict[str, forms.Field] = {}
        subjects = [("", _("Kies een onderwerp")), *((s.value, label) for s, label in TEXT_SUBJECTS.items())]
        for n in self.goal_numbers:
            fields[f"goal_{n}"] = _goal(n)
            fields[f"goal_{n}_subject"] = _subject(gettext("Onderwerp van doel %(number)d") % {"number": n}, subjects)
        for m in self.members:
            fields[f"does_{m.id.hex}"] = _does(m)
            fields[f"does_not_{m.id.hex}"] = _does_not(m)
            about = gettext("Onderwerp van wat %(name)s doet") % {"name": m.person.given_name}
            fields[f"subject_{m.id.hex}"] = _subject(about, subjects)
        return fields | _shared(self.opened)

    def _show_what_stands_now(self) -> None:
        """Lines that came in sight meanwhile stood on no screen: left empty there, they are filled in, not lost."""
        super()._show_what_stands_now()
        data: Any = self.data
        self.data = data = data.copy()
        for name in [each for each in self.stands_now if not data.get(each) and self.initial.get(each)]:
            data[name] = str(self.initial[name])
            del self.stands_now[name]

    @property
    def readers(self) -> list[tuple[str, str]]:
        """Each subject with who may read a text about it, for the template."""
        return [
            (str(label), listed(m.person.given_name for m in self.opened.who_know(subject)))
            for subject, label in TEXT_SUBJECTS.items()
        ]

    @property
    def goal_rows(self) -> list[GoalRow]:
        """The goals, for the template."""
        return [GoalRow(self[f"goal_{n}"], self[f"goal_{n}_subject"]) for n in self.goal_numbers]

    @property
    def member_rows(self) -> list[MemberRow]:
        """The members with fields, for the template."""
        return [
            MemberRow(
                m, role_label(m), self[f"does_{m.id.hex}"], self[f"does_not_{m.id.hex}"], self[f"subject_{m.id.hex}"]
            )
            for m in self.members
        ]

    def clean(self) -> dict[str, Any]:
        """A text says what it is about; a task fits on one line; the two to call are two people."""
        data: dict[str, Any] = super().clean() or self.cleaned_data
        for n in self.goal_numbers:
            self._needs_subject(f"goal_{n}_subject", data.get(f"goal_{n}"))
        for m in self.members:
            tasks = lines(data.get(f"does_{m.id.hex}", ""))
            self._check_tasks(f"does_{m.id.hex}", tasks)
            self._needs_subject(f"subject_{m.id.hex}", tasks or data.get(f"does_not_{m.id.hex}"))
        if data.get("first_call") and data.get("first_call") == data.get("then_call"):
            self.add_error("then_call", _("Kies twee verschillende mensen om te bellen."))
        return data

    def _needs_subject(self, name: str, text: object) -> None:
        if text and not self.cleaned_data.get(name) and name not in self.errors:
            self.add_error(name, _("Kies een onderwerp. Dan leest alleen wie dat mag weten deze tekst."))

    def _check_tasks(self, name: str, tasks: list[str]) -> None:
        if len(tasks) > MOST_LINES:
            self.add_error(name, _("Dat zijn veel taken voor één persoon. Schrijf er hoogstens twaalf op."))
        if any(len(task) > LONGEST_TASK for task in tasks):
            self.add_error(name, _("Een taak is te lang. Gebruik hoogstens 200 tekens op een regel."))

    def draft(self) -> Draft:
        """What was written down, for the action."""
        data = self.cleaned_data
        numbers = [n for n in self.goal_numbers if data[f"goal_{n}"]]
        return Draft(
            goals=[DraftGoal(data[f"goal_{n}"], data[f"goal_{n}_subject"]) for n in numbers],
            parts=[self._part(m.id) for m in self.members if self._says_something(m.id)],
            limits=data["limits"],
            speak_every_weeks=data["speak_every_weeks"],
            plan_holder_id=data["plan_holder"],
            first_call_id=data["first_call"],
            then_call_id=data["then_call"],
        )

    def _says_something(self, member_id: UUID) -> bool:
        return bool(lines(self.cleaned_data[f"does_{member_id.hex}"]) or self.cleaned_data[f"does_not_{member_id.hex}"])

    def _part(self, member_id: UUID) -> DraftPart:
        data, key = self.cleaned_data, member_id.hex
        return DraftPart(member_id, lines(data[f"does_{key}"]), data[f"does_not_{key}"], data[f"subject_{key}"])


def filled_in(opened: Opened, newest: Shown | None) -> dict[str, object]:
    """What stands in the form at first: the newest version, or before there is one what the match already said."""
    if newest is None:
        return _before_the_first(opened)
    agreement = newest.agreement
    known: dict[str, object] = {
        "limits": agreement.limits,
        "speak_every_weeks": agreement.speak_every_weeks,
        "plan_holder": str(agreement.plan_holder_id or ""),
        "first_call": str(agreement.first_call_id),
        "then_call": str(agreement.then_call_id or ""),
    }
    for n, goal in enumerate(newest.goals, 1):
        known |= {f"goal_{n}": goal.words, f"goal_{n}_subject": goal.subject}
    for part in newest.parts:
        key = part.member_id.hex
        tasks = "\n".join(task.words for task in part.tasks.all())
        known |= {f"does_{key}": tasks, f"does_not_{key}": part.does_not, f"subject_{key}": part.subject}
    return known


def _before_the_first(opened: Opened) -> dict[str, object]:
    professional = next(iter(opened.of(MemberRole.PROFESSIONAL)), None)
    coordinator = next(iter(opened.of(MemberRole.COORDINATOR)), None)
    called = [str(m.id) for m in (professional, coordinator) if m]
    known: dict[str, object] = {f"does_{m.id.hex}": m.does for m in opened.members if m.does}
    return known | {
        "speak_every_weeks": opened.circle.speak_every_weeks,
        "plan_holder": str(opened.circle.plan_holder_id or ""),
        "first_call": called[0] if called else "",
        "then_call": called[1] if len(called) > 1 else "",
    }


def _subject(label: str, choices: list[Any]) -> forms.Field:
    return forms.TypedChoiceField(label=label, coerce=Subject, choices=choices, required=False, empty_value=None)


def _goal(number: int) -> forms.Field:
    return forms.CharField(label=gettext("Doel %(number)d") % {"number": number}, max_length=300, required=False)


def _does(member: Member) -> forms.Field:
    label = gettext("Wat doet %(name)s?") % {"name": member.person.given_name}
    return forms.CharField(
        label=label,
        max_length=MOST_LINES * (LONGEST_TASK + 1),
        required=False,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("Eén taak op elke regel."),
    )


def _does_not(member: Member) -> forms.Field:
    label = gettext("Wat doet %(name)s niet?") % {"name": member.person.given_name}
    return forms.CharField(label=label, max_length=600, required=False)


def _shared(opened: Opened) -> dict[str, forms.Field]:
    members = [(str(m.id), member_label(m)) for m in opened.members]
    return {
        "limits": forms.CharField(
            label=_("Welke grenzen spreekt u af?"),
            max_length=600,
            required=False,
            widget=forms.Textarea({"rows": 3}),
            help_text=_("Bijvoorbeeld hoeveel uur, op welke dagen. Iedereen in de kring leest dit."),
        ),
        "speak_every_weeks": forms.TypedChoiceField(
            label=_("Hoe vaak spreken vrijwilliger en professional elkaar?"),
            coerce=int,
            choices=[(n, weeks(n)) for n in sorted({*RHYTHMS, opened.circle.speak_every_weeks})],
        ),
        "plan_holder": _member_field(
            _("Wie houdt het overzicht van het hele plan?"), [NOBODY, *members], required=False
        ),
        "first_call": _member_field(
            _("Er gebeurt iets. Wie belt u dan eerst?"), [("", _("Kies iemand")), *members], required=True
        ),
        "then_call": _member_field(_("En als die niet opneemt?"), [NOBODY, *members], required=False),
    }


def _member_field(label: Any, choices: list[Any], *, required: bool) -> forms.Field:
    return forms.TypedChoiceField(label=label, coerce=UUID, choices=choices, required=required, empty_value=None)


class ConfirmForm(Form):
    """Yes or no to a version; a no says what is not right."""

    yes = forms.TypedChoiceField(
        label=_("Kloppen deze afspraken?"),
        choices=[("yes", _("Ja, dit klopt")), ("no", _("Nee, er klopt iets niet"))],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
    )
    remark = forms.CharField(
        label=_("Wat klopt er niet?"),
        max_length=600,
        required=False,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("Dit lezen het gezin en wie de afspraken opschreef."),
    )
    remark.asked_when = _("(alleen bij nee)")  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """A no helps only with the reason."""
        data: dict[str, Any] = super().clean() or self.cleaned_data
        if data.get("yes") is False and not data.get("remark") and "remark" not in self.errors:
            self.add_error("remark", _("Schrijf op wat er niet klopt. Dan kan het worden aangepast."))
        return data


class TaskStateForm(Form):
    """How far a task is. The version is that of the task on the page; each button of the page has its own."""

    state = forms.TypedChoiceField(
        label=_("Hoe ver is het?"), coerce=TaskState, choices=[(s.value, label) for s, label in TASK_LABELS.items()]
    )
