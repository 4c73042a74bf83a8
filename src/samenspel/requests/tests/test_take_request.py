"""A coordinator takes a question in hand."""

import pytest

from samenspel.notify.models import Message
from samenspel.people.models import Position, Representation
from samenspel.requests import actions
from samenspel.requests.models import Step
from tests import cast as the
from tests.cast import NOW
from tests.screens import client_of, filled, send, words


@pytest.fixture
def path(waiting) -> str:
    return f"/vragen/{waiting.id}/oppakken/"


def test_family_and_professional_see_who_it_is(cast, waiting, path):
    Message.objects.all().delete()
    assert send(client_of(cast.ria), path).url == f"/vragen/{waiting.id}/"
    waiting.refresh_from_db()
    assert (waiting.state, waiting.taken_by) == ("taken", cast.ria)
    told = set(Message.objects.values_list("recipient_id", flat=True))
    assert told >= {cast.amina.id, cast.joost.id}
    for who in (cast.amina, cast.joost):
        page = words(client_of(who).get(f"/vragen/{waiting.id}/"))
        assert "Ria" in page
        assert "030 22 22 222" in page


def test_only_a_coordinator_of_the_organisation_where_it_lies(cast, path, status):
    for who in (cast.amina, cast.joost):
        assert status(who, path) == 403
    for who in (cast.nora, cast.kees, cast.fatima):
        assert status(who, path) == 404


def test_two_taps_are_one(cast, path):
    ria = client_of(cast.ria)
    form = filled(ria.get(path))
    assert [ria.post(path, form).status_code for _ in range(2)] == [302, 302]
    assert Step.objects.filter(act="take_request").count() == 1


def test_a_colleague_was_first(cast, waiting, path):
    bea = the.person("Bea")
    the.position(bea, cast.helpers, "coordinator")
    ria = client_of(cast.ria)
    form = filled(ria.get(path))
    send(client_of(bea), path)
    assert "Dit kan nu niet meer" in words(ria.post(path, form))
    waiting.refresh_from_db()
    assert waiting.taken_by == bea
    assert ria.get(path).url == f"/vragen/{waiting.id}/"


def test_who_stopped_meanwhile_changes_nothing(cast, waiting, path):
    ria = client_of(cast.ria)
    form = filled(ria.get(path))
    Position.objects.filter(person=cast.ria).update(ended_at=NOW)
    assert ria.post(path, form).status_code == 404
    waiting.refresh_from_db()
    assert waiting.state == "waiting"


def test_the_office_does_not_speak_for_a_child_whose_parent_can(cast, path):
    assert not cast.sara.email
    send(client_of(cast.ria), path)
    assert not Representation.objects.exists()


def test_who_passes_it_on_speaks_for_nobody_any_more(cast):
    alone = the.person("Bertus", None, phone="06 12 34 56 78")
    by_phone = actions.ask_for_help(
        words="Wie helpt?", organisation_id=cast.helpers.id, contact=None, by=the.actor(alone), now=NOW
    )
    send(client_of(cast.ria), f"/vragen/{by_phone.id}/oppakken/")
    assert Representation.objects.get(until=None).helper == cast.ria
    bea = the.person("Bea")
    the.position(bea, cast.helpers, "coordinator")
    actions.pass_on_request(
        request_id=by_phone.id, organisation_id=cast.other_helpers.id, reason="Verhuisd", by=the.actor(bea), now=NOW
    )
    assert not Representation.objects.filter(until=None).exists()
