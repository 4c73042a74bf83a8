"""Who does what, on the page of a circle: goals, tasks, what is not done, and whom to call (mission C1 to C3)."""

from dataclasses import dataclass, replace
from datetime import date

from django.utils.translation import gettext as _

from samenspel.access.permissions import Act
from samenspel.agreements.models import TASK_LABELS, Part
from samenspel.agreements.queries import Shown
from samenspel.agreements.rules import State, TaskState
from samenspel.circles.models import Member
from samenspel.circles.queries import Opened
from samenspel.pages.circle_words import Ask, Button, Names, link
from samenspel.web.dates import day
from samenspel.web.words import listed

_KINDS = {TaskState.TO_DO: "todo", TaskState.BUSY: "busy", TaskState.DONE: "done"}


@dataclass(frozen=True)
class TaskLine:
    """A task: whose, what, how far; url: where the reader can say how far it is, with the version they saw; empty
    where they cannot."""

    who: str
    role: str
    words: str
    state: str
    kind: str
    state_words: str
    url: str


@dataclass(frozen=True)
class NotDone:
    """What somebody does not do."""

    who: str
    role: str
    words: str


@dataclass(frozen=True)
class Agreed:
    """The version in force as this reader may see it, and the newer one that waits.

    version: "Versie 2, sinds 3 december"; empty while nothing is in force. newer: what happens to the newer version,
    with newer_url to it. begin_url: where somebody can write down what was agreed.
    """

    goals: tuple[str, ...] = ()
    tasks: tuple[TaskLine, ...] = ()
    does_not: tuple[NotDone, ...] = ()
    limits: str = ""
    version: str = ""
    newer: str = ""
    newer_url: str = ""
    begin_url: str = ""
    begin_words: str = ""
    nothing: str = ""


def agreed(opened: Opened, holds: Shown | None, newer: Shown | None, names: Names, today: date) -> Agreed:
    """What to show of the agreements."""
    may_write = opened.may(Act.RECORD_AGREEMENT)
    shell = Agreed(
        newer=_newer(newer, names) if newer else "",
        newer_url=link("agreements:confirm_agreement", newer.agreement.id) if newer else "",
        begin_url=link("agreements:record_agreement", opened.circle.id) if may_write else "",
        begin_words=_("Afspraken veranderen") if holds or newer else _("Afspraken opschrijven"),
        nothing="" if holds or newer else _nothing(opened, may_write),
    )
    return _in_force(opened, holds, shell, names, today) if holds else shell


def _in_force(opened: Opened, holds: Shown, shell: Agreed, names: Names, today: date) -> Agreed:
    agreement = holds.agreement
    since = day(agreement.in_force_at, today) if agreement.in_force_at else ""
    can_set = opened.may(Act.SET_TASK_STATE)
    return replace(
        shell,
        goals=tuple(goal.words for goal in holds.goals),
        tasks=tuple(line for part in holds.parts for line in _tasks(opened, part, names, can_set)),
        does_not=tuple(
            NotDone(_who(opened, part.member, names), part.member.role, part.does_not)
            for part in holds.parts
            if part.does_not
        ),
        limits=agreement.limits,
        version=_("Versie %(number)d, sinds %(day)s.") % {"number": agreement.number, "day": since},
    )


def _tasks(opened: Opened, part: Part, names: Names, can_set: bool) -> list[TaskLine]:
    who = _who(opened, part.member, names)
    lines = []
    for task in part.tasks.all():
        state = TaskState(task.state)
        url = link("agreements:set_task_state", task.id, query=f"version={task.version}") if can_set else ""
        label = str(TASK_LABELS[state])
        lines.append(TaskLine(who, part.member.role, task.words, state.value, _KINDS[state], label, url))
    return lines


def _who(opened: Opened, member: Member, names: Names) -> str:
    name = names.of(member)
    return name if member.until is None else _("%(name)s (gestopt)") % {"name": name}


def task_states() -> list[tuple[str, str]]:
    """The states of a task with their words, for the buttons."""
    return [(state.value, str(label)) for state, label in TASK_LABELS.items()]


def _nothing(opened: Opened, may_write: bool) -> str:
    if opened.circle.closed_at:
        return _("Er zijn geen afspraken opgeschreven.")
    if may_write:
        return _("Er zijn nog geen afspraken. Schrijf na de kennismaking samen op wie wat doet.")
    return _("Er zijn nog geen afspraken. Na de kennismaking schrijft de coördinator of de professional ze op.")


def _newer(newer: Shown, names: Names) -> str:
    number = {"number": newer.agreement.number}
    if newer.agreement.state == State.REFUSED:
        who = listed([names.of(c.member) for c in newer.confirmations if not c.yes])
        return _("Versie %(number)d klopt nog niet, zegt %(who)s.") % {**number, "who": who}
    who = names.all_said(newer.waiting_for)
    return _("Versie %(number)d wacht op een ja van %(who)s.") % {**number, "who": who}


def question(newer: Shown | None) -> Ask | None:
    """The question whether a newer version is right, while the reader has not answered it."""
    if newer is None or not newer.i_must_answer:
        return None
    url = link("agreements:confirm_agreement", newer.agreement.id)
    text = _("%(name)s schreef op wat is afgesproken. Lees het en zeg ja of nee.")
    text %= {"name": newer.agreement.written_by.person.given_name}
    return Ask(_("Kloppen deze afspraken?"), text, (Button(_("Bekijk de afspraken"), url, "list-check", first=True),))
