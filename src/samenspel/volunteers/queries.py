"""Reading about volunteers, always for somebody."""

from collections.abc import Collection, Iterable
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import Case, CharField, Exists, F, OuterRef, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce, Concat, NullIf, Trim
from django.utils.module_loading import import_string

from samenspel.access.decide import require
from samenspel.access.permissions import Act
from samenspel.people.models import Position, PositionRole
from samenspel.people.queries import HELD, organisation_relation, organisations_where
from samenspel.shared.actor import Actor
from samenspel.shared.errors import NotVisible
from samenspel.volunteers.models import Volunteer
from samenspel.volunteers.rules import Offered

# Said yes to their organisation's invitation and have not stopped since.
HAS_JOINED = Exists(
    Position.objects.filter(
        HELD, role=PositionRole.VOLUNTEER, person=OuterRef("person"), organisation=OuterRef("organisation")
    )
)


def visible(actor: Actor) -> QuerySet[Volunteer]:
    """The volunteers of the organisations where the actor is coordinator."""
    mine = organisations_where(actor, PositionRole.COORDINATOR)
    return Volunteer.objects.filter(organisation__in=mine).select_related("person", "organisation").order_by("id")


def named(volunteers: QuerySet[Volunteer]) -> QuerySet[Any]:
    """With `known`, `shown_name` and `shown_phone`, by name: what a coordinator may know of them.

    Who typed an address learns nothing of its owner: until that person said yes the name and number are as typed. The
    address is what was typed, or they would not have been found.
    """
    invited = Position.objects.filter(
        role=PositionRole.VOLUNTEER, person=OuterRef("person"), organisation=OuterRef("organisation")
    )
    typed = invited.order_by("-invited_at")
    name = NullIf(Subquery(typed.values("typed_name")[:1]), Value(""))
    called = Coalesce(name, F("person__email"), Value(""), output_field=CharField())
    phone = Coalesce(Subquery(typed.values("typed_phone")[:1]), Value(""))
    stored = Trim(Concat("person__given_name", Value(" "), "person__family_name"))
    return volunteers.annotate(
        known=Exists(invited.filter(accepted_at__isnull=False)),
        shown_name=Case(When(known=True, then=stored), default=called),
        shown_phone=Case(When(known=True, then=F("person__phone")), default=phone),
    ).order_by("shown_name", "id")


def shown_name(volunteer: Volunteer) -> str:
    """The name of one of `named`."""
    name: str = volunteer.shown_name  # type: ignore[attr-defined]
    return name


def open_volunteer(actor: Actor, volunteer_id: UUID, act: Act) -> Volunteer:
    """One volunteer, if the actor may do `act` with them."""
    volunteer: Volunteer | None = (
        named(Volunteer.objects.filter(id=volunteer_id)).select_related("person", "organisation").first()
    )
    if volunteer is None:
        raise NotVisible
    relation = organisation_relation(actor, volunteer.organisation_id)
    if not relation.roles:
        raise NotVisible
    require(act, relation)
    return volunteer


def joined(volunteer_ids: Iterable[UUID]) -> set[UUID]:
    """Those of the volunteers who said yes to their organisation's invitation and have not stopped since."""
    return set(Volunteer.objects.filter(HAS_JOINED, id__in=list(volunteer_ids)).values_list("id", flat=True))


def load(volunteer_ids: Collection[UUID]) -> dict[UUID, int]:
    """How many families each volunteer has now; who has none may be missing.

    Requests know this and stand above volunteers, so a setting names the function that tells.
    """
    counted: dict[UUID, int] = import_string(settings.SAMENSPEL_FAMILIES_NOW)(volunteer_ids)
    return counted


def offered(volunteer: Volunteer, families_now: int, joined: bool) -> Offered:
    """What a volunteer offers, as facts for the rules."""
    return Offered(
        joined=joined,
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
