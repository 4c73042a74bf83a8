"""Who joins and who leaves. The family decides."""

from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _

from samenspel.access.permissions import Act
from samenspel.audit.actions import recorded
from samenspel.circles.models import Consent, EndReason, Invitation, Member
from samenspel.circles.queries import open_circle
from samenspel.circles.rules import MemberRole
from samenspel.notify.actions import tell
from samenspel.notify.texts import Kind
from samenspel.people.actions import Contact, find_or_add_person
from samenspel.people.models import FamilyMember, FamilyPart, Organisation
from samenspel.people.queries import recipients
from samenspel.requests.actions import end_match, let_go
from samenspel.requests.models import Answer
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
) -> Member | Invitation:
    """The family asks a professional, or somebody of the family. Volunteers come by a match; nobody adds themselves.

    Whoever is asked by e-mail address says yes or no themselves (`answer_membership`), whether the address was known or
    not. Without an address there is nobody who could: they are a member at once.
    """
    new = new_id()
    with recorded(act=Act.ADD_MEMBER, by=by, now=now, object_id=new, circle_id=circle_id, once=once):
        opened = open_circle(by, circle_id, Act.ADD_MEMBER, lock=True)
        organisation = _organisation_for(role, organisation_id)
        person = find_or_add_person(contact)
        if any(m.person_id == person.id for m in opened.members):
            raise RuleBroken(_("Deze persoon hoort al bij de kring."))
        invitation = Invitation(
            id=new,
            circle=opened.circle,
            person=person,
            role=role.value,
            organisation=organisation,
            name=contact.name,
            does=does,
            invited_by=opened.me,
            at=now,
        )
        return _asked(invitation) if contact.email else join(invitation, now)


def _asked(invitation: Invitation) -> Invitation:
    waiting = Invitation.objects.filter(circle=invitation.circle, person=invitation.person, answer=Answer.OPEN)
    if waiting.exists():
        raise RuleBroken(_("U heeft deze persoon al gevraagd. Er is nog geen antwoord."))
    invitation.save(force_insert=True)
    told, key = recipients([invitation.person_id]), f"asked:{invitation.id}"
    tell(told, kind=Kind.ASKED_INTO_CIRCLE, path="/vandaag/", key=key, now=invitation.at)
    return invitation


def join(asked: Invitation, now: datetime) -> Member:
    """Make a member of somebody who was asked, in a locked circle. Part of the act by which they join."""
    circle = asked.circle
    if asked.role == MemberRole.FAMILY:
        FamilyMember.objects.get_or_create(
            family_id=circle.family_id, person=asked.person, defaults={"part": FamilyPart.CARER}
        )
    member = Member.objects.create(
        circle=circle,
        person=asked.person,
        role=asked.role,
        organisation=asked.organisation,
        does=asked.does,
        since=now,
    )
    if asked.role == MemberRole.PROFESSIONAL and circle.plan_holder_id is None:
        circle.plan_holder = member
        circle.save(update_fields=["plan_holder"])
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
        opened.circle.consent_version += 1
        if opened.circle.plan_holder_id == member.id:
            opened.circle.plan_holder = None
        opened.circle.save(update_fields=["plan_holder", "consent_version"])
        if member.match_id:
            end_match(proposal_id=member.match_id, now=now)
        import_string(settings.SAMENSPEL_AFTER_LEAVING)(circle_id=circle_id, by=by, now=now)
        for each in opened.members:
            let_go(each.person, now)
        return member
