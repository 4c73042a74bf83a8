"""Giving a question to another organisation."""

import pytest

from samenspel.notify.models import Message
from samenspel.people.models import OrganisationKind, Position
from samenspel.requests import actions
from samenspel.requests.models import Step
from samenspel.shared.clock import now
from tests import cast as the
from tests.cast import NOW, actor
from tests.screens import client_of, filled, send, words

WHY = "Zij kennen gezinnen met jonge kinderen 👶"


@pytest.fixture
def path(waiting) -> str:
    return f"/vragen/{waiting.id}/doorgeven/"


def pass_on(cast, path, **typed):
    return send(client_of(cast.ria), path, **({"organisation_id": cast.other_helpers.id, "reason": WHY} | typed))


def test_the_asker_reads_why_and_the_clock_goes_on(cast, waiting, path):
    started = waiting.clock_started_at
    assert pass_on(cast, path).url == "/vragen/"
    waiting.refresh_from_db()
    assert (waiting.organisation, waiting.state, waiting.taken_by) == (cast.other_helpers, "waiting", None)
    assert waiting.clock_started_at == started
    for who in (cast.amina, cast.joost, cast.nora):
        page = words(client_of(who).get(f"/vragen/{waiting.id}/"))
        assert WHY in page
        assert "gaf de vraag door aan Maatjes Rhenen" in page
    assert Message.objects.filter(recipient_id=cast.nora.id, kind="request_new").exists()


def test_it_begins_where_the_family_lives_and_can_go_elsewhere(cast, waiting, path):
    near = the.organisation("Thuis Erbij", OrganisationKind.VOLUNTEERS, handles=True)
    page = words(client_of(cast.ria).get(path))
    assert near.name in page
    assert cast.other_helpers.name not in page
    assert "Naar welke gemeente gaat de vraag?" in words(client_of(cast.ria).get(path + "?gemeente="))
    assert pass_on(cast, path + "?gemeente=Rhenen").url == "/vragen/"


def test_the_first_organisation_sees_it_no_more(cast, waiting, path, status):
    pass_on(cast, path)
    assert status(cast.ria, f"/vragen/{waiting.id}/") == 404
    assert status(cast.ria, path) == 404
    assert waiting.words not in words(client_of(cast.ria).get("/vragen/"))


def test_two_taps_are_one_and_the_second_is_no_error(cast, path):
    ria = client_of(cast.ria)
    form = filled(ria.get(path), organisation_id=cast.other_helpers.id, reason=WHY)
    assert [ria.post(path, form).url for _ in range(2)] == ["/vragen/"] * 2
    assert Step.objects.filter(act="pass_on_request").count() == 1


def test_only_the_coordinator_of_where_it_lies(cast, path, status):
    for who in (cast.amina, cast.joost):
        assert status(who, path) == 403
    for who in (cast.nora, cast.kees):
        assert status(who, path) == 404


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"reason": ""}, "Vul dit in"),
        ({"reason": WHY + "a" * 600}, "Maak de tekst korter"),
        ({"organisation_id": None}, "Kies een antwoord"),
        ({"organisation_id": "door:Rhenen"}, "Deze keuze kan niet meer"),
    ],
)
def test_what_cannot_be_gets_a_sentence_and_stays_in_sight(cast, waiting, path, typed, sentence):
    page = words(pass_on(cast, path, **typed))
    assert sentence in page
    assert typed.get("reason", WHY) in page
    waiting.refresh_from_db()
    assert waiting.organisation == cast.helpers


def test_it_cannot_go_to_where_it_is_or_to_who_takes_no_requests(cast, path):
    for organisation in (cast.helpers, cast.local_team):
        assert "Deze keuze kan niet meer" in words(pass_on(cast, path, organisation_id=organisation.id))


def test_a_proposal_is_open_so_it_stays(cast):
    request = the.proposal_of_fatima(cast).request
    assert client_of(cast.ria).get(f"/vragen/{request.id}/doorgeven/").url == f"/vragen/{request.id}/"


def test_a_proposal_was_made_meanwhile_and_the_text_stays(cast, searching):
    ria, path = client_of(cast.ria), f"/vragen/{searching.id}/doorgeven/"
    form = filled(ria.get(path), organisation_id=cast.other_helpers.id, reason=WHY)
    actions.propose_volunteer(
        request_id=searching.id, volunteer_id=cast.volunteer.id, would_do="Spelen", by=actor(cast.ria), now=now()
    )
    page = words(ria.post(path, form))
    assert "Dit kan nu niet meer" in page
    assert WHY in page


def test_who_stopped_meanwhile_changes_nothing_and_keeps_the_text(cast, waiting, path):
    ria = client_of(cast.ria)
    form = filled(ria.get(path), organisation_id=cast.other_helpers.id, reason=WHY)
    Position.objects.filter(person=cast.ria).update(ended_at=NOW)
    answer = ria.post(path, form)
    assert answer.status_code == 404
    assert WHY in words(answer)
    waiting.refresh_from_db()
    assert waiting.organisation == cast.helpers
