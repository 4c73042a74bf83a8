"""What can change about people, families and positions."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from samenspel.access.permissions import Act
from samenspel.audit.actions import recorded
from samenspel.notify.actions import tell
from samenspel.notify.texts import Kind
from samenspel.people import queries, rules
from samenspel.people.models import (
    Absence,
    Family,
    FamilyMember,
    FamilyPart,
    Organisation,
    OrganisationKind,
    Person,
    Position,
    PositionRole,
    Representation,
)
from samenspel.shared.actor import Actor
from samenspel.shared.clock import day_of
from samenspel.shared.errors import NotVisible, RuleBroken, Stale
from samenspel.shared.ids import new_id


@dataclass(frozen=True)
class Contact:
    """How somebody is called and reached, as typed in a form. No e-mail address means: without a screen."""

    given_name: str
    family_name: str = ""
    email: str = ""
    phone: str = ""
    language: str = "nl"

    @property
    def name(self) -> str:
        """Given name and family name, as they were typed."""
        return f"{self.given_name} {self.family_name}".strip()


def find_or_add_person(contact: Contact) -> Person:
    """The person with this e-mail address, or a new one. An existing person is never changed by what another types."""
    email = contact.email.lower() or None
    if email is None:
        return Person.objects.create(**_fields(contact), email=None)
    person, _added = Person.objects.get_or_create(email=email, defaults=_fields(contact))
    return person


def _fields(contact: Contact) -> dict[str, str]:
    return {
        "given_name": contact.given_name,
        "family_name": contact.family_name,
        "phone": contact.phone,
        "language": contact.language,
    }


@transaction.atomic
def add_family(*, name: str, municipality: str, carers: list[Person], young: list[Person]) -> Family:
    """A new family with its people. Part of a request for help, which writes the audit row."""
    family = Family.objects.create(name=name, municipality=municipality)
    parts = [(p, FamilyPart.CARER) for p in carers] + [(p, FamilyPart.YOUNG_PERSON) for p in young]
    FamilyMember.objects.bulk_create([FamilyMember(family=family, person=p, part=part) for p, part in parts])
    return family


@dataclass(frozen=True)
class OrganisationFacts:
    """What is written down about an organisation. norm_days: how long a family may wait for a match, as agreed."""

    name: str
    kind: OrganisationKind
    municipality: str
    phone: str = ""
    offer: str = ""
    handles_requests: bool = False
    first_door: bool = False
    norm_days: int = 42


def begin_organisation(*, facts: OrganisationFacts, administrator: Contact, now: datetime) -> Position:
    """A new organisation and its first administrator, who counts at once: there is nobody yet who could invite them.

    For a command of whoever runs Samenspel, never for a screen.
    """
    position_id = new_id()
    with recorded(act=Act.INVITE_PERSON, by=None, now=now, object_id=position_id, detail="first administrator"):
        return Position.objects.create(
            id=position_id,
            person=find_or_add_person(administrator),
            organisation=Organisation.objects.create(**vars(facts)),
            role=PositionRole.ADMINISTRATOR,
            invited_at=now,
            accepted_at=now,
        )


def invite_person(
    *, organisation_id: UUID, role: PositionRole, contact: Contact, by: Actor, now: datetime, once: UUID | None = None
) -> Position:
    """Invite somebody by name for a role in an organisation. It counts from the moment they say yes."""
    position_id = new_id()
    with recorded(act=Act.INVITE_PERSON, by=by, now=now, object_id=position_id, once=once, detail=role.value):
        organisation = queries.open_organisation(by, organisation_id, Act.INVITE_PERSON)
        own_roles = (
            queries.held_positions(by.person_id).filter(organisation=organisation).values_list("role", flat=True)
        )
        if role not in rules.roles_to_invite_for(list(own_roles)):
            raise RuleBroken(_("Alleen een beheerder nodigt een beheerder uit. Vraag een beheerder."))
        position, is_new = position_for(
            contact=contact,
            organisation=organisation,
            role=role,
            by=by,
            now=now,
            position_id=position_id,
        )
        if not is_new:
            raise RuleBroken(_("Deze persoon is al uitgenodigd voor deze rol."))
        return position


def position_for(
    *, contact: Contact, organisation: Organisation, role: PositionRole, by: Actor, now: datetime, position_id: UUID
) -> tuple[Position, bool]:
    """The position that somebody holds or was invited for, or else a new one with its mail; and whether it is new.

    Part of the act that decides on it. position_id: the id that a new one gets.
    """
    person = find_or_add_person(contact)
    if person.id in {by.person_id, by.done_by_id}:
        raise RuleBroken(_("Dit bent u zelf. Vraag een collega om u uit te nodigen."))
    Person.objects.select_for_update().get(id=person.id)  # two colleagues may invite the same person at once
    there = Position.objects.filter(person=person, organisation=organisation, role=role)
    if held := there.filter(ended_at=None, declined_at=None).first():
        return held, False
    position = Position.objects.create(
        id=position_id,
        person=person,
        organisation=organisation,
        role=role,
        invited_at=now,
        invited_by_id=by.person_id,
        typed_name=contact.name,
        typed_phone=contact.phone,
    )
    told = queries.recipients([person.id])
    tell(told, kind=Kind.INVITED, path="/vandaag/", key=f"invited:{position_id}", now=now)
    return position, True


def answer_position(*, position_id: UUID, yes: bool, by: Actor, now: datetime, once: UUID | None = None) -> Position:
    """Somebody says whether an invitation was right. A no needs no reason."""
    with recorded(
        act=Act.ANSWER_POSITION, by=by, now=now, object_id=position_id, once=once, detail="yes" if yes else "no"
    ):
        position = Position.objects.select_for_update().filter(id=position_id, person_id=by.person_id).first()
        if position is None:
            raise NotVisible
        if position.accepted_at or position.declined_at or position.ended_at:
            raise RuleBroken(_("U heeft deze uitnodiging al beantwoord."))
        field = "accepted_at" if yes else "declined_at"
        setattr(position, field, now)
        position.save(update_fields=[field])
        return position


def edit_profile(
    *,
    given_name: str,
    family_name: str,
    phone: str,
    language: str,
    version: int,
    by: Actor,
    now: datetime,
    once: UUID | None = None,
) -> Person:
    """Change one's own name, phone number and language."""
    with recorded(act=Act.EDIT_PROFILE, by=by, now=now, object_id=by.person_id, once=once):
        person = Person.objects.select_for_update().get(id=by.person_id)
        if person.version != version:
            raise Stale
        person.given_name, person.family_name = given_name, family_name
        person.phone, person.language = phone, language
        person.version += 1
        person.save(update_fields=["given_name", "family_name", "phone", "language", "version"])
        return person


