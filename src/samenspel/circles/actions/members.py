"""Who joins and who leaves. The family decides."""

from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _

from samenspel.access.permissions import Act
from samenspel.audit.actions import recorded
from samenspel.circles.models import Consent, EndReason, Member
from samenspel.circles.queries import Opened, open_circle
from samenspel.circles.rules import MemberRole
from samenspel.notify.actions import tell
from samenspel.notify.texts import Kind
from samenspel.people.actions import Contact, find_or_add_person
from samenspel.people.models import FamilyMember, FamilyPart, Organisation, Person, Position, PositionRole
from samenspel.people.queries import HELD, recipients
from samenspel.requests.actions import end_match, let_go
from samenspel.shared.actor import Actor
from samenspel.shared.errors import NotVisible, RuleBroken
from samenspel.shared.ids import new_id

ADDABLE = (MemberRole.PROFESSIONAL, MemberRole.FAMILY)


def add_member(
    *,
    circle_id: UUID,
    role: MemberRole,
    contact: Contact,
    organisation_id: UUID | None,
    does: str,
    by: Actor,
    now: datetime,
    once: UUID | None = None,
) -> Member:
    """The family adds a professional, or somebody of the family. Volunteers come by a match; nobody adds themselves."""
    member_id = new_id()
    with recorded(act=Act.ADD_MEMBER, by=by, now=now, object_id=member_id, circle_id=circle_id, once=once):
        opened = open_circle(by, circle_id, Act.ADD_MEMBER, lock=True)
        organisation = _organisation_for(role, organisation_id)
        person = _somebody_new(opened, contact, organisation)
        if role is MemberRole.FAMILY:
            FamilyMember.objects.get_or_create(
                family_id=opened.circle.family_id, person=person, defaults={"part": FamilyPart.CARER}
            )
        member = Member.objects.create(
            id=member_id,
            circle=opened.circle,
            person=person,
            role=role.value,
            organisation=organisation,
            does=does,
            since=now,
        )
        if role is MemberRole.PROFESSIONAL and opened.circle.plan_holder_id is None:
            opened.circle.plan_holder = member
            opened.circle.save(update_fields=["plan_holder"])
        told, path = recipients([person.id]), f"/kringen/{circle_id}/"
        tell(told, kind=Kind.ADDED_TO_CIRCLE, path=path, key=f"added:{member_id}", now=now)
        return member


def _organisation_for(role: MemberRole, organisation_id: UUID | None) -> Organisation | None:
    """Where a professional works; somebody of the family is of no organisation."""
    if role not in ADDABLE:
        raise RuleBroken(_("Een vrijwilliger komt erbij door een voorstel van een coördinator."))
    if role is MemberRole.FAMILY:
        return None
    organisation = Organisation.objects.filter(id=organisation_id).first() if organisation_id else None
    if organisation is None:
        raise RuleBroken(_("Kies bij welke organisatie deze persoon werkt."))
    return organisation


def _somebody_new(opened: Opened, contact: Contact, organisation: Organisation | None) -> Person:
    is_known = bool(contact.email) and Person.objects.filter(email=contact.email.lower()).exists()
    person = find_or_add_person(contact)
    if any(m.person_id == person.id for m in opened.members):
        raise RuleBroken(_("Deze persoon hoort al bij de kring."))
    if is_known and organisation and not _works_at(person, organisation):
        raise RuleBroken(_("Kies bij welke organisatie deze persoon werkt."))
    return person


def _works_at(person: Person, organisation: Organisation) -> bool:
    """Whether somebody is a professional of an organisation, to it or in a circle. Who is known here in another way, as
    a parent who asked for help, is not brought in with an address alone: their name and number would be shown."""
    roles = (PositionRole.PROFESSIONAL, PositionRole.COORDINATOR)
    return (
        Position.objects.filter(HELD, person=person, organisation=organisation, role__in=roles).exists()
        or Member.objects.filter(person=person, organisation=organisation, role=MemberRole.PROFESSIONAL.value).exists()
    )


def end_membership(
    *, circle_id: UUID, member_id: UUID, reason: EndReason, by: Actor, now: datetime, once: UUID | None = None
) -> Member:
    """Somebody leaves the circle. What was shared with them ends in the same moment, and a volunteer has room again."""
    with recorded(act=Act.END_MEMBERSHIP, by=by, now=now, object_id=member_id, circle_id=circle_id, once=once):
        opened = open_circle(by, circle_id, Act.END_MEMBERSHIP, lock=True)
        member = next((m for m in opened.members if m.id == member_id), None)
        if member is None:
            raise NotVisible
        if member.role == MemberRole.FAMILY:
            raise RuleBroken(_("Iemand van het gezin kan hier niet weg. Vraag de coördinator om hulp."))
        member.until, member.end_reason = now, reason.value
        member.save(update_fields=["until", "end_reason"])
        Consent.objects.filter(member=member, withdrawn_at=None).update(withdrawn_at=now)
        if opened.circle.plan_holder_id == member.id:
            opened.circle.plan_holder = None
            opened.circle.save(update_fields=["plan_holder"])
        if member.match_id:
            end_match(proposal_id=member.match_id, now=now)
        import_string(settings.SAMENSPEL_AFTER_LEAVING)(circle_id=circle_id, by=by, now=now)
        for each in opened.of(MemberRole.FAMILY):
            let_go(each.person, now)
        return member
