"""What becomes of an invitation into a circle: whoever was asked says yes or no, or the family takes it back."""

from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from samenspel.access.permissions import Act
from samenspel.audit.actions import recorded
from samenspel.circles.actions.members import join
from samenspel.circles.models import Circle, Invitation, Member
from samenspel.circles.queries import invitation_of, open_circle, open_invitation
from samenspel.notify.actions import tell
from samenspel.notify.texts import Kind
from samenspel.people.queries import recipients
from samenspel.requests.models import Answer
from samenspel.shared.actor import Actor
from samenspel.shared.errors import RuleBroken


def answer_membership(
    *, invitation_id: UUID, yes: bool, by: Actor, now: datetime, once: UUID | None = None
) -> Member | None:
    """Somebody whom a family asked says yes, and is a member from now on, or no, without a reason."""
    circle_id = open_invitation(by, invitation_id).circle_id
    detail = "yes" if yes else "no"
    with recorded(
        act=Act.ANSWER_MEMBERSHIP,
        by=by,
        now=now,
        object_id=invitation_id,
        circle_id=circle_id,
        once=once,
        detail=detail,
    ):
        circle = Circle.objects.select_for_update().get(id=circle_id)
        invitation = open_invitation(by, invitation_id)
        if invitation.answer != Answer.OPEN:
            raise RuleBroken(_("U heeft al geantwoord."))
        if yes and Member.objects.filter(circle=circle, person_id=by.person_id, until=None).exists():
            raise RuleBroken(_("U hoort al bij deze kring. Kies nee."))
        _end(invitation, Answer.YES if yes else Answer.NO, now)
        told, path = recipients([invitation.invited_by.person_id]), f"/kringen/{circle_id}/"
        tell(told, kind=Kind.MEMBERSHIP_ANSWERED, path=path, key=f"answered:{invitation_id}", now=now)
        invitation.circle = circle
        return join(invitation, now) if yes else None


def withdraw_membership(
    *, circle_id: UUID, invitation_id: UUID, by: Actor, now: datetime, once: UUID | None = None
) -> Invitation:
    """The family asks somebody after all not, as long as there is no answer."""
    with recorded(act=Act.WITHDRAW_MEMBERSHIP, by=by, now=now, object_id=invitation_id, circle_id=circle_id, once=once):
        opened = open_circle(by, circle_id, Act.WITHDRAW_MEMBERSHIP, lock=True)
        invitation = invitation_of(opened, invitation_id)
        if invitation.answer != Answer.OPEN:
            raise RuleBroken(_("Deze persoon heeft al geantwoord. Bekijk uw kring."))
        _end(invitation, Answer.WITHDRAWN, now)
        return invitation


def _end(invitation: Invitation, answer: Answer, now: datetime) -> None:
    invitation.answer, invitation.answered_at = answer, now
    invitation.save(update_fields=["answer", "answered_at"])
