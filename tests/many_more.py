"""The house of tests/journeys/every_screen.py with everything that a list can show there many times more."""

from dataclasses import replace
from datetime import timedelta

from samenspel.access.subjects import Subject
from samenspel.circles.actions import add_member
from samenspel.circles.models import Circle
from samenspel.circles.rules import MemberRole
from samenspel.people.actions import announce_absence, begin_representation
from samenspel.people.models import FamilyMember, FamilyPart, OrganisationKind, Person, Position
from samenspel.requests import actions as requests
from samenspel.requests.models import Answer, HelpRequest, Proposal
from samenspel.rhythm.actions import log_contact
from samenspel.rhythm.models import ContactKind
from samenspel.shared.clock import day_of, now
from samenspel.volunteers import actions as volunteers
from samenspel.volunteers.models import VolunteerType
from tests import cast as the
from tests.cast import Cast, actor
from tests.journeys.every_screen import LONG_AGO, House, held, planned, questions


def many_more(house: House, turns: range) -> None:
    """Fill the house once more for each number; every number once."""
    cast, things = house.cast, house.things
    circle = Circle.objects.get(id=things["circle"])
    for n in turns:
        _organisation(cast, n)
        _people(cast, n)
        _leave(cast, n)
        questions(cast, f"Bea {n}")
        _live(_begun(replace(cast, amina=the.person(f"Ouder {n}"))), cast, n)
        _live(_begun(cast), cast, n)
        _live(circle, cast, n)
        _refused(cast, HelpRequest.objects.get(id=things["searching"]), n)
        _rung(cast, HelpRequest.objects.get(id=things["waiting"]))
        if n < 4:
            _members(circle, cast, n)
    _shared_with_all(circle, cast)


def _begun(cast: Cast) -> Circle:
    """One more circle, with what was agreed and a newer version that is not answered."""
    then = now() - LONG_AGO
    circle = the.the_circle(cast, then)
    the.agreement_in_force(circle, cast, then)
    the.proposed_agreement(circle, cast, now() - timedelta(days=1))
    # Nobody helps more than ten families; for the load of Fatima these do not count.
    Proposal.objects.filter(volunteer=cast.volunteer, answer=Answer.YES, ended_at=None).update(ended_at=now())
    return circle


def _live(circle: Circle, cast: Cast, n: int) -> None:
    """A talk that comes, one that waits to be recorded, one that was held, with a note."""
    family = next(m.person for m in the.members_of(circle.id) if m.role == MemberRole.FAMILY and m.person.email)
    cast = replace(cast, amina=family)
    planned(circle, cast)
    held(circle, cast)
    log_contact(
        circle_id=circle.id,
        member_ids=[the.member(circle, family).id],
        on=day_of(now()) - timedelta(days=30 + n),
        kind=ContactKind.PHONE,
        note="Het gaat beter.",
        subject=Subject.WELLBEING,
        by=actor(cast.joost),
        now=now(),
    )


def _organisation(cast: Cast, n: int) -> None:
    """Organisations to choose from, one of them asked Kees and Amina to join."""
    place = ("Utrecht", "Rhenen")[n % 2]
    asks = the.organisation(f"Maatjes {n}", OrganisationKind.VOLUNTEERS, handles=True, place=place)
    the.organisation(f"Team {n}", OrganisationKind.LOCAL_TEAM)
    for who in (cast.kees, cast.amina):
        Position.objects.create(person=who, organisation=asks, role="volunteer", invited_at=now(), invited_by=cast.ria)
    for who, role in ((cast.ria, "coordinator"), (cast.joost, "professional")):
        the.position(who, asks, role)


def _people(cast: Cast, n: int) -> None:
    """Colleagues; volunteers who joined and who did not answer; somebody without a screen."""
    the.position(the.person(f"Collega {n}"), cast.helpers, "coordinator")
    the.position(the.person(f"Buur {n}"), cast.local_team, "professional")
    the.volunteer(the.person(f"Wie {n}"), cast.helpers, vog_on=None if n % 2 else day_of(now()))
    volunteers.add_volunteer(
        organisation_id=cast.helpers.id,
        contact=the.Contact(given_name=f"Nieuw {n}", email=f"nieuw{n}@voorbeeld.test"),
        profile=volunteers.Profile(type=VolunteerType.FIXED_VOLUNTEER_ORGANISATION, municipalities=["Utrecht"]),
        by=actor(cast.ria),
        now=now(),
    )
    helped = the.person(f"Zonder {n}", None)
    begin_representation(person=helped, helper_id=cast.ria.id, agreed="Aan de telefoon.", now=now())


def _leave(cast: Cast, n: int) -> None:
    """One more time that Joost, Fatima and Ria are away, with a colleague to call where there is one."""
    first = day_of(now()) + timedelta(days=40 + 10 * n)
    for who, deputy in ((cast.joost, f"Buur {n}"), (cast.fatima, ""), (cast.ria, f"Collega {n}")):
        announce_absence(
            first_day=first,
            last_day=first + timedelta(days=3),
            deputy_id=Person.objects.get(given_name=deputy).id if deputy else None,
            by=actor(who),
            now=now(),
        )


def _refused(cast: Cast, question: HelpRequest, n: int) -> None:
    """A volunteer was proposed, and taken back."""
    spare = the.volunteer(the.person(f"Terug {n}"), cast.helpers)
    requests.propose_volunteer(
        request_id=question.id, volunteer_id=spare.id, would_do="Wandelen", by=actor(cast.ria), now=now()
    )
    requests.withdraw_proposal(request_id=question.id, by=actor(cast.ria), now=now())


def _rung(cast: Cast, question: HelpRequest) -> None:
    """The bell was rung, long enough ago to ring it again."""
    requests.ring_bell(request_id=question.id, by=actor(cast.joost), now=now())
    question.steps.filter(act="ring_bell").update(at=now() - timedelta(days=8))


def _members(circle: Circle, cast: Cast, n: int) -> None:
    """A second parent and a second professional, who may know as much as Joost."""
    for role, where in ((MemberRole.FAMILY, None), (MemberRole.PROFESSIONAL, cast.other_team.id)):
        add_member(
            circle_id=circle.id,
            role=role,
            contact=the.Contact(given_name=f"Erbij {n}", email=f"{role.value}{n}@voorbeeld.test"),
            organisation_id=where,
            does="Helpt mee",
            by=actor(cast.amina),
            now=now(),
        )
    child = the.person(f"Kind {n}", None)
    FamilyMember.objects.create(family=cast.family, person=child, part=FamilyPart.YOUNG_PERSON)


def _shared_with_all(circle: Circle, cast: Cast) -> None:
    """Everybody may know everything."""
    others = [m.person for m in the.members_of(circle.id) if m.role != MemberRole.FAMILY]
    the.share(circle, cast, *((who, subject) for who in others for subject in Subject))
