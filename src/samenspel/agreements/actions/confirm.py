"""Everyone says yes or no to a version (mission C3: a change needs everyone's yes)."""

from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from samenspel.access.permissions import Act
from samenspel.agreements.models import Agreement, Confirmation, Task
from samenspel.agreements.queries import circle_id_of, open_agreement
from samenspel.agreements.rules import State, state_after
from samenspel.audit.actions import recorded
from samenspel.circles.actions import set_plan
from samenspel.circles.queries import Opened, open_circle, others, who_answer
from samenspel.notify.actions import tell
from samenspel.notify.texts import Kind
from samenspel.people.queries import recipients
from samenspel.shared.actor import Actor
from samenspel.shared.errors import RuleBroken


def confirm_agreement(
    *, agreement_id: UUID, yes: bool, remark: str = "", by: Actor, now: datetime, once: UUID | None = None
) -> Agreement:
    """Say whether a version is right. The last yes brings it into force; one no sends it back to its writer."""
    with recorded(
        act=Act.CONFIRM_AGREEMENT,
        by=by,
        now=now,
        object_id=agreement_id,
        circle_id=circle_id_of(agreement_id),
        once=once,
        detail="yes" if yes else "no",
    ):
        opened, _shown = open_agreement(by, agreement_id, Act.CONFIRM_AGREEMENT, lock=True)
        agreement = Agreement.objects.select_for_update().get(id=agreement_id)
        if agreement.state != State.PROPOSED:
            raise RuleBroken(_("Deze versie wacht niet meer op antwoord. Bekijk de kring voor de nieuwste afspraken."))
        if not yes and not remark:
            raise RuleBroken(_("Schrijf op wat er niet klopt. Dan kan het worden aangepast."))
        if Confirmation.objects.filter(agreement=agreement, member=opened.me).exists():
            raise RuleBroken(_("U heeft al geantwoord."))
        Confirmation.objects.create(agreement=agreement, member=opened.me, yes=yes, remark=remark, at=now)
        _settle(opened, agreement, by, now)
        return agreement


def settle_after_leaving(*, circle_id: UUID, by: Actor, now: datetime) -> None:
    """A version that waited only for somebody who has just left, holds from now on. Part of the act by which they left;
    circles stand below agreements, so config.endings calls this function."""
    agreement = Agreement.objects.select_for_update().filter(circle_id=circle_id, state=State.PROPOSED).first()
    if agreement:
        _settle(open_circle(by, circle_id, Act.VIEW_CIRCLE), agreement, by, now)


def _settle(opened: Opened, agreement: Agreement, by: Actor, now: datetime) -> None:
    """Give a version the state that the answers so far lead to, and tell whom it concerns."""
    answers = dict(Confirmation.objects.filter(agreement=agreement).values_list("member_id", "yes"))
    state = state_after(answers, [m.id for m in who_answer(opened)])
    path = f"/kringen/{opened.circle.id}/"
    if state is State.IN_FORCE:
        _bring_into_force(agreement, now)
        told = others(opened, but=by)
        tell(told, kind=Kind.AGREEMENT_HOLDS, path=path, key=f"holds:{agreement.id}", now=now)
    elif state is State.REFUSED:
        agreement.state = State.REFUSED.value
        agreement.save(update_fields=["state"])
        writer = recipients([agreement.written_by.person_id])
        tell(writer, kind=Kind.AGREEMENT_REFUSED, path=path, key=f"refused:{agreement.id}", now=now)


def _bring_into_force(agreement: Agreement, now: datetime) -> None:
    _keep_progress(agreement)
    Agreement.objects.filter(circle_id=agreement.circle_id, state=State.IN_FORCE).update(state=State.REPLACED)
    agreement.state, agreement.in_force_at = State.IN_FORCE.value, now
    agreement.save(update_fields=["state", "in_force_at"])
    holder = agreement.plan_holder
    still_there = holder if holder and holder.until is None else None
    set_plan(circle=agreement.circle, speak_every_weeks=agreement.speak_every_weeks, plan_holder=still_there)


def _keep_progress(agreement: Agreement) -> None:
    """How far a task came while this version waited for answers, it is still."""
    in_force = Task.objects.filter(
        part__agreement__circle_id=agreement.circle_id, part__agreement__state=State.IN_FORCE
    )
    reached = {(t.part.member_id, t.words): t.state for t in in_force.select_related("part")}
    tasks = list(Task.objects.filter(part__agreement=agreement).select_related("part"))
    for task in tasks:
        task.state = reached.get((task.part.member_id, task.words), task.state)
    Task.objects.bulk_update(tasks, ["state"])
