"""The region while it is being built: who there is so far, and when things happen."""

from datetime import datetime, timedelta
from uuid import UUID

from samenspel.demo.region.organisations import ADMINISTRATORS, PLACES, Place, Somebody
from samenspel.demo.region.volunteers import Written, everybody
from samenspel.people import actions as people
from samenspel.people.models import Organisation, PositionRole
from samenspel.people.queries import open_invitations
from samenspel.shared.actor import Actor
from samenspel.shared.clock import day_of, moment_of
from samenspel.volunteers import actions as volunteers
from samenspel.volunteers.models import Volunteer

LONG_AGO = 500  # days; all stories are younger


class Region:
    """Keeps the people by their key and counts days back from `now`, the moment at which the demo begins."""

    def __init__(self, now: datetime) -> None:
        self.now = now
        self.today = day_of(now)
        self.person_ids: dict[str, UUID] = {}
        self.organisations: dict[str, Organisation] = {}
        self.volunteers: dict[str, Volunteer] = {}
        self.places: dict[str, Place] = {place.key: place for place in PLACES}

    def at(self, days_ago: int, hour: int = 10, minute: int = 0) -> datetime:
        """A moment on a day in the past; negative days lie ahead."""
        return moment_of(self.today - timedelta(days=days_ago), hour, minute)

    def workday(self, days_ahead: int, hour: int, minute: int = 0) -> datetime:
        """A moment in the days ahead that is no Saturday or Sunday."""
        day = self.today + timedelta(days=days_ahead)
        day += timedelta(days=max(0, 7 - day.weekday()) if day.weekday() > 4 else 0)
        return moment_of(day, hour, minute)

    def actor(self, key: str) -> Actor:
        """Somebody who acts for themselves."""
        return Actor.of(self.person_ids[key])

    def for_(self, key: str, helper: str) -> Actor:
        """Somebody without a screen, with the helper who does it for them."""
        return Actor(self.person_ids[key], self.person_ids[helper])

    def add_person(self, who: Somebody) -> UUID:
        """A person who is nothing to anybody yet."""
        self.person_ids[who.key] = people.find_or_add_person(contact_of(who)).id
        return self.person_ids[who.key]

    def begin(self) -> None:
        """Every organisation with an administrator, who invites the others, who say yes."""
        administrators = {who.key: who for who in ADMINISTRATORS}
        for place in PLACES:
            self._begin_place(place, administrators[place.administrator])
        for written in everybody(self.today):
            self._add_volunteer(written)

    def _begin_place(self, place: Place, administrator: Somebody) -> None:
        facts = people.OrganisationFacts(
            name=place.shown_name,
            kind=place.kind,
            municipality=place.municipality,
            phone=place.phone,
            offer=place.offer,
            handles_requests=place.handles,
            first_door=place.first_door,
        )
        first = people.begin_organisation(
            facts=facts, administrator=contact_of(administrator), now=self.at(LONG_AGO + 2)
        )
        self.organisations[place.key] = first.organisation
        self.person_ids[administrator.key] = first.person_id
        for who in place.coordinators:
            self.invite(who, place.key, PositionRole.COORDINATOR, by=administrator.key)
        for who in place.professionals:
            self.invite(who, place.key, PositionRole.PROFESSIONAL, by=administrator.key)

    def invite(self, who: Somebody, place: str, role: PositionRole, *, by: str, days_ago: int = LONG_AGO + 1) -> None:
        """Invite somebody, who says yes the same day."""
        self.invite_only(who, place, role, by=by, days_ago=days_ago)
        self._accept(who, days_ago)

    def invite_only(self, who: Somebody, place: str, role: PositionRole, *, by: str, days_ago: int) -> None:
        """Invite somebody; the answer is still to come."""
        position = people.invite_person(
            organisation_id=self.organisations[place].id,
            role=role,
            contact=contact_of(who),
            by=self.actor(by),
            now=self.at(days_ago, 9),
        )
        self.person_ids[who.key] = position.person_id

    def _accept(self, who: Somebody, days_ago: int) -> None:
        actor = self.actor(who.key)
        for position in open_invitations(actor.person_id):
            people.answer_position(position_id=position.id, yes=True, by=actor, now=self.at(days_ago, 16))

    def _add_volunteer(self, written: Written) -> None:
        volunteer = volunteers.add_volunteer(
            organisation_id=self.organisations[written.place.key].id,
            contact=contact_of(written.who),
            profile=written.profile,
            by=self.actor(written.place.coordinators[0].key),
            now=self.at(LONG_AGO, 9),
        )
        self.volunteers[written.who.key] = volunteer
        self.person_ids[written.who.key] = volunteer.person_id
        if written.who.mail:
            self._accept(written.who, LONG_AGO)


def contact_of(who: Somebody) -> people.Contact:
    """Somebody as they would be typed in a form."""
    return people.Contact(
        given_name=who.given_name,
        family_name=who.family_name,
        email=who.email,
        phone=who.phone,
        language=who.language,
    )
