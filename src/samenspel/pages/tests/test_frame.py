"""The tabs and the person to call, for each role."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from django.urls import resolve

from samenspel.pages.frame import help_line, tabs
from samenspel.people.models import Absence
from samenspel.shared.actor import Actor
from samenspel.shared.clock import day_of, now
from tests import cast as the
from tests.cast import NOW
from tests.looking import signed_in

pytestmark = pytest.mark.django_db


def request_of(who, path="/vandaag/"):
    request = RequestFactory().get(path)
    request.actor = Actor.of(who.id) if who else None
    request.person = who
    request.resolver_match = resolve(path)
    return request


def labels(who):
    return [tab.label for tab in tabs(request_of(who))]


def test_a_stranger_has_no_tabs_and_the_general_number():
    assert tabs(request_of(None)) == []
    assert help_line(request_of(None)) is None


@pytest.mark.parametrize(("path", "status"), [("/bestaat-niet/", 404), ("/kringen/{}/wie-mag-wat-weten/", 403)])
def test_an_error_page_asks_nothing_about_tabs(path, status):
    cast = the.the_cast()
    client = signed_in(cast.fatima)
    path = path.format(the.the_circle(cast).id)
    client.get(path)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(path).status_code == status
    asked = [query["sql"] for query in captured]
    assert not [sql for sql in asked if "people_position" in sql]
    # The savepoint of the test around the page, the session and the person; for a circle also the circle itself.
    assert len(asked) <= (4 if status == 404 else 7), asked


def test_each_role_has_at_most_four_tabs_of_its_own():
    cast = the.the_cast()
    admin = the.person("Wim")
    the.position(admin, cast.helpers, "administrator")
    assert labels(cast.amina) == ["Vandaag", "Samen", "Afspraken", "Mijn vraag"]
    assert labels(cast.fatima) == ["Vandaag", "Gezinnen", "Afspraken", "Ik"]
    assert labels(cast.joost) == ["Vandaag", "Gezinnen", "Afspraken", "Vragen"]
    assert labels(cast.ria) == ["Vandaag", "Vragen", "Gezinnen", "Vrijwilligers"]
    assert labels(admin) == ["Vandaag", "Uitnodigen", "Ik"]


def test_a_mother_who_is_a_volunteer_too_finds_her_question():
    cast = the.the_cast()
    the.position(cast.amina, cast.helpers, "volunteer")
    assert labels(cast.amina) == ["Vandaag", "Samen", "Afspraken", "Mijn vraag"]


@pytest.mark.parametrize(
    ("path", "current"),
    [("/vandaag/", "Vandaag"), ("/kringen/", "Samen"), ("/afspraken/", "Afspraken"), ("/vragen/", "Mijn vraag")],
)
def test_one_tab_is_the_current_one(path, current):
    cast = the.the_cast()
    assert [tab.label for tab in tabs(request_of(cast.amina, path)) if tab.current] == [current]


def test_the_family_calls_the_coordinator_of_its_circle_or_of_its_question():
    cast = the.the_cast()
    assert help_line(request_of(cast.amina)) is None
    the.waiting_request(cast)
    assert help_line(request_of(cast.amina)).name == "Samen Op Pad"


def test_the_tabs_and_the_number_cost_three_queries(django_assert_max_num_queries):
    cast = the.the_cast()
    the.the_circle(cast)
    for who in (cast.amina, cast.fatima, cast.joost, cast.ria):
        request = request_of(who)
        with django_assert_max_num_queries(4):
            tabs(request)
            help_line(request)


def test_in_a_circle_one_calls_the_coordinator_or_who_stands_in():
    cast = the.the_cast()
    the.the_circle(cast)
    assert help_line(request_of(cast.amina)).name == "Ria"
    assert help_line(request_of(cast.fatima)).phone == cast.ria.phone
    assert help_line(request_of(cast.joost)) is None
    cast.nora.phone = "030 66 66 666"
    cast.nora.save()
    today = day_of(now())
    Absence.objects.create(
        person=cast.ria, first_day=today - timedelta(days=1), last_day=today + timedelta(days=9), deputy=cast.nora
    )
    assert help_line(request_of(cast.amina)).phone == "030 66 66 666"


def test_a_volunteer_calls_the_coordinator_who_guides_them():
    cast = the.the_cast()
    circle = the.the_circle(cast)
    _joined, willem, nora = the.second_volunteer(cast, circle, NOW + timedelta(days=1))
    nora.phone = "030 77 77 777"
    nora.save()
    assert help_line(request_of(cast.fatima)).name == "Ria"
    assert help_line(request_of(willem)).name == "Nora"
