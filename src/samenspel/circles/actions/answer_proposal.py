"""The family says yes or no to a volunteer. A yes begins the circle, or lets the volunteer join it."""

from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from samenspel.access.permissions import Act
from samenspel.audit.actions import recorded
from samenspel.circles.models import Circle, Member
from samenspel.circles.queries import joinable
from samenspel.circles.rules import MemberRole
from samenspel.notify.actions import tell
from samenspel.notify.texts import Kind
from samenspel.people.actions import begin_representation
from samenspel.people.models import Person
from samenspel.people.queries import family_people, helpers_of, recipients
from samenspel.requests.actions import settle_proposal
from samenspel.requests.models import Proposal
from samenspel.requests.queries import professional_beside
from samenspel.shared.actor import Actor
from samenspel.shared.errors import RuleBroken

# Kept as it is written here, and shown in the language of whoever reads it.
VOLUNTEERS_BY_PHONE = gettext_noop("Is vrijwilliger zonder e-mailadres. De coördinator belt en vult alles samen in.")


def answer_proposal(
    *,
    proposal_id: UUID,
    yes: bool,
    professional_joins: bool = False,
    circle_id: UUID | None = None,
    by: Actor,
    now: datetime,
    once: UUID | None = None,
) -> Circle | None:
    """Answer a proposal. Returns the circle after a yes, None after a no.

    professional_joins: whether the professional who asked together with the family belongs to the circle.
    circle_id: an open circle of the same family that the volunteer joins, so that its members know of each other;
    None keeps this volunteer in a circle apart (mission C4).
    """
    with recorded(
        act=Act.ANSWER_PROPOSAL, by=by, now=now, object_id=proposal_id, once=once, detail="yes" if yes else "no"
    ):
        proposal = settle_proposal(proposal_id=proposal_id, yes=yes, by=by, now=now)
        if not yes:
            return None
        match = Proposal.objects.select_related("request__family", "volunteer", "request__asked_with").get(
            id=proposal.id
        )
        circle = _joined(match, circle_id, by) if circle_id else _begun(match, now)
        added = _add_members(circle, match, professional_joins, now)
        told = recipients(m.person_id for m in added if m.role != MemberRole.FAMILY and m.person_id != match.by_id)
        path = f"/kringen/{circle.id}/"
        tell(told, kind=Kind.ADDED_TO_CIRCLE, path=path, key=f"added:{match.id}", now=now)
        tell(recipients([match.by_id]), kind=Kind.PROPOSAL_YES, path=path, key=f"yes:{match.id}", now=now)
        return circle


def _begun(match: Proposal, now: datetime) -> Circle:
    family = match.request.family
    circle = Circle.objects.create(family=family, name=family.name, opened_at=now)
    Member.objects.bulk_create(
        Member(circle=circle, person=person, role=MemberRole.FAMILY.value, since=now)
        for person in family_people(family.id)
    )
    return circle


def _joined(match: Proposal, circle_id: UUID, by: Actor) -> Circle:
    circle = joinable(by, match.request.family_id).select_for_update().filter(id=circle_id).first()
    if circle is None:
        raise RuleBroken(_("Deze kring is intussen gesloten. Kies opnieuw."))
    return circle


def _add_members(circle: Circle, match: Proposal, professional_joins: bool, now: datetime) -> list[Member]:
    """The coordinator, the volunteer, and the professional when the family wants that. Who is there already stays."""
    coordinator = _add(circle, match.by, MemberRole.COORDINATOR, now, organisation_id=match.volunteer.organisation_id)
    volunteer = _add(
        circle,
        match.volunteer.person,
        MemberRole.VOLUNTEER,
        now,
        organisation_id=match.volunteer.organisation_id,
        does=match.would_do,
        guided_by=coordinator,
        match=match,
    )
    _stand_beside(volunteer, coordinator, now)
    added = [coordinator, volunteer]
    asked_with = professional_beside(match.request) if professional_joins else None
    # Who asked along may be here already in another way, as the coordinator who does both.
    if asked_with and not _is_here_as_another(circle, asked_with):
        professional = _add(
            circle, asked_with, MemberRole.PROFESSIONAL, now, organisation_id=match.request.asked_with_organisation_id
        )
        added.append(professional)
        if circle.plan_holder_id is None:
            circle.plan_holder = professional
            circle.save(update_fields=["plan_holder"])
    return added


def _stand_beside(volunteer: Member, coordinator: Member, now: datetime) -> None:
    """A volunteer without a mailbox says yes and no through the coordinator who guides them, unless somebody helps
    them already: what all agree on waits for their yes too."""
    if not volunteer.person.email and not helpers_of([volunteer.person]):
        helper_id = coordinator.person_id
        begin_representation(person=volunteer.person, helper_id=helper_id, agreed=VOLUNTEERS_BY_PHONE, now=now)


def _is_here_as_another(circle: Circle, person: Person) -> bool:
    present = Member.objects.filter(circle=circle, person=person, until=None)
    return present.exclude(role=MemberRole.PROFESSIONAL.value).exists()


def _add(
    circle: Circle,
    person: Person,
    role: MemberRole,
    now: datetime,
    *,
    organisation_id: UUID | None,
    does: str = "",
    guided_by: Member | None = None,
    match: Proposal | None = None,
) -> Member:
    present = Member.objects.filter(circle=circle, person=person, until=None).first()
    if present and present.role != role:
        raise RuleBroken(
            _("Iemand is al op een andere manier bij deze kring. Houd deze vrijwilliger in een kring apart.")
        )
    if present and match:
        raise RuleBroken(_("Deze vrijwilliger hoort al bij deze kring."))
    return present or Member.objects.create(
        circle=circle,
        person=person,
        role=role.value,
        organisation_id=organisation_id,
        does=does,
        guided_by=guided_by,
        match=match,
        since=now,
    )
