"""Writing a new version: the outcome of the introduction, or a change later. It counts when everyone says yes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Prefetch
from django.utils.translation import gettext as _

from samenspel.access.permissions import Act
from samenspel.access.subjects import Subject
from samenspel.agreements.models import Agreement, Confirmation, Goal, Part, Task
from samenspel.agreements.queries import may_read
from samenspel.agreements.rules import MOST_LINES, State, TaskState
from samenspel.audit.actions import recorded
from samenspel.circles.queries import Opened, open_circle, others
from samenspel.notify.actions import tell
from samenspel.notify.texts import Kind
from samenspel.shared.actor import Actor
from samenspel.shared.errors import RuleBroken, Stale
from samenspel.shared.ids import new_id


@dataclass(frozen=True)
class DraftGoal:
    """A goal in the family's words, and the subject it is about."""

    words: str
    subject: Subject


@dataclass(frozen=True)
class DraftPart:
    """What one member does (a list of tasks) and does not do, and the subject it is about."""

    member_id: UUID
    tasks: list[str]
    does_not: str
    subject: Subject


@dataclass(frozen=True)
class Draft:
    """A version as it was written down. Limits: hours, days, what was agreed on boundaries."""

    goals: list[DraftGoal]
    parts: list[DraftPart]
    limits: str
    speak_every_weeks: int
    plan_holder_id: UUID | None
    first_call_id: UUID
    then_call_id: UUID | None


def record_agreement(
    *,
    circle_id: UUID,
    draft: Draft,
    newest_number: int,
    consent_version: int | None = None,
    by: Actor,
    now: datetime,
    once: UUID | None = None,
) -> Agreement:
    """Write a new version and ask everyone for a yes. The version in force stays so until then.

    newest_number: the newest version that was on the screen, 0 for none; Stale when somebody wrote one meanwhile.
    consent_version: of what the family shared when the draft was made, None for a draft that no screen showed; Stale
    when that changed, because other lines are in sight then, and would be taken over twice or not at all.
    Lines of the version before that the writer may not see are taken over unchanged, so that nothing is lost. What says
    the same as before stays the writing of who wrote it then.
    """
    agreement_id = new_id()
    with recorded(act=Act.RECORD_AGREEMENT, by=by, now=now, object_id=agreement_id, circle_id=circle_id, once=once):
        opened = open_circle(by, circle_id, Act.RECORD_AGREEMENT, lock=True)
        before = Agreement.objects.filter(circle=opened.circle).order_by("-number").first()
        seen = (newest_number, opened.circle.consent_version if consent_version is None else consent_version)
        if seen != (before.number if before else 0, opened.circle.consent_version):
            raise Stale
        hidden = _hidden_parts(opened, before)
        _check(opened, draft, hidden)
        Agreement.objects.filter(circle=opened.circle, state=State.PROPOSED).update(state=State.REPLACED)
        agreement = _begin(opened, agreement_id, draft, newest_number + 1, now)
        _write_goals(opened, agreement, draft, before)
        _write_parts(opened, agreement, draft, before, hidden)
        Confirmation.objects.create(agreement=agreement, member=opened.me, yes=True, at=now)
        told, path = others(opened, but=by), f"/afspraken-lijst/{agreement_id}/"
        tell(told, kind=Kind.AGREEMENT_TO_CONFIRM, path=path, key=f"agreement:{agreement_id}", now=now)
        return agreement


def _begin(opened: Opened, agreement_id: UUID, draft: Draft, number: int, now: datetime) -> Agreement:
    return Agreement.objects.create(
        id=agreement_id,
        circle=opened.circle,
        number=number,
        state=State.PROPOSED,
        limits=draft.limits,
        speak_every_weeks=draft.speak_every_weeks,
        plan_holder_id=draft.plan_holder_id,
        first_call_id=draft.first_call_id,
        then_call_id=draft.then_call_id,
        written_by=opened.me,
        written_at=now,
    )


def _check(opened: Opened, draft: Draft, hidden: list[Part]) -> None:
    present = {m.id for m in opened.members}
    named = {p.member_id for p in draft.parts} | {draft.first_call_id, draft.then_call_id, draft.plan_holder_id} - {
        None
    }
    if not named <= present:
        raise RuleBroken(_("Iemand die u noemt, hoort niet meer bij de kring. Bekijk de kring opnieuw."))
    if draft.first_call_id == draft.then_call_id:
        raise RuleBroken(_("Kies twee verschillende mensen om te bellen."))
    if not any(p.tasks for p in draft.parts) and not any(_says(p).tasks for p in hidden):
        raise RuleBroken(_("Schrijf op wat iemand doet. Eén taak is genoeg."))
    if any(len(p.tasks) > MOST_LINES for p in draft.parts):
        raise RuleBroken(_("Dat zijn veel taken voor één persoon. Schrijf er hoogstens twaalf op."))


def _parts_of(agreement: Agreement) -> list[Part]:
    return list(agreement.parts.prefetch_related(Prefetch("tasks", Task.objects.order_by("place"))))


def _says(part: Part) -> DraftPart:
    return DraftPart(part.member_id, [t.words for t in part.tasks.all()], part.does_not, Subject(part.subject))


def _hidden_parts(opened: Opened, before: Agreement | None) -> list[Part]:
    present = {m.id for m in opened.members}
    parts = _parts_of(before) if before else []
    return [p for p in parts if p.member_id in present and not may_read(opened, p)]


def _write_goals(opened: Opened, agreement: Agreement, draft: Draft, before: Agreement | None) -> None:
    old = list(before.goals.order_by("place")) if before else []
    writers = {(g.words, g.subject): g.written_by_id for g in old}
    said = [(g.words, g.subject.value) for g in draft.goals]
    # Whoever was shown what changed meanwhile sends again what they can no longer read: it stands there once.
    said += [line for g in old if not may_read(opened, g) and (line := (g.words, g.subject)) not in said]
    Goal.objects.bulk_create(
        Goal(
            agreement=agreement,
            place=place,
            words=words,
            subject=subject,
            written_by_id=writers.get((words, subject), opened.me.id),
        )
        for place, (words, subject) in enumerate(said)
    )


def _write_parts(
    opened: Opened, agreement: Agreement, draft: Draft, before: Agreement | None, hidden: Iterable[Part]
) -> None:
    """The parts with their tasks; a task that was there in the same words keeps how far it was."""
    old = _parts_of(before) if before else []
    reached = {(p.member_id, t.words): t.state for p in old for t in p.tasks.all()}
    kept = [_says(p) for p in hidden]
    hidden_members = {said.member_id for said in kept}
    new = [p for p in draft.parts if (p.tasks or p.does_not) and p.member_id not in hidden_members]
    for said in new + kept:
        same = next((p for p in old if _says(p) == said), None)
        part = Part.objects.create(
            agreement=agreement,
            member_id=said.member_id,
            does_not=said.does_not,
            subject=said.subject.value,
            written_by_id=same.written_by_id if same else opened.me.id,
        )
        Task.objects.bulk_create(
            Task(
                part=part,
                place=place,
                words=words,
                state=reached.get((said.member_id, words), TaskState.TO_DO.value),
            )
            for place, words in enumerate(said.tasks)
        )
