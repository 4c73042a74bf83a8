"""The small fixed cast of the tests, and the way from a question to a circle, walked by the actions themselves.

Amina and her daughter Sara are the family, Fatima the volunteer, Ria the coordinator, Joost the professional. Nora
(a coordinator) and Kees (a professional) work elsewhere and are outsiders to everything here.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from samenspel.access.subjects import Subject
from samenspel.agreements import actions as agreements
from samenspel.agreements.models import Agreement
from samenspel.circles import actions as circles
from samenspel.circles.models import Circle, Invitation, Member
from samenspel.circles.queries import in_order
from samenspel.circles.rules import MemberRole
from samenspel.people.actions import Contact, add_family, find_or_add_person
from samenspel.people.models import Family, FamilyMember, FamilyPart, Organisation, OrganisationKind, Person, Position
from samenspel.requests import actions as requests
from samenspel.requests.models import HelpRequest, Proposal
from samenspel.shared import clock
from samenspel.shared.actor import Actor
from samenspel.volunteers.models import Volunteer, VolunteerType

# Three days ago, so that what the screens reckon from the real clock stays the same however old this file gets.
NOW = (clock.now() - timedelta(days=3)).replace(hour=10, minute=0, second=0, microsecond=0)
WORDS = "Mijn dochter zit veel alleen thuis. Wie kan iets leuks met haar doen?"


@dataclass(frozen=True)
class Cast:
    """Everybody."""

    amina: Person
    sara: Person
    family: Family
    fatima: Person
    volunteer: Volunteer
    ria: Person
    joost: Person
    nora: Person
    kees: Person
    helpers: Organisation
    local_team: Organisation
    other_helpers: Organisation
    other_team: Organisation


def actor(person: Person) -> Actor:
    """Somebody who acts for themselves."""
    return Actor.of(person.id)


def person(name: str, email: str | None = "", **fields: str) -> Person:
    """A person; with an e-mail address after their name unless told otherwise."""
    address = f"{name.lower()}@voorbeeld.test" if email == "" else email
    return find_or_add_person(Contact(given_name=name, email=address or "", **fields))


def position(who: Person, organisation: Organisation, role: str) -> Position:
    """A position that was accepted."""
    return Position.objects.create(
        person=who,
        organisation=organisation,
        role=role,
        typed_name=who.name,
        invited_at=NOW,
        accepted_at=NOW - timedelta(days=400),
    )


def organisation(name: str, kind: OrganisationKind, *, handles: bool = False, place: str = "Utrecht") -> Organisation:
    """An organisation; `handles` for one that takes requests."""
    return Organisation.objects.create(
        name=name, kind=kind, municipality=place, phone="030 000 00 01", handles_requests=handles, first_door=handles
    )


def volunteer(who: Person, at: Organisation, **fields: object) -> Volunteer:
    """A volunteer with a fresh VOG and room for one family."""
    known: dict[str, object] = {
        "type": VolunteerType.FIXED_VOLUNTEER_ORGANISATION,
        "about": "Gaat graag naar buiten.",
        "languages": ["nl", "ar"],
        "municipalities": [at.municipality],
        "vog_on": (NOW - timedelta(days=90)).date(),
        "days": [2],
    }
    position(who, at, "volunteer")
    return Volunteer.objects.create(person=who, organisation=at, **(known | fields))


def the_cast() -> Cast:
    """Make everybody."""
    helpers = organisation("Samen Op Pad", OrganisationKind.VOLUNTEERS, handles=True)
    local_team = organisation("Buurtteam Zuid", OrganisationKind.LOCAL_TEAM)
    other_helpers = organisation("Maatjes Rhenen", OrganisationKind.VOLUNTEERS, handles=True, place="Rhenen")
    other_team = organisation("Wijkteam Noord", OrganisationKind.LOCAL_TEAM, place="Amersfoort")
    amina, sara, ria = (
        person("Amina", phone="06 11 11 11 11"),
        person("Sara", None),
        person("Ria", phone="030 22 22 222"),
    )
    fatima, joost = person("Fatima", phone="06 33 33 33 33"), person("Joost", phone="030 44 44 444")
    nora, kees = person("Nora"), person("Kees")
    position(ria, helpers, "coordinator")
    position(joost, local_team, "professional")
    position(nora, other_helpers, "coordinator")
    position(kees, other_team, "professional")
    family = add_family(name="Amina en Sara", municipality="Utrecht", carers=[amina], young=[sara])
    return Cast(
        amina=amina,
        sara=sara,
        family=family,
        fatima=fatima,
        volunteer=volunteer(fatima, helpers),
        ria=ria,
        joost=joost,
        nora=nora,
        kees=kees,
        helpers=helpers,
        local_team=local_team,
        other_helpers=other_helpers,
        other_team=other_team,
    )


def request_with_joost(cast: Cast, now: datetime = NOW) -> HelpRequest:
    """Joost asks together with Amina; she has not confirmed yet."""
    contact = Contact(given_name="Amina", email=cast.amina.email or "")
    return requests.ask_with_family(
        words=WORDS,
        organisation_id=cast.helpers.id,
        own_organisation_id=cast.local_team.id,
        contact=contact,
        by=actor(cast.joost),
        now=now,
    )


def waiting_request(cast: Cast, now: datetime = NOW) -> HelpRequest:
    """... and she has confirmed: it waits at Ria's organisation."""
    return requests.confirm_request(request_id=request_with_joost(cast, now).id, by=actor(cast.amina), now=now)