def announce_absence(
    *, first_day: date, last_day: date, deputy_id: UUID | None, by: Actor, now: datetime, once: UUID | None = None
) -> Absence:
    """Say when one is away and who can be called instead: somebody of the same organisation."""
    absence_id = new_id()
    with recorded(act=Act.ANNOUNCE_ABSENCE, by=by, now=now, object_id=absence_id, once=once):
        if last_day < first_day:
            raise RuleBroken(_("De laatste dag ligt voor de eerste dag. Draai ze om."))
        if last_day < day_of(now):
            raise RuleBroken(_("Deze dagen zijn al voorbij. Kies dagen die nog komen."))
        if deputy_id and deputy_id not in {p.id for p in possible_deputies(by)}:
            raise RuleBroken(_("Kies iemand van uw eigen organisatie die u vervangt."))
        Person.objects.select_for_update().get(id=by.person_id)
        overlapping = Absence.objects.filter(
            person_id=by.person_id, cancelled_at=None, first_day__lte=last_day, last_day__gte=first_day
        )
        if overlapping.exists():
            raise RuleBroken(_("U had al gezegd dat u er dan niet bent. Haal dat eerst weg."))
        return Absence.objects.create(
            id=absence_id, person_id=by.person_id, first_day=first_day, last_day=last_day, deputy_id=deputy_id
        )


def cancel_absence(*, absence_id: UUID, by: Actor, now: datetime, once: UUID | None = None) -> None:
    """Say that one is there after all."""
    with recorded(act=Act.ANNOUNCE_ABSENCE, by=by, now=now, object_id=absence_id, once=once, detail="cancelled"):
        absence = Absence.objects.select_for_update().filter(id=absence_id, person_id=by.person_id).first()
        if absence is None:
            raise NotVisible
        absence.cancelled_at = absence.cancelled_at or now
        absence.save(update_fields=["cancelled_at"])


def possible_deputies(actor: Actor) -> list[Person]:
    """Colleagues who can stand in: anybody with the same kind of position in the same organisation."""
    return list(queries.colleagues(actor.person_id))


def begin_representation(*, person: Person, helper_id: UUID, agreed: str, now: datetime) -> Representation:
    """A named helper acts from now on for someone without a screen. Part of the act in which they agreed on it."""
    if person.email:
        raise RuleBroken(_("Deze persoon heeft een e-mailadres en kan zelf inloggen."))
    return Representation.objects.create(person=person, helper_id=helper_id, agreed=agreed, since=now)


def end_representation(*, person_id: UUID, now: datetime) -> None:
    """Nobody acts for this person from now on. Part of the act after which there is nothing left to help with."""
    Representation.objects.filter(person_id=person_id, until=None).update(until=now)


def begin_acting_for(*, person_id: UUID, by: Actor, now: datetime, once: UUID | None = None) -> Actor:
    """Act from now on in the name of someone without a screen. The trail keeps who it really was, for every act."""
    actor = Actor(person_id=person_id, done_by_id=by.done_by_id)
    with recorded(act=Act.ACT_FOR, by=actor, now=now, object_id=person_id, once=once):
        if not queries.may_act_for(by.done_by_id, person_id):
            raise NotVisible
    return actor


def stop_acting_for(*, by: Actor, now: datetime, once: UUID | None = None) -> None:
    """Act in one's own name again."""
    with recorded(act=Act.ACT_FOR, by=by, now=now, object_id=by.person_id, once=once, detail="stopped"):
        return
