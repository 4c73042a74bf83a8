"""What a list shows is exactly what can be opened, for everybody, at every stage; one rule, written twice."""

from datetime import timedelta

import pytest

from samenspel.access.decide import Denied
from samenspel.access.permissions import Act
from samenspel.circles import queries as circle_queries
from samenspel.circles.actions import end_membership
from samenspel.circles.models import Circle, EndReason
from samenspel.closing.actions import close_circle
from samenspel.people.models import Person, Position
from samenspel.requests import actions as requests
from samenspel.requests import queries as request_queries
from samenspel.requests.models import HelpRequest
from samenspel.shared.errors import NotVisible
from tests import cast as the
from tests.cast import NOW, Cast, actor

pytestmark = pytest.mark.django_db


def opens_request(who: Person, request: HelpRequest) -> bool:
    try:
        request_queries.open_request(actor(who), request.id, Act.VIEW_REQUEST)
    except (NotVisible, Denied):
        return False
    return True


def opens_circle(who: Person, circle: Circle) -> bool:
    try:
        circle_queries.open_circle(actor(who), circle.id, Act.VIEW_CIRCLE)
    except (NotVisible, Denied):
        return False
    return True


def readers_of_request(request: HelpRequest) -> set[str]:
    """Who can open it; checked against everybody's list on the way."""
    found = set()
    for who in Person.objects.all():
        listed = request_queries.visible(actor(who)).filter(id=request.id).exists()
        assert listed == opens_request(who, request), who
        found |= {who.given_name} if listed else set()
    return found


def readers_of_circle(circle: Circle) -> set[str]:
    """Who can open it; checked against everybody's list on the way."""
    found = set()
    for who in Person.objects.all():
        listed = circle_queries.visible(actor(who)).filter(id=circle.id).exists()
        assert listed == opens_circle(who, circle), who
        found |= {who.given_name} if listed else set()
    return found


def test_a_request_from_beginning_to_end() -> None:
    cast = the.the_cast()
    request = the.request_with_joost(cast)
    assert readers_of_request(request) == {"Amina", "Joost"}
    requests.confirm_request(request_id=request.id, by=actor(cast.amina), now=NOW)
    assert readers_of_request(request) == {"Amina", "Sara", "Joost", "Ria"}
    requests.take_request(request_id=request.id, by=actor(cast.ria), now=NOW)
    requests.pass_on_request(
        request_id=request.id, organisation_id=cast.other_helpers.id, reason="Verhuisd", by=actor(cast.ria), now=NOW
    )
    assert readers_of_request(request) == {"Amina", "Sara", "Joost", "Nora"}
    requests.withdraw_request(request_id=request.id, by=actor(cast.amina), now=NOW)
    assert readers_of_request(request) == {"Amina", "Sara", "Joost"}


def test_what_somebody_did_not_confirm_is_read_by_nobody_else_of_the_family_not_even_once_withdrawn() -> None:
    cast = the.the_cast()
    the.waiting_request(cast)
    the.also_carer(cast, "Mohamed")
    contact = the.Contact(given_name="Amina", email="amina@voorbeeld.test")
    asked = requests.ask_for_help(
        words="Ik wil weg", organisation_id=cast.helpers.id, contact=contact, by=None, now=NOW
    )
    assert asked.family == cast.family
    assert readers_of_request(asked) == {"Amina"}
    requests.withdraw_request(request_id=asked.id, by=actor(cast.amina), now=NOW)
    assert readers_of_request(asked) == {"Amina"}


def test_a_coordinator_who_left_sees_nothing_more() -> None:
    cast = the.the_cast()
    request = the.waiting_request(cast)
    Position.objects.filter(person=cast.ria).update(ended_at=NOW)
    assert readers_of_request(request) == {"Amina", "Sara", "Joost"}


def test_an_invitation_that_was_not_accepted_opens_nothing() -> None:
    cast = the.the_cast()
    request = the.waiting_request(cast)
    Position.objects.filter(person=cast.ria).update(accepted_at=None)
    assert "Ria" not in readers_of_request(request)


def test_a_circle_from_beginning_to_end() -> None:
    cast = the.the_cast()
    circle = the.the_circle(cast)
    everybody = {"Amina", "Sara", "Fatima", "Ria", "Joost"}
    assert readers_of_circle(circle) == everybody
    the.second_volunteer(cast, circle)
    assert readers_of_circle(circle) == everybody | {"Willem", "Nora"}
    fatima = the.member(circle, cast.fatima)
    end_membership(
        circle_id=circle.id, member_id=fatima.id, reason=EndReason.NOT_POSSIBLE, by=actor(cast.amina), now=NOW
    )
    assert readers_of_circle(circle) == everybody - {"Fatima"} | {"Willem", "Nora"}
    close_circle(
        circle_id=circle.id,
        reason=EndReason.REACHED,
        talked_on=NOW.date(),
        reached="Veel.",
        stays_in_touch="",
        thanks={},
        by=actor(cast.amina),
        now=NOW + timedelta(hours=1),
    )
    assert readers_of_circle(circle) == {"Amina", "Sara"}


def test_two_circles_kept_apart_do_not_know_each_other() -> None:
    cast: Cast = the.the_cast()
    first = the.the_circle(cast)
    second, _willem, _nora = the.second_volunteer(cast, None)
    assert readers_of_circle(first) == {"Amina", "Sara", "Fatima", "Ria", "Joost"}
    assert readers_of_circle(second) == {"Amina", "Sara", "Willem", "Nora"}
