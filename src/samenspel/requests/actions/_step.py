"""Moving a request along its table and telling those whom it concerns."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from samenspel.access.permissions import Act
from samenspel.notify.actions import tell
from samenspel.notify.texts import Kind
from samenspel.people.models import FamilyMember, PositionRole
from samenspel.people.queries import people_in, recipients
from samenspel.requests.models import Answer, HelpRequest, Step
from samenspel.requests.queries import professional_beside
from samenspel.requests.rules import ENDED, Outcome, State, next_state
from samenspel.shared.actor import Actor
from samenspel.shared.errors import RuleBroken


def move(
    request: HelpRequest, act: Act, *, by: Actor, now: datetime, outcome: Outcome = Outcome.DONE, reason: str = ""
) -> Step:
    """Give a locked request its next state and write the step. RuleBroken where the act does not fit any more."""
    state = next_state(State(request.state), act, outcome)
    if state is None:
        raise RuleBroken(
            _("Dit kan nu niet meer. Iemand heeft al een volgende stap gezet. Bekijk waar de vraag nu is.")
        )
    request.state = state.value
    request.ended_at = now if state in ENDED else None
    request.save(update_fields=["state", "ended_at", "taken_by", "helper", "organisation", "clock_started_at", "words"])
    return write_step(request, act, by=by, now=now, outcome=outcome, reason=reason)


def write_step(
    request: HelpRequest,
    act: Act,
    *,
    by: Actor | None,
    now: datetime,
    outcome: Outcome = Outcome.DONE,
    reason: str = "",
) -> Step:
    """Write down what happened, for the asker to see."""
    return Step.objects.create(
        request=request,
        act=act.value,
        outcome=outcome.value,
        at=now,
        by_id=by.person_id if by else None,
        organisation_id=request.organisation_id,
        reason=reason,
    )


def withdraw_open_proposal(request: HelpRequest, now: datetime) -> None:
    """Take back what waits for the family's answer, so that the volunteer has room again."""
    request.proposals.filter(answer=Answer.OPEN).update(answer=Answer.WITHDRAWN, answered_at=now, ended_at=now)


def tell_about(request: HelpRequest, person_ids: Iterable[UUID], kind: Kind, step: Step, now: datetime) -> None:
    """A mail about one step of a request, once per step and person. Where a yes is asked it leads to that page."""
    page = "klopt/" if kind is Kind.REQUEST_TO_CONFIRM else ""
    tell(recipients(person_ids), kind=kind, path=f"/vragen/{request.id}/{page}", key=f"{kind}:{step.id}", now=now)


def family_ids(request: HelpRequest) -> list[UUID]:
    """The people of the asking family."""
    return list(FamilyMember.objects.filter(family_id=request.family_id).values_list("person_id", flat=True))


def coordinator_ids(request: HelpRequest) -> list[UUID]:
    """Who handles the request: the one who took it and still works there, or every coordinator of the organisation."""
    there = [p.id for p in people_in(request.organisation_id, PositionRole.COORDINATOR)]
    return [request.taken_by_id] if request.taken_by_id in there else there


def professional_ids(request: HelpRequest) -> list[UUID]:
    """The professional who asked together with the family, if there is one who may still follow the request."""
    beside = professional_beside(request)
    return [beside.id] if beside else []
