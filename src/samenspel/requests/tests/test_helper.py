"""Opa has no screen. Ria helps him, in what he asks through her and in her own circles, and nobody else by accident."""

import pytest

from samenspel.access.permissions import Act
from samenspel.circles import actions as circles
from samenspel.circles.models import Circle, EndReason
from samenspel.circles.queries import circles_to_join, open_circle, visible, who_answer
from samenspel.circles.rules import MemberRole
from samenspel.closing.actions import close_circle
from samenspel.people.actions import Contact
from samenspel.people.models import FamilyMember, Person, Representation
from samenspel.requests import actions
from samenspel.requests.models import HelpRequest
from samenspel.shared.actor import Actor
from samenspel.shared.clock import day_of
from samenspel.shared.errors import NotVisible
from samenspel.shared.ids import new_id
from tests import cast as the
from tests.cast import NOW, Cast, actor
from tests.screens import client_of, send, words


@pytest.fixture
def opa(cast: Cast) -> Person:
    return the.person("Opa", None, phone="06 12 34 56 78")


@pytest.fixture
def through_ria(cast: Cast, opa: Person) -> Actor:
    return Actor(opa.id, cast.ria.id)


def asks(by: Actor, at, words_: str) -> HelpRequest:
    return actions.ask_for_help(words=words_, organisation_id=at.id, contact=None, by=by, now=NOW)


def matched(cast: Cast, request: HelpRequest, coordinator: Person, volunteer, yes: Actor) -> Circle:
    """From a question that was asked to the circle, with a yes by `yes`."""
    by = actor(coordinator)
    actions.take_request(request_id=request.id, by=by, now=NOW)
    actions.do_intake(
        request_id=request.id, answers=actions.IntakeAnswers(asked="Samen koffie"), version=0, by=by, now=NOW
    )
    proposal = actions.propose_volunteer(
        request_id=request.id, volunteer_id=volunteer.id, would_do="Koffie", by=by, now=NOW
    )
    circle = circles.answer_proposal(proposal_id=proposal.id, yes=True, by=yes, now=NOW)
    assert circle is not None
    return circle


@pytest.fixture
def running(cast: Cast, opa: Person, through_ria: Actor) -> Circle:
    """Opa's circle with Ria and Fatima."""
    return matched(cast, asks(actor(opa), cast.helpers, "Koffie"), cast.ria, cast.volunteer, through_ria)


def helper_of(person: Person) -> Person | None:
    found = Representation.objects.filter(person=person, until=None).first()
    return found.helper if found else None


def pass_on(cast: Cast, request: HelpRequest) -> None:
    actions.pass_on_request(
        request_id=request.id, organisation_id=cast.other_helpers.id, reason="Dichterbij", by=actor(cast.ria), now=NOW
    )


def willem(cast: Cast):
    return the.volunteer(the.person("Willem"), cast.other_helpers, municipalities=["Utrecht", "Rhenen"])


def test_a_second_question_that_goes_elsewhere_leaves_the_helper_of_the_circle(cast, opa, running, through_ria):
    second = asks(through_ria, cast.helpers, "Huiswerk")
    actions.take_request(request_id=second.id, by=actor(cast.ria), now=NOW)
    pass_on(cast, second)
    assert helper_of(opa) == cast.ria
    actions.take_request(request_id=second.id, by=actor(cast.nora), now=NOW)
    assert helper_of(opa) == cast.ria
    through_nora = Actor(opa.id, cast.nora.id)
    assert not visible(through_nora).exists()
    with pytest.raises(NotVisible):
        open_circle(through_nora, running.id, Act.SET_CONSENT)
    assert open_circle(through_ria, running.id, Act.SET_CONSENT)


def test_who_takes_the_question_reads_whom_to_call(cast, opa, running, through_ria):
    second = asks(through_ria, cast.other_helpers, "Huiswerk")
    path = f"/vragen/{second.id}/"
    nora = client_of(cast.nora)
    assert "<bdi>Ria</bdi> helpt <bdi>Opa</bdi> al" in words(nora.get(path + "oppakken/"))
    send(nora, path + "oppakken/")
    page = words(nora.get(path))
    for said in ("Vaste helper", "Ria", "030 22 22 222", "Bel dan <bdi>Ria</bdi>"):
        assert said in page
    assert "Vaste helper" not in words(client_of(cast.nora).get("/vragen/"))


def test_the_helper_answers_for_him_elsewhere_too_in_what_he_asked_through_her(cast, opa, running, through_ria):
    second = asks(through_ria, cast.other_helpers, "Huiswerk")
    circle = matched(cast, second, cast.nora, willem(cast), through_ria)
    assert circle != running
    assert open_circle(through_ria, circle.id, Act.SET_CONSENT)
    assert opa in [m.person for m in who_answer(open_circle(through_ria, circle.id, Act.VIEW_CIRCLE))]
    with pytest.raises(NotVisible):
        open_circle(actor(cast.ria), circle.id, Act.VIEW_CIRCLE)


def daughter_of(cast: Cast, opa: Person) -> Person:
    daughter = the.person("Noor")
    FamilyMember.objects.create(family=opa.families.get().family, person=daughter, part="carer")
    return daughter


