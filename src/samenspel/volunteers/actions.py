"""What can change about volunteers."""

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from django.utils.translation import gettext as _

from samenspel.access.permissions import Act
from samenspel.audit.actions import recorded
from samenspel.people import actions as people
from samenspel.people.models import Position, PositionRole
from samenspel.people.queries import open_organisation
from samenspel.shared.actor import Actor
from samenspel.shared.errors import RuleBroken, Stale
from samenspel.shared.ids import new_id
from samenspel.volunteers.models import Gender, Volunteer, VolunteerType
from samenspel.volunteers.queries import open_volunteer


@dataclass(frozen=True)
class Profile:
    """What an organisation writes down about a volunteer, with the volunteer's own limits."""

    type: VolunteerType
    about: str = ""
    languages: list[str] = field(default_factory=lambda: ["nl"])
    municipalities: list[str] = field(default_factory=list)
    rather_not: list[str] = field(default_factory=list)
    days: list[int] = field(default_factory=list)
    gender: str = Gender.UNSAID
    vog_on: date | None = None
    max_families: int = 1
    hours_per_week: int = 3
    available: bool = True


def add_volunteer(
    *,
    organisation_id: UUID,
    contact: people.Contact,
    profile: Profile,
    by: Actor,
    now: datetime,
    once: UUID | None = None,
) -> Volunteer:
    """A new volunteer of an organisation, with an invitation to sign in when there is an e-mail address."""
    volunteer_id = new_id()
    with recorded(act=Act.EDIT_VOLUNTEER, by=by, now=now, object_id=volunteer_id, once=once, detail="added"):
        organisation = open_organisation(by, organisation_id, Act.EDIT_VOLUNTEER)
        position, _is_new = people.position_for(
            contact=contact,
            organisation=organisation,
            role=PositionRole.VOLUNTEER,
            by=by,
            now=now,
            position_id=new_id(),
        )
        if Volunteer.objects.filter(person_id=position.person_id, organisation=organisation).exists():
            raise RuleBroken(_("Deze vrijwilliger staat al in de lijst van uw organisatie."))
        if not contact.email:
            Position.objects.filter(id=position.id).update(accepted_at=now)
        return Volunteer.objects.create(
            id=volunteer_id, person_id=position.person_id, organisation=organisation, **vars(profile)
        )


def edit_volunteer(
    *, volunteer_id: UUID, profile: Profile, version: int, by: Actor, now: datetime, once: UUID | None = None
) -> Volunteer:
    """Change what is known of a volunteer."""
    with recorded(act=Act.EDIT_VOLUNTEER, by=by, now=now, object_id=volunteer_id, once=once):
        open_volunteer(by, volunteer_id, Act.EDIT_VOLUNTEER)
        volunteer = Volunteer.objects.select_for_update().get(id=volunteer_id)
        if volunteer.version != version:
            raise Stale
        for name, value in vars(profile).items():
            setattr(volunteer, name, value)
        volunteer.version += 1
        volunteer.save(update_fields=[*vars(profile), "version"])
        return volunteer