def searching_request(cast: Cast, now: datetime = NOW) -> HelpRequest:
    """... Ria took it in hand and did the intake."""
    request = requests.take_request(request_id=waiting_request(cast, now).id, by=actor(cast.ria), now=now)
    answers = requests.IntakeAnswers(
        asked="Elke week iets leuks doen.", wished="Graag een vrouw.", not_wanted="Niet in het weekend."
    )
    requests.do_intake(request_id=request.id, answers=answers, version=0, by=actor(cast.ria), now=now)
    return HelpRequest.objects.get(id=request.id)


def proposal_of_fatima(cast: Cast, now: datetime = NOW) -> Proposal:
    """... and proposes Fatima."""
    return requests.propose_volunteer(
        request_id=searching_request(cast, now).id,
        volunteer_id=cast.volunteer.id,
        would_do="Elke woensdag iets leuks met Sara",
        by=actor(cast.ria),
        now=now,
    )


def the_circle(cast: Cast, now: datetime = NOW) -> Circle:
    """... Amina says yes, and wants Joost in the circle."""
    circle = circles.answer_proposal(
        proposal_id=proposal_of_fatima(cast, now).id, yes=True, professional_joins=True, by=actor(cast.amina), now=now
    )
    assert circle is not None
    return circle


def members_of(circle_id: UUID) -> list[Member]:
    """The present members of a circle, in the order of the screen."""
    return in_order(Member.objects.filter(circle_id=circle_id, until=None).select_related("person", "organisation"))


def added(
    circle: Circle,
    cast: Cast,
    contact: Contact,
    at: Organisation | None,
    *,
    does: str = "",
    says_yes: bool = True,
    now: datetime = NOW,
) -> Member | Invitation:
    """Amina asks somebody into the circle: a professional of an organisation, or without one somebody of the family.
    Who has a mailbox says yes themselves, unless told otherwise."""
    new = circles.add_member(
        circle_id=circle.id,
        role=MemberRole.PROFESSIONAL if at else MemberRole.FAMILY,
        contact=contact,
        organisation_id=at.id if at else None,
        does=does,
        by=actor(cast.amina),
        now=now,
    )
    if isinstance(new, Member) or not says_yes:
        return new
    joined = circles.answer_membership(invitation_id=new.id, yes=True, by=actor(new.person), now=now)
    assert joined is not None
    return joined


def member(circle: Circle, who: Person) -> Member:
    """Somebody's present place in a circle."""
    return next(m for m in members_of(circle.id) if m.person_id == who.id)


