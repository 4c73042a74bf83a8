"""Reading about people, always for somebody."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Case, Count, Exists, OuterRef, Q, QuerySet, Value, When, Window
from django.utils.translation import gettext

from samenspel.access.decide import Relation, require
from samenspel.access.permissions import Act
from samenspel.access.roles import GRANTS, Role
from samenspel.notify.actions import Recipient
from samenspel.people import rules
from samenspel.people.models import (
    Absence,
    FamilyMember,
    Organisation,
    Person,
    Position,
    PositionRole,
    Representation,
)
from samenspel.shared.actor import Actor
from samenspel.shared.errors import NotVisible
from samenspel.web.prepared import prepared

_ROLE_OF = {
    PositionRole.COORDINATOR: Role.ORGANISATION_COORDINATOR,
    PositionRole.PROFESSIONAL: Role.ORGANISATION_PROFESSIONAL,
    PositionRole.ADMINISTRATOR: Role.ORGANISATION_ADMINISTRATOR,
}
HELD = Q(accepted_at__isnull=False, ended_at__isnull=True)


def held_positions(person_id: UUID) -> QuerySet[Position]:
    """The positions somebody holds now, with their organisations."""
    return Position.objects.filter(HELD, person_id=person_id).select_related("organisation").order_by("invited_at")


IN_A_FAMILY = "family"


@prepared
def places_of(person_id: UUID) -> QuerySet[Any, str]:
    """The roles somebody holds now, in any organisation, and IN_A_FAMILY for whoever belongs to a family."""
    roles = Position.objects.filter(HELD, person_id=person_id).values_list("role", flat=True)
    families = FamilyMember.objects.filter(person_id=person_id).values_list(Value(IN_A_FAMILY), flat=True)
    return roles.union(families)


@prepared
def open_invitations(person_id: UUID) -> QuerySet[Position]:
    """Positions somebody was invited for and has not answered."""
    waiting = Position.objects.filter(person_id=person_id, accepted_at=None, declined_at=None, ended_at=None)
    return waiting.select_related("organisation", "invited_by")


def organisation_relation(actor: Actor, organisation_id: UUID) -> Relation:
    """What the actor is towards one organisation."""
    held = Position.objects.filter(HELD, person_id=actor.person_id, organisation_id=organisation_id)
    return Relation(frozenset(_ROLE_OF[PositionRole(r)] for r in held.values_list("role", flat=True) if r in _ROLE_OF))


def open_organisation(actor: Actor, organisation_id: UUID, act: Act) -> Organisation:
    """The organisation, if the actor may do `act` there.

    Raises NotVisible without any tie to it, Denied with the wrong one.
    """
    relation = organisation_relation(actor, organisation_id)
    organisation = Organisation.objects.filter(id=organisation_id).first()
    if organisation is None or not relation.roles:
        raise NotVisible
    require(act, relation)
    return organisation


def organisations_where(actor: Actor, *roles: PositionRole) -> QuerySet[Organisation]:
    """The organisations in which the actor holds one of the roles."""
    held = Position.objects.filter(HELD, person_id=actor.person_id, role__in=roles)
    return Organisation.objects.filter(id__in=held.values("organisation_id")).order_by("name")


def handling_organisations(municipality: str | None = None) -> QuerySet[Organisation]:
    """Organisations that take requests, public knowledge: in one municipality, or everywhere."""
    found = Organisation.objects.filter(handles_requests=True).order_by("municipality", "name")
    return found.filter(municipality=municipality) if municipality else found


def organisations_near(municipality: str) -> list[Organisation]:
    """Where somebody may work, public knowledge: the organisations of one municipality first, then all the others."""
    nearest = Case(When(municipality=municipality, then=0), default=1)
    return list(Organisation.objects.order_by(nearest, "municipality", "name"))


def people_in(organisation_id: UUID, role: PositionRole) -> QuerySet[Person]:
    """Who holds a role in an organisation now."""
    held = Position.objects.filter(HELD, organisation_id=organisation_id, role=role)
    return Person.objects.filter(id__in=held.values("person_id"), is_active=True).order_by("given_name")


def colleagues(person_id: UUID) -> QuerySet[Person]:
    """The other coordinators and professionals in the organisations where somebody is the same. One query."""
    mine = Position.objects.filter(
        HELD,
        person_id=person_id,
        role__in=(PositionRole.COORDINATOR, PositionRole.PROFESSIONAL),
        organisation_id=OuterRef("organisation_id"),
        role=OuterRef("role"),
    )
    beside = Position.objects.filter(HELD, Exists(mine)).exclude(person_id=person_id)
    return Person.objects.filter(id__in=beside.values("person_id"), is_active=True).order_by("given_name")


def family_people(family_id: UUID) -> QuerySet[Person]:
    """The persons of one family. For actions that already decided; never for a screen."""
    return Person.objects.filter(id__in=FamilyMember.objects.filter(family_id=family_id).values("person_id"))


def family_ids_of(person_id: UUID) -> list[UUID]:
    """The families somebody belongs to."""
    return list(FamilyMember.objects.filter(person_id=person_id).values_list("family_id", flat=True))


def recipients(person_ids: Iterable[UUID]) -> list[Recipient]:
    """Where mail for these people goes. Someone without a screen is told through the helper who acts for them."""
    people = list(Person.objects.filter(id__in=list(person_ids), is_active=True))
    without = [p.id for p in people if not p.email]
    helpers = {
        r.person_id: r.helper
        for r in Representation.objects.filter(person_id__in=without, until=None).select_related("helper")
    }
    found = [(p.id, p if p.email else helpers.get(p.id)) for p in people]
    return [Recipient(pid, to.email or "", to.language) for pid, to in found if to is not None]


@dataclass(frozen=True)
class Represented:
    """Somebody without a screen for whom the reader may act. agreed: as somebody wrote it down, or a text of ours."""

    person_id: UUID
    name: str
    agreed: str


def represented_by(person_id: UUID) -> list[Represented]:
    """For whom somebody may act now."""
    found = _represented(person_id)
    return [Represented(r.person_id, r.person.name, gettext(r.agreed) if r.agreed else "") for r in found]


@prepared
def _represented(helper_id: UUID) -> QuerySet[Representation]:
    rows = Representation.objects.filter(helper_id=helper_id, until=None).select_related("person")
    return rows.order_by("person__given_name")


def helpers_of(people: Iterable[Person]) -> dict[UUID, Person]:
    """The named helper of each of these people who has no mailbox and does have a helper, by person. One query where
    somebody has no mailbox, else none."""
    without = [person.id for person in people if not person.email]
    if not without:
        return {}
    held = Representation.objects.filter(person_id__in=without, until=None).select_related("helper")
    return {r.person_id: r.helper for r in held}


def may_act_for(helper_id: UUID, person_id: UUID) -> bool:
    """Whether somebody is the named helper of a person without a screen, now."""
    return person_acted_for(helper_id, person_id) is not None


def person_acted_for(helper_id: UUID, person_id: UUID) -> Person | None:
    """The person without a screen, if `helper_id` is their named helper now."""
    held = Representation.objects.filter(helper_id=helper_id, person_id=person_id, until=None, person__is_active=True)
    found = held.select_related("person").first()
    return found.person if found else None


def person_with_address(email: str) -> Person | None:
    """Who signs in with this e-mail address. Nobody who may no longer sign in."""
    return Person.objects.filter(email=email.lower(), is_active=True).first()


def open_invitation(actor: Actor, position_id: UUID) -> Position:
    """An invitation of the actor's own, answered or not. Raises NotVisible for anybody else's."""
    own = Position.objects.filter(person_id=actor.person_id, id=position_id, ended_at=None)
    found = own.select_related("organisation", "invited_by").first()
    if found is None:
        raise NotVisible
    return found


def own_absences(actor: Actor, today: date) -> QuerySet[Absence]:
    """When the actor said not to be there: now and later, first things first."""
    coming = Absence.objects.filter(person_id=actor.person_id, cancelled_at=None, last_day__gte=today)
    return coming.select_related("deputy").order_by("first_day")


def inviting_positions(actor: Actor) -> QuerySet[Position]:
    """The positions with which the actor may invite people."""
    roles = [position_role for position_role, role in _ROLE_OF.items() if Act.INVITE_PERSON in GRANTS[role].acts]
    return held_positions(actor.person_id).filter(role__in=roles)


def away(person_ids: Collection[UUID], today: date) -> dict[UUID, rules.Away]:
    """Absences worth telling, by person: those of now and of the coming weeks."""
    return {
        row.person_id: rules.Away(
            row.first_day,
            row.last_day,
            row.deputy.name if row.deputy else "",
            row.deputy.phone if row.deputy else "",
            row.deputy_id,
        )
        for row in (_absences(list(person_ids), today) if person_ids else ())
        if rules.worth_telling(row.first_day, row.last_day, today)
    }


@prepared
def _absences(person_ids: Sequence[UUID], today: date) -> QuerySet[Absence]:
    coming = Absence.objects.filter(person_id__in=person_ids, last_day__gte=today, cancelled_at=None)
    return coming.select_related("deputy").order_by("-first_day")


def unanswered_invitations(actor: Actor, limit: int) -> tuple[list[Position], int]:
    """Who was invited in the organisations where the actor may invite and has not answered; and how many. One query."""
    organisations = inviting_positions(actor).order_by().values("organisation_id")
    waiting = Position.objects.filter(
        organisation_id__in=organisations, accepted_at=None, declined_at=None, ended_at=None
    )
    rows = waiting.annotate(in_all=Window(Count("*"))).select_related("person", "organisation").order_by("-invited_at")
    found = list(rows[:limit])
    return [*found], int(found[0].in_all) if found else 0
