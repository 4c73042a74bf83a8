"""A house in which every screen has something to show: who looks at what."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from django.urls import reverse

from samenspel.access.subjects import Subject
from samenspel.agreements.models import Task
from samenspel.circles.models import Circle, EndReason
from samenspel.closing.actions import close_circle
from samenspel.people.actions import announce_absence
from samenspel.people.models import Person, Position
from samenspel.requests import actions as requests
from samenspel.requests.models import HelpRequest
from samenspel.rhythm.actions import plan_meeting
from samenspel.rhythm.models import Meeting, MeetingKind
from samenspel.shared.clock import day_of, now
from tests import cast as the
from tests.cast import Cast, actor

LONG_AGO, YESTERDAY = timedelta(weeks=8), timedelta(days=1)
_KEES = the.Contact(given_name="Kees", email="kees@voorbeeld.test")


# Who looks at what: the name of a URL, and which thing of the house it is about.
IN_A_CIRCLE = """
pages:today
pages:circles
pages:circle circle_id=circle
pages:contacts circle_id=circle
rhythm:my_meetings
rhythm:log_contact circle_id=circle
rhythm:plan_meeting circle_id=circle
"""
SCREENS = {
    "stranger": """
pages:home
requests:ask_for_help
requests:asked how=mail
account_login
account_signup
account_inactive
people:signed_out
people:use_link token=unknown
demo:people
demo:mail
""",
    "amina": f"""{IN_A_CIRCLE}
requests:see_requests
requests:ask_for_help
requests:confirm_request request_id=to_confirm
requests:withdraw_request request_id=waiting
requests:view_request request_id=proposed
circles:answer_proposal proposal_id=proposal
circles:set_consent circle_id=circle
circles:add_member circle_id=circle
circles:end_membership circle_id=circle member_id=member
circles:withdraw_membership circle_id=circle invitation_id=asked
agreements:confirm_agreement agreement_id=agreement
rhythm:answer_invitation meeting_id=meeting
rhythm:record_meeting meeting_id=held
closing:close_circle circle_id=circle
closing:look_back circle_id=ended
pages:circle circle_id=ended
pages:contacts circle_id=ended
people:edit_profile
""",
    "fatima": f"""{IN_A_CIRCLE}
agreements:confirm_agreement agreement_id=agreement
rhythm:move_meeting meeting_id=meeting
closing:thanks circle_id=ended
people:edit_profile
people:announce_absence
""",
    "ria": f"""{IN_A_CIRCLE}
requests:see_requests
requests:view_request request_id=waiting
requests:take_request request_id=waiting
requests:do_intake request_id=taken
requests:pass_on_request request_id=taken
requests:propose_volunteer request_id=searching
requests:withdraw_proposal request_id=proposed
volunteers:see_volunteers
volunteers:add_volunteer
volunteers:edit_volunteer volunteer_id=volunteer
agreements:record_agreement circle_id=circle
people:invite_person
people:begin_acting_for
""",
    "joost": f"""{IN_A_CIRCLE}
requests:see_requests
requests:ask_with_family
requests:view_request request_id=waiting
requests:ring_bell request_id=waiting
agreements:record_agreement circle_id=circle
rhythm:cancel_meeting meeting_id=meeting
people:announce_absence
""",
    "kees": """
pages:today
people:answer_position position_id=invited
circles:answer_membership invitation_id=asked
""",
    "administrator": """
pages:today
people:invite_person
account_logout
""",
}


@dataclass(frozen=True)
class Looking:
    """Somebody, None for a stranger, and the screens that are theirs: the name of the URL and the address."""

    person: Person | None
    screens: list[tuple[str, str]]


@dataclass(frozen=True)
class House:
    """Everybody by name, None for a stranger, and the id of each thing by the name that it has in SCREENS."""

    cast: Cast
    people: dict[str, Person | None]
    things: dict[str, UUID | str]

    def address(self, line: str) -> tuple[str, str]:
        """What a line of SCREENS says: the name of the URL, and the address."""
        name, *about = line.split()
        return name, reverse(
            name, kwargs={key: self.things[value] for key, value in (each.split("=") for each in about)}
        )


def a_house() -> House:
    """The people and the things, each once."""
    cast = the.the_cast()
    administrator = the.person("Beheer")
    the.position(administrator, cast.helpers, "administrator")
    people = {"stranger": None, "administrator": administrator} | {
        who: getattr(cast, who) for who in ("amina", "fatima", "ria", "joost", "kees")
    }
    return House(cast, people, _things(cast))


def the_house() -> dict[str, Looking]:
    """Everybody by name, with their screens."""
    house = a_house()
    return {who: Looking(house.people[who], [house.address(line) for line in lines_of(who)]) for who in SCREENS}


def lines_of(who: str) -> list[str]:
    """The lines of SCREENS that are somebody's."""
    return [line for line in SCREENS[who].splitlines() if line]


