"""One thing of each kind, and people with and without a part in it."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from samenspel.circles.actions import end_membership
from samenspel.circles.models import Circle, EndReason
from samenspel.people.actions import add_family, announce_absence
from samenspel.people.models import Absence, Person, Position
from samenspel.requests import actions as requests
from samenspel.requests.models import Proposal
from samenspel.rhythm.actions import plan_meeting
from samenspel.rhythm.models import Meeting, MeetingKind
from samenspel.shared.clock import now
from tests import cast as the
from tests.cast import Cast, actor


@dataclass(frozen=True)
class World:
    """Everybody by name, and the id of one thing of each kind, by the name it has in an address."""

    people: dict[str, Person]
    ids: dict[str, UUID]


def the_world() -> World:
    """A circle in the middle of its life, a question on its way, a proposal, and people who are not part of it."""
    moment = now() - timedelta(days=1)
    cast = the.the_cast()
    circle = the.the_circle(cast, moment)
    agreement = the.agreement_in_force(circle, cast, moment)
    former = _former_member(circle, cast)
    meeting = _meeting(circle, cast)
    proposal = _proposal(cast)
    _circle, willem, _nora = the.second_volunteer(cast, None, moment)
    other_parent, administrator = the.person("Ouder"), the.person("Beheer")
    add_family(name="Een ander gezin", municipality="Utrecht", carers=[other_parent], young=[])
    the.position(administrator, cast.helpers, "administrator")
    invited = Position.objects.create(
        person=cast.kees, organisation=cast.helpers, role="volunteer", invited_at=moment, invited_by=cast.ria
    )
    people = {
        "amina": cast.amina, "fatima": cast.fatima, "ria": cast.ria, "joost": cast.joost, "nora": cast.nora,
        "kees": cast.kees, "willem": willem, "former": former, "other_parent": other_parent,
        "administrator": administrator,
    }  # fmt: skip
    ids = {
        "circle_id": circle.id,
        "agreement_id": agreement.id,
        "task_id": agreement.parts.get(member=the.member(circle, cast.fatima)).tasks.get().id,
        "member_id": the.member(circle, cast.joost).id,
        "meeting_id": meeting.id,
        "absence_id": _absence(cast).id,
        "request_id": proposal.request_id,
        "proposal_id": proposal.id,
        "volunteer_id": proposal.volunteer_id,
        "position_id": invited.id,
        "invitation_id": _invitation(circle, cast),
    }
    return World(people, ids)


def _former_member(circle: Circle, cast: Cast) -> Person:
    """Somebody who was in the circle and left."""
    added = the.added(circle, cast, the.Contact(given_name="Vroeger", email="vroeger@voorbeeld.test"), cast.other_team)
    end_membership(circle_id=circle.id, member_id=added.id, reason=EndReason.MOVED, by=actor(cast.amina), now=the.NOW)
    return added.person


def _invitation(circle: Circle, cast: Cast) -> UUID:
    """Kees was asked into the circle and has not answered."""
    kees = the.Contact(given_name="Kees", email=cast.kees.email or "")
    return the.added(circle, cast, kees, cast.other_team, says_yes=False).id


def _absence(cast: Cast) -> Absence:
    """Joost is away in a while."""
    day = now().date()
    return announce_absence(
        first_day=day + timedelta(days=20),
        last_day=day + timedelta(days=30),
        deputy_id=None,
        by=actor(cast.joost),
        now=now(),
    )


def _meeting(circle: Circle, cast: Cast) -> Meeting:
    """A talk of the family, the volunteer and the professional; the coordinator was not asked."""
    return plan_meeting(
        circle_id=circle.id,
        kind=MeetingKind.TALK,
        topic="Hoe gaat het?",
        starts_at=now() + timedelta(days=3),
        minutes=30,
        place="Thuis",
        member_ids=[the.member(circle, cast.fatima).id, the.member(circle, cast.joost).id],
        by=actor(cast.amina),
        now=now(),
    )


def _proposal(cast: Cast) -> Proposal:
    """A second question of the family, with a volunteer proposed."""
    moment, ria = now() - timedelta(days=1), actor(cast.ria)
    request = requests.ask_with_family(
        words="Nog een vraag",
        organisation_id=cast.helpers.id,
        own_organisation_id=cast.local_team.id,
        contact=the.Contact(given_name="Amina", email=cast.amina.email or ""),
        by=actor(cast.joost),
        now=moment,
    )
    requests.confirm_request(request_id=request.id, by=actor(cast.amina), now=moment)
    requests.take_request(request_id=request.id, by=ria, now=moment)
    answers = requests.IntakeAnswers(asked="x")
    requests.do_intake(request_id=request.id, answers=answers, version=0, by=ria, now=moment)
    spare = the.volunteer(the.person("Bea"), cast.helpers)
    return requests.propose_volunteer(
        request_id=request.id, volunteer_id=spare.id, would_do="Wandelen", by=ria, now=moment
    )
