"""Reading about volunteers, always for somebody."""

from uuid import UUID

from django.db.models import QuerySet

from samenspel.access.decide import require
from samenspel.access.permissions import Act
from samenspel.people.models import PositionRole
from samenspel.people.queries import organisation_relation, organisations_where
from samenspel.shared.actor import Actor
from samenspel.shared.errors import NotVisible
from samenspel.volunteers.models import Volunteer
from samenspel.volunteers.rules import Offered


def visible(actor: Actor) -> QuerySet[Volunteer]:
    """The volunteers of the organisations where the actor is coordinator."""
    mine = organisations_where(actor, PositionRole.COORDINATOR)
    return (
        Volunteer.objects.filter(organisation__in=mine)
        .select_related("person", "organisation")
        .order_by("person__given_name", "person__family_name", "id")
    )


def open_volunteer(actor: Actor, volunteer_id: UUID, act: Act) -> Volunteer:
    """One volunteer, if the actor may do `act` with them."""
    volunteer = Volunteer.objects.filter(id=volunteer_id).select_related("person", "organisation").first()
    if volunteer is None:
        raise NotVisible
    relation = organisation_relation(actor, volunteer.organisation_id)
    if not relation.roles:
        raise NotVisible
    require(act, relation)
    return volunteer


def offered(volunteer: Volunteer, families_now: int) -> Offered:
    """What a volunteer offers, as facts for the rules."""
    return Offered(
        available=volunteer.available,
        vog_on=volunteer.vog_on,
        max_families=volunteer.max_families,
        families_now=families_now,
        municipalities=frozenset(volunteer.municipalities),
        languages=frozenset(volunteer.languages),
        gender=volunteer.gender,
        days=frozenset(volunteer.days),
        rather_not=frozenset(volunteer.rather_not),
    )
