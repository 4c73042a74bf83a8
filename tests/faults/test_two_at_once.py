"""Two people at the same moment, on a real database with real connections: one effect, and the other is told."""

import time
from datetime import timedelta
from threading import Event

import pytest
from django.db import transaction

from samenspel.access.decide import Denied
from samenspel.access.subjects import Subject
from samenspel.circles.actions import answer_proposal, end_membership, set_consent
from samenspel.circles.actions import close_circle as shut
from samenspel.circles.models import Circle, Consent, EndReason, Member
from samenspel.notify.models import Message
from samenspel.people.actions import Contact, invite_person
from samenspel.people.models import Person, Position, PositionRole
from samenspel.requests import actions as requests
from samenspel.requests.models import HelpRequest, Proposal, Step
from samenspel.rhythm.actions import plan_meeting
from samenspel.rhythm.models import Meeting, MeetingKind
from samenspel.shared.errors import NotVisible, RuleBroken, Stale
from tests import cast as the
from tests.at_once import at_once
from tests.cast import NOW, Cast, actor

pytestmark = pytest.mark.django_db(transaction=True)


def refused(results: list[object]) -> list[object]:
    """Those who were told no. Anything else that went wrong fails the test."""
    wrong = [r for r in results if isinstance(r, Exception)]
    assert all(isinstance(r, RuleBroken | Stale | NotVisible | Denied) for r in wrong), wrong
    return wrong


@pytest.fixture
def cast() -> Cast:
    return the.the_cast()


def test_two_coordinators_take_the_same_question(cast: Cast) -> None:
    request = the.waiting_request(cast)
    colleague = the.person("Rob")
    the.position(colleague, cast.helpers, "coordinator")
    results = at_once(
        *(
            lambda who=who: requests.take_request(request_id=request.id, by=actor(who), now=NOW)
            for who in (cast.ria, colleague)
        )
    )
    assert len(refused(results)) == 1
    assert Step.objects.filter(request=request, act="take_request").count() == 1


def test_one_volunteer_with_room_for_one_family_is_promised_once(cast: Cast) -> None:
    first = the.searching_request(cast)
    other = requests.ask_for_help(
        words="Ook", organisation_id=cast.helpers.id, contact=None, by=actor(cast.kees), now=NOW
    )
    requests.take_request(request_id=other.id, by=actor(cast.ria), now=NOW)
    requests.do_intake(
        request_id=other.id, answers=requests.IntakeAnswers(asked="x"), version=0, by=actor(cast.ria), now=NOW
    )
    results = at_once(
        *(
            lambda request=request: requests.propose_volunteer(
                request_id=request.id, volunteer_id=cast.volunteer.id, would_do="x", by=actor(cast.ria), now=NOW
            )
            for request in (first, other)
        )
    )
    assert len(refused(results)) == 1
    assert Proposal.objects.count() == 1


def test_two_parents_answer_the_same_proposal_differently(cast: Cast) -> None:
    proposal = the.proposal_of_fatima(cast)
    youssef = the.also_carer(cast, "Youssef")
    results = at_once(
        lambda: answer_proposal(proposal_id=proposal.id, yes=True, by=actor(cast.amina), now=NOW),
        lambda: answer_proposal(proposal_id=proposal.id, yes=False, by=actor(youssef), now=NOW),
    )
    assert len(refused(results)) == 1
    proposal.refresh_from_db()
    assert Circle.objects.count() == (1 if proposal.answer == "yes" else 0)
    assert HelpRequest.objects.get().state == ("matched" if proposal.answer == "yes" else "searching")


def test_a_yes_and_taking_back_the_proposal(cast: Cast) -> None:
    proposal = the.proposal_of_fatima(cast)
    results = at_once(
        lambda: answer_proposal(proposal_id=proposal.id, yes=True, by=actor(cast.amina), now=NOW),
        lambda: requests.withdraw_proposal(request_id=proposal.request_id, by=actor(cast.ria), now=NOW),
    )
    proposal.refresh_from_db()
    assert len(refused(results)) == 1
    assert Circle.objects.count() == (1 if proposal.answer == "yes" else 0)
    kinds = set(Message.objects.values_list("kind", flat=True))
    assert ("proposal_yes" in kinds) == (proposal.answer == "yes")


def test_two_parents_change_consent(cast: Cast) -> None:
    circle = the.the_circle(cast)
    youssef = the.added(circle, cast, Contact("Youssef", email="youssef@voorbeeld.test"), None).person
    circle.refresh_from_db()
    fatima = the.member(circle, cast.fatima)

    def tick(who: Person, subject: Subject) -> object:
        return set_consent(
            circle_id=circle.id,
            ticked=[(fatima.id, subject)],
            offered=[fatima.id],
            version=circle.consent_version,
            by=actor(who),
            now=NOW,
        )

    results = at_once(lambda: tick(cast.amina, Subject.MONEY), lambda: tick(youssef, Subject.HEALTH))
    assert [type(r) for r in refused(results)] == [Stale]
    assert Consent.objects.filter(withdrawn_at=None).count() == 1


def test_somebody_is_sent_away_while_they_join_again(cast: Cast) -> None:
    circle = the.the_circle(cast)
    fatima = the.member(circle, cast.fatima)
    results = at_once(
        *(
            lambda: end_membership(
                circle_id=circle.id,
                member_id=fatima.id,
                reason=EndReason.NO_LONGER_WANTED,
                by=actor(cast.amina),
                now=NOW,
            )
            for _ in range(3)
        )
    )
    assert len(refused(results)) == 2
    assert Member.objects.get(id=fatima.id).until == NOW
    assert Proposal.objects.get().ended_at == NOW


def test_nothing_is_planned_in_a_circle_that_is_being_closed(cast: Cast) -> None:
    circle = the.the_circle(cast)
    half_closed = Event()

    def closes() -> object:
        with transaction.atomic():
            shut(circle=Circle.objects.select_for_update().get(id=circle.id), reason=EndReason.REACHED, now=NOW)
            half_closed.set()
            time.sleep(0.5)  # long enough for the other to come and ask
        return None

    def plans() -> object:
        half_closed.wait(10)
        return plan_meeting(
            circle_id=circle.id,
            kind=MeetingKind.TALK,
            topic="",
            starts_at=NOW + timedelta(days=1),
            minutes=30,
            place="Thuis",
            member_ids=[the.member(circle, cast.joost).id],
            by=actor(cast.amina),
            now=NOW,
        )

    _closed, told = at_once(closes, plans)
    assert isinstance(told, Denied)
    assert not Meeting.objects.exists()


def test_two_colleagues_invite_the_same_person(cast: Cast) -> None:
    rob = the.person("Rob")
    the.position(rob, cast.helpers, "coordinator")
    noor = Contact(given_name="Noor", email=the.person("Noor").email or "")
    results = at_once(
        *(
            lambda who=who: invite_person(
                organisation_id=cast.helpers.id,
                role=PositionRole.PROFESSIONAL,
                contact=noor,
                by=actor(who),
                now=NOW,
            )
            for who in (cast.ria, rob)
        )
    )
    assert [type(each) for each in refused(results)] == [RuleBroken]
    assert Position.objects.filter(person__given_name="Noor").count() == 1