def share(circle: Circle, cast: Cast, *pairs: tuple[Person, Subject], now: datetime = NOW) -> None:
    """Amina shares exactly these subjects with these people."""
    circle.refresh_from_db()
    circles.set_consent(
        circle_id=circle.id,
        ticked=[(member(circle, who).id, subject) for who, subject in pairs],
        offered=[m.id for m in members_of(circle.id) if m.role != MemberRole.FAMILY],
        version=circle.consent_version,
        by=actor(cast.amina),
        now=now,
    )


def draft(circle: Circle, cast: Cast) -> agreements.Draft:
    """What was agreed at the introduction."""
    amina, fatima, joost = (member(circle, who).id for who in (cast.amina, cast.fatima, cast.joost))
    return agreements.Draft(
        goals=[
            agreements.DraftGoal("Sara heeft weer vriendinnen.", Subject.WELLBEING),
            agreements.DraftGoal("De schulden zijn geregeld.", Subject.MONEY),
        ],
        parts=[
            agreements.DraftPart(fatima, ["Elke woensdag naar de speeltuin"], "Geen huishouden", Subject.WELLBEING),
            agreements.DraftPart(joost, ["Praten met school", "Helpen met de schulden"], "", Subject.MONEY),
            agreements.DraftPart(amina, ["Sara opgeven voor zwemles"], "", Subject.WELLBEING),
        ],
        limits="Fatima komt hoogstens drie uur per week.",
        speak_every_weeks=6,
        plan_holder_id=joost,
        first_call_id=joost,
        then_call_id=member(circle, cast.ria).id,
    )


def proposed_agreement(circle: Circle, cast: Cast, now: datetime = NOW, by: Person | None = None) -> Agreement:
    """Joost writes down what was agreed; the others still have to say yes."""
    newest: int = Agreement.objects.filter(circle=circle).count()
    return agreements.record_agreement(
        circle_id=circle.id, draft=draft(circle, cast), newest_number=newest, by=actor(by or cast.joost), now=now
    )


def agreement_in_force(circle: Circle, cast: Cast, now: datetime = NOW) -> Agreement:
    """... and everybody says yes."""
    agreement = proposed_agreement(circle, cast, now)
    for who in (p.person for p in members_of(circle.id) if p.person_id != cast.joost.id):
        agreement = agreements.confirm_agreement(agreement_id=agreement.id, yes=True, by=actor(who), now=now)
    return agreement


def second_volunteer(cast: Cast, circle: Circle | None, now: datetime = NOW) -> tuple[Circle, Person, Person]:
    """Willem of another organisation comes too, in the same circle or (None) in one apart; with Nora as coordinator."""
    willem = person("Willem")
    his = volunteer(willem, cast.other_helpers, municipalities=["Utrecht"])
    nora = actor(cast.nora)
    request = requests.ask_for_help(
        words="Huiswerk", organisation_id=cast.other_helpers.id, contact=None, by=actor(cast.amina), now=now
    )
    requests.take_request(request_id=request.id, by=nora, now=now)
    requests.do_intake(
        request_id=request.id, answers=requests.IntakeAnswers(asked="Huiswerk"), version=0, by=nora, now=now
    )
    proposal = requests.propose_volunteer(
        request_id=request.id, volunteer_id=his.id, would_do="Huiswerk op maandag", by=nora, now=now
    )
    joined = circles.answer_proposal(
        proposal_id=proposal.id, yes=True, circle_id=circle.id if circle else None, by=actor(cast.amina), now=now
    )
    assert joined is not None
    return joined, willem, cast.nora


def also_carer(cast: Cast, name: str) -> Person:
    """Another carer of the family, with a mailbox."""
    carer = person(name)
    FamilyMember.objects.create(family=cast.family, person=carer, part=FamilyPart.CARER)
    return carer


def ids(people: list[Member]) -> set[UUID]:
    """The ids of members."""
    return {m.id for m in people}