def _things(cast: Cast) -> dict[str, UUID | str]:
    """The ids of everything in the house."""
    circle, agreement = _circle(cast)
    ended = _ended(cast)
    asked = questions(cast, "Bea")
    around = _around(cast)
    return (
        {state: question.id for state, question in asked.items()}
        | around
        | {
            "mail": "mail",
            "unknown": "geen",
            "circle": circle.id,
            "agreement": agreement,
            "ended": ended.id,
            "member": the.member(circle, cast.joost).id,
            "volunteer": cast.volunteer.id,
            "proposal": asked["proposed"].proposals.get().id,
            "meeting": planned(circle, cast).id,
            "held": held(circle, cast).id,
            "task": _task(circle, cast),
            "asked": the.added(circle, cast, _KEES, cast.other_team, says_yes=False).id,
        }
    )


def _task(circle: Circle, cast: Cast) -> UUID:
    """What Fatima does."""
    member = the.member(circle, cast.fatima)
    return Task.objects.get(part__member=member, part__agreement__state="in_force").id


def _circle(cast: Cast) -> tuple[Circle, UUID]:
    """A circle with what was agreed, and a newer version that Fatima and Amina have not answered."""
    then = now() - LONG_AGO
    circle = the.the_circle(cast, then)
    shared = ((cast.joost, Subject.MONEY), (cast.joost, Subject.WELLBEING), (cast.fatima, Subject.WELLBEING))
    the.share(circle, cast, *shared, now=then)
    the.agreement_in_force(circle, cast, then)
    return circle, the.proposed_agreement(circle, cast, now() - YESTERDAY).id


def _ended(cast: Cast) -> Circle:
    """A circle of the same family that ended well."""
    moment = now() - YESTERDAY
    cast.volunteer.max_families = 3
    cast.volunteer.save()
    circle = the.the_circle(cast, moment)
    close_circle(
        circle_id=circle.id,
        reason=EndReason.REACHED,
        talked_on=day_of(now()),
        reached="Sara heeft weer vriendinnen.",
        stays_in_touch="Fatima belt op de verjaardag.",
        thanks={the.member(circle, cast.fatima).id: "Dank voor elke woensdag!"},
        by=actor(cast.amina),
        now=now(),
    )
    return circle


def questions(cast: Cast, spare_name: str) -> dict[str, HelpRequest]:
    """A question in every state: each goes one step further than the one before. spare_name: who is proposed."""
    then, ria = now() - LONG_AGO, actor(cast.ria)
    answers = requests.IntakeAnswers(asked="Elke week.", wished="Graag een vrouw.", not_wanted="Niet in het weekend.")
    found = {}
    for steps, state in enumerate(("to_confirm", "waiting", "taken", "searching", "proposed")):
        question = _asked_by_joost(cast, f"{the.WORDS} ({spare_name}, {steps})")
        if steps > 0:
            requests.confirm_request(request_id=question.id, by=actor(cast.amina), now=then)
        if steps > 1:
            requests.take_request(request_id=question.id, by=ria, now=then)
        if steps > 2:
            requests.do_intake(request_id=question.id, answers=answers, version=0, by=ria, now=then)
        if steps > 3:
            spare = the.volunteer(the.person(spare_name), cast.helpers)
            requests.propose_volunteer(
                request_id=question.id, volunteer_id=spare.id, would_do="Wandelen", by=ria, now=then
            )
        found[state] = question
    return found


def _asked_by_joost(cast: Cast, words: str) -> HelpRequest:
    return requests.ask_with_family(
        words=words,
        organisation_id=cast.helpers.id,
        own_organisation_id=cast.local_team.id,
        contact=the.Contact(given_name="Amina", email=cast.amina.email or ""),
        by=actor(cast.joost),
        now=now() - LONG_AGO,
    )


def planned(circle: Circle, cast: Cast) -> Meeting:
    """A talk in three days."""
    return plan_meeting(
        circle_id=circle.id,
        kind=MeetingKind.TALK,
        topic="Zwemles",
        starts_at=now() + timedelta(days=3),
        minutes=30,
        place="Bij Amina thuis",
        member_ids=[the.member(circle, who).id for who in (cast.amina, cast.fatima)],
        by=actor(cast.joost),
        now=now(),
    )


def held(circle: Circle, cast: Cast) -> Meeting:
    """A talk that was this morning, of which nobody said yet how it went."""
    meeting = planned(circle, cast)
    Meeting.objects.filter(id=meeting.id).update(starts_at=now() - timedelta(hours=1))
    return meeting


def _around(cast: Cast) -> dict[str, UUID | str]:
    """Somebody away, somebody without a screen, and an invitation to a position that waits for an answer."""
    today = day_of(now())
    first, last = today + timedelta(days=9), today + timedelta(days=19)
    absence = announce_absence(first_day=first, last_day=last, deputy_id=None, by=actor(cast.joost), now=now())
    contact = the.Contact(given_name="Truus", phone="030 66 66 666")
    asked = requests.ask_for_help(
        words="Iemand die met mij koffie drinkt.", organisation_id=cast.helpers.id, contact=contact, by=None, now=now()
    )
    requests.take_request(request_id=asked.id, by=actor(cast.ria), now=now())
    invited = Position.objects.create(
        person=cast.kees, organisation=cast.helpers, role="volunteer", invited_at=now(), invited_by=cast.ria
    )
    return {"invited": invited.id, "absence": absence.id}
