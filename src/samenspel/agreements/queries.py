"""Reading what was agreed, always for somebody: lines on a subject that the reader may not know are not there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from samenspel.access.permissions import Act
from samenspel.agreements.models import Agreement, Confirmation, Goal, Part, Task
from samenspel.agreements.rules import State
from samenspel.circles.models import Member
from samenspel.circles.queries import Opened, circle_with, open_circle, who_answer
from samenspel.shared.actor import Actor
from samenspel.shared.errors import NotVisible
from samenspel.web.prepared import attach, prepared


@dataclass(frozen=True)
class Shown:
    """One version as one reader sees it. hidden: whose part the reader may not read."""

    agreement: Agreement
    goals: list[Goal]
    parts: list[Part]
    hidden: list[Member]
    confirmations: list[Confirmation]
    waiting_for: list[Member]
    my_answer: Confirmation | None

    @property
    def is_proposed(self) -> bool:
        """Whether it waits for answers."""
        return self.agreement.state == State.PROPOSED

    @property
    def i_must_answer(self) -> bool:
        """Whether the reader's own answer is still missing."""
        return self.is_proposed and self.my_answer is None


def _rows(opened: Opened, states: list[State]) -> list[Agreement]:
    """The versions with everything in them, in five queries. Their people are those of the opened circle."""
    rows = _versions(opened.circle.id, [s.value for s in states])
    if not rows:
        return []
    ids = [a.id for a in rows]
    parts = _parts(ids)
    attach(parts, "tasks", _tasks([p.id for p in parts]), "part_id")
    attach(rows, "goals", _goals(ids), "agreement_id")
    attach(rows, "parts", parts, "agreement_id")
    attach(rows, "confirmations", _confirmations(ids), "agreement_id")
    for agreement in rows:
        _with_people(agreement, opened.anybody)
    return rows


@prepared
def _versions(circle_id: UUID, states: Sequence[str]) -> QuerySet[Agreement]:
    return Agreement.objects.filter(circle_id=circle_id, state__in=states).order_by("number")


@prepared
def _goals(agreement_ids: Sequence[UUID]) -> QuerySet[Goal]:
    return Goal.objects.filter(agreement_id__in=agreement_ids).order_by("place")


@prepared
def _parts(agreement_ids: Sequence[UUID]) -> QuerySet[Part]:
    return Part.objects.filter(agreement_id__in=agreement_ids)


@prepared
def _tasks(part_ids: Sequence[int]) -> QuerySet[Task]:
    return Task.objects.filter(part_id__in=part_ids).order_by("place")


@prepared
def _confirmations(agreement_ids: Sequence[UUID]) -> QuerySet[Confirmation]:
    return Confirmation.objects.filter(agreement_id__in=agreement_ids).order_by("at")


def _with_people(agreement: Agreement, people: Mapping[UUID, Member]) -> None:
    agreement.written_by, agreement.first_call = people[agreement.written_by_id], people[agreement.first_call_id]
    agreement.then_call = people[agreement.then_call_id] if agreement.then_call_id else None
    agreement.plan_holder = people[agreement.plan_holder_id] if agreement.plan_holder_id else None
    for part in agreement.parts.all():
        part.member = people[part.member_id]
    for answer in agreement.confirmations.all():
        answer.member = people[answer.member_id]


def may_read(opened: Opened, text: Goal | Part) -> bool:
    """Everyone reads what they wrote, and what they themselves do; the rest only where the family shares the subject.
    Whoever wrote something must be able to mend it."""
    own = text.written_by_id == opened.me.id or (isinstance(text, Part) and text.member_id == opened.me.id)
    return own or opened.knows(text.subject)


def may_read_remark(opened: Opened, agreement: Agreement, answer: Confirmation) -> bool:
    """What somebody says is not right, is for the family, for the writer of the version, and for themselves."""
    return opened.is_family or opened.me.id in (answer.member_id, agreement.written_by_id)


def _shown(opened: Opened, agreement: Agreement) -> Shown:
    answers = list(agreement.confirmations.all())
    for answer in answers:
        if not may_read_remark(opened, agreement, answer):
            answer.remark = ""
    answered = {c.member_id for c in answers}
    parts = sorted(agreement.parts.all(), key=lambda p: (p.member.since, p.id))
    return Shown(
        agreement,
        [g for g in agreement.goals.all() if may_read(opened, g)],
        [p for p in parts if may_read(opened, p)],
        [p.member for p in parts if not may_read(opened, p)],
        answers,
        [m for m in who_answer(opened) if m.id not in answered] if agreement.state == State.PROPOSED else [],
        next((c for c in answers if c.member_id == opened.me.id), None),
    )


def current(opened: Opened) -> tuple[Shown | None, Shown | None]:
    """The version in force, and the newer one that waits or was refused, as the reader sees them. Five queries."""
    found = [_shown(opened, a) for a in _rows(opened, [State.IN_FORCE, State.PROPOSED, State.REFUSED])]
    holds = next((s for s in found if s.agreement.state == State.IN_FORCE), None)
    newest = found[-1] if found else None
    return holds, newest if newest is not holds else None


def circle_id_of(agreement_id: UUID) -> UUID:
    """Which circle a version belongs to."""
    return circle_with(Agreement.objects.filter(id=agreement_id).values_list("circle_id", flat=True))


def open_agreement(actor: Actor, agreement_id: UUID, act: Act, *, lock: bool = False) -> tuple[Opened, Shown]:
    """One version and its circle, if the actor may do `act` there."""
    opened = open_circle(actor, circle_id_of(agreement_id), act, lock=lock)
    found = next((a for a in _rows(opened, list(State)) if a.id == agreement_id), None)
    if found is None:
        raise NotVisible
    return opened, _shown(opened, found)


def circle_id_of_task(task_id: UUID) -> UUID:
    """Which circle a task belongs to."""
    return circle_with(Task.objects.filter(id=task_id).values_list("part__agreement__circle_id", flat=True))


def open_task(actor: Actor, task_id: UUID, act: Act, *, lock: bool = False) -> tuple[Opened, Task]:
    """A task of the version in force and its circle, if the actor may do `act` there and may read the task.

    The task is read after the circle was locked: until then another version may come into force, with tasks of its own.
    """
    opened = open_circle(actor, circle_id_of_task(task_id), act, lock=lock)
    task = Task.objects.select_related("part__agreement").get(id=task_id)
    if task.part.agreement.state != State.IN_FORCE or not may_read(opened, task.part):
        raise NotVisible
    return opened, task