def test_what_his_daughter_asks_is_not_opened_through_his_helper(cast, opa, running, through_ria):
    daughter = daughter_of(cast, opa)
    hers = asks(actor(daughter), cast.other_helpers, "Iets van mij alleen")
    hers_path = f"/vragen/{hers.id}/"
    ria = client_of(cast.ria)
    ria.post("/namens/", {"person_id": str(opa.id), "once": str(new_id())})
    assert ria.get(hers_path).status_code == 404
    assert hers.words not in words(ria.get("/vragen/"))
    assert hers.words not in words(ria.get("/vandaag/"))
    FamilyMember.objects.create(family=hers.family, person=opa, part="carer")
    circle = matched(cast, hers, cast.nora, willem(cast), actor(daughter))
    assert opa.id in {m.person_id for m in the.members_of(circle.id)}
    assert ria.get(f"/kringen/{circle.id}/").status_code == 404
    assert str(circle.id) not in words(ria.get("/kringen/"))
    assert str(circle.id) not in ria.get("/vandaag/").content.decode()
    assert [m.person for m in who_answer(open_circle(actor(daughter), circle.id, Act.VIEW_CIRCLE))].count(opa) == 0
    assert ria.get(f"/kringen/{running.id}/").status_code == 200


def test_a_helper_who_left_the_circle_left_it_in_every_name(cast, opa, running, through_ria):
    ria_there = the.member(running, cast.ria)
    asked = circles.add_member(
        circle_id=running.id, role=MemberRole.FAMILY, contact=Contact("Bo", email="bo@voorbeeld.test"),
        organisation_id=None, does="", by=through_ria, now=NOW,
    )  # fmt: skip
    circles.answer_membership(invitation_id=asked.id, yes=True, by=actor(asked.person), now=NOW)
    circles.end_membership(
        circle_id=running.id, member_id=ria_there.id, reason=EndReason.MOVED, by=actor(asked.person), now=NOW
    )
    assert helper_of(opa) is None
    with pytest.raises(NotVisible):
        open_circle(through_ria, running.id, Act.VIEW_CIRCLE)


def test_with_the_last_question_the_helper_goes_too(cast, opa, through_ria):
    first = asks(actor(opa), cast.helpers, "Koffie")
    actions.take_request(request_id=first.id, by=actor(cast.ria), now=NOW)
    second = asks(through_ria, cast.helpers, "Huiswerk")
    actions.withdraw_request(request_id=second.id, by=through_ria, now=NOW)
    assert helper_of(opa) == cast.ria
    actions.withdraw_request(request_id=first.id, by=through_ria, now=NOW)
    assert helper_of(opa) is None


def test_who_withdraws_in_his_name_goes_on_as_herself(cast, opa):
    first = asks(actor(opa), cast.helpers, "Koffie")
    actions.take_request(request_id=first.id, by=actor(cast.ria), now=NOW)
    ria = client_of(cast.ria)
    ria.post("/namens/", {"person_id": str(opa.id), "once": str(new_id())})
    answer = send(ria, f"/vragen/{first.id}/intrekken/")
    assert ria.get(answer.url).status_code == 200
    assert helper_of(opa) is None


def test_with_the_last_circle_the_helper_goes_too(cast, opa, running, through_ria):
    second = asks(through_ria, cast.other_helpers, "Huiswerk")

    def close(circle: Circle) -> None:
        close_circle(
            circle_id=circle.id, reason=EndReason.REACHED, talked_on=day_of(NOW), reached="", stays_in_touch="",
            thanks={}, by=through_ria, now=NOW,
        )  # fmt: skip

    close(running)
    assert helper_of(opa) == cast.ria
    apart = matched(cast, second, cast.nora, willem(cast), through_ria)
    close(apart)
    assert helper_of(opa) is None


def test_a_new_helper_does_not_open_what_another_helped_with(cast, opa, running, through_ria):
    Representation.objects.update(until=NOW)
    later = asks(actor(opa), cast.other_helpers, "Huiswerk")
    actions.take_request(request_id=later.id, by=actor(cast.nora), now=NOW)
    assert helper_of(opa) == cast.nora
    through_nora = Actor(opa.id, cast.nora.id)
    with pytest.raises(NotVisible):
        open_circle(through_nora, running.id, Act.SET_CONSENT)
    circle = matched_later(cast, later, through_nora)
    assert circle != running
    assert open_circle(through_nora, circle.id, Act.SET_CONSENT)


def matched_later(cast: Cast, request: HelpRequest, yes: Actor) -> Circle:
    nora = actor(cast.nora)
    actions.do_intake(request_id=request.id, answers=actions.IntakeAnswers(asked="H"), version=0, by=nora, now=NOW)
    proposal = actions.propose_volunteer(
        request_id=request.id, volunteer_id=willem(cast).id, would_do="Huiswerk", by=nora, now=NOW
    )
    assert not circles_to_choose(yes, request)
    circle = circles.answer_proposal(proposal_id=proposal.id, yes=True, by=yes, now=NOW)
    assert circle is not None
    return circle


def circles_to_choose(by: Actor, request: HelpRequest) -> list:
    return circles_to_join(by, request.family_id)
