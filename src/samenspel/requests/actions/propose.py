"""Proposing a volunteer to the family. The family says yes or no first (mission B3, B5)."""

from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from samenspel.access.permissions import Act
from samenspel.audit.actions import recorded
from samenspel.notify.actions import tell
from samenspel.notify.texts import Kind
from samenspel.people.queries import recipients
from samenspel.requests.actions._step import family_ids, move, professional_ids, tell_about, withdraw_open_proposal
from samenspel.requests.models import Answer, HelpRequest, Proposal
from samenspel.requests.queries import families_now, open_proposal, open_request, wished
from samenspel.requests.rules import Outcome
from samenspel.shared.actor import Actor
from samenspel.shared.clock import day_of
from samenspel.shared.errors import NotVisible, RuleBroken
from samenspel.shared.ids import new_id
from samenspel.volunteers.models import Volunteer
from samenspel.volunteers.queries import joined, offered
from samenspel.volunteers.rules import crossed, too_close
from samenspel.volunteers.words import limit_words


def propose_volunteer(
    *, request_id: UUID, volunteer_id: UUID, would_do: str, by: Actor, now: datetime, once: UUID | None = None
) -> Proposal:
    """Put one volunteer before the family. Hard limits are checked again here, under a lock on the volunteer."""
    proposal_id = new_id()
    with recorded(act=Act.PROPOSE_VOLUNTEER, by=by, now=now, object_id=proposal_id, once=once):
        request = open_request(by, request_id, Act.PROPOSE_VOLUNTEER, lock=True)
        rows = Volunteer.objects.select_for_update().filter(id=volunteer_id, organisation_id=request.organisation_id)
        volunteer = rows.first()
        if volunteer is None:
            raise NotVisible
        for limit in too_close(volunteer.person_id, by.person_id, family_ids(request)):
            raise RuleBroken(limit_words(limit))
        if request.proposals.filter(volunteer=volunteer, answer=Answer.NO).exists():
            raise RuleBroken(_("Het gezin heeft al nee gezegd tegen deze vrijwilliger. Kies iemand anders."))
        load = families_now([volunteer.id]).get(volunteer.id, 0)
        if crossed(offered(volunteer, load, bool(joined([volunteer.id]))), wished(request), day_of(now)):
            raise RuleBroken(_("Deze vrijwilliger past niet meer bij de vraag. Bekijk de lijst opnieuw."))
        step = move(request, Act.PROPOSE_VOLUNTEER, by=by, now=now)
        proposal = Proposal.objects.create(
            id=proposal_id, request=request, volunteer=volunteer, would_do=would_do, by_id=by.person_id, proposed_at=now
        )
        told = recipients(family_ids(request))
        tell(told, kind=Kind.PROPOSAL, path=f"/voorstellen/{proposal_id}/", key=f"proposal:{step.id}", now=now)
        return proposal


def withdraw_proposal(*, request_id: UUID, by: Actor, now: datetime, once: UUID | None = None) -> HelpRequest:
    """The coordinator takes a proposal back, for instance because the volunteer fell ill."""
    with recorded(act=Act.WITHDRAW_PROPOSAL, by=by, now=now, object_id=request_id, once=once):
        request = open_request(by, request_id, Act.WITHDRAW_PROPOSAL, lock=True)
        step = move(request, Act.WITHDRAW_PROPOSAL, by=by, now=now)
        withdraw_open_proposal(request, now)
        tell_about(request, family_ids(request), Kind.REQUEST_MOVED, step, now)
        return request


def settle_proposal(*, proposal_id: UUID, yes: bool, by: Actor, now: datetime) -> Proposal:
    """Write down the family's yes or no and tell those whom it concerns. Part of `circles.actions.answer_proposal`,
    which opens the transaction and begins the circle after a yes."""
    seen = open_proposal(by, proposal_id, Act.ANSWER_PROPOSAL)
    request = open_request(by, seen.request_id, Act.ANSWER_PROPOSAL, lock=True)
    proposal = Proposal.objects.select_for_update().get(id=proposal_id)
    if proposal.answer != Answer.OPEN:
        raise RuleBroken(_("Dit voorstel is al beantwoord of teruggetrokken."))
    outcome = Outcome.YES if yes else Outcome.NO
    step = move(request, Act.ANSWER_PROPOSAL, by=by, now=now, outcome=outcome)
    proposal.answer, proposal.answered_at = (Answer.YES if yes else Answer.NO), now
    proposal.ended_at = None if yes else now
    proposal.save(update_fields=["answer", "answered_at", "ended_at"])
    if not yes:
        tell_about(request, [proposal.by_id], Kind.PROPOSAL_NO, step, now)
    if yes:
        tell_about(request, professional_ids(request), Kind.MATCH_MADE, step, now)
    return proposal


def end_match(*, proposal_id: UUID, now: datetime) -> None:
    """The volunteer no longer helps this family and has room again. Part of the act that ends the membership."""
    Proposal.objects.filter(id=proposal_id, ended_at=None).update(ended_at=now)
