"""The intake."""

import pytest

from samenspel.people.models import Position
from samenspel.requests import actions
from samenspel.requests.models import Intake, Step
from samenspel.shared.clock import now
from tests.cast import NOW, actor
from tests.screens import client_of, filled, send, words


@pytest.fixture
def taken(cast, waiting):
    return actions.take_request(request_id=waiting.id, by=actor(cast.ria), now=now())


@pytest.fixture
def path(taken) -> str:
    return f"/vragen/{taken.id}/intake/"


WISHES = {
    "asked": "Iets leuks doen 🎨",
    "wished": "نريد امرأة",
    "not_wanted": "Niet in het weekend",
    "language": "ar",
    "gender": "woman",
    "days": ["1", "2"],
    "topics": ["pets"],
}


def test_written_down_with_the_hard_wishes(cast, taken, path):
    assert send(client_of(cast.ria), path, **WISHES).url == f"/vragen/{taken.id}/"
    intake = Intake.objects.get()
    assert (intake.asked, intake.wished, intake.gender) == ("Iets leuks doen 🎨", "نريد امرأة", "woman")
    assert (intake.language, intake.days, intake.topics, intake.version) == ("ar", [1, 2], ["pets"], 1)
    taken.refresh_from_db()
    assert taken.state == "searching"


def test_family_and_coordinator_read_it_and_the_professional_does_not(cast, taken, path):
    send(client_of(cast.ria), path, **WISHES)
    for who in (cast.amina, cast.ria):
        assert "Niet in het weekend" in words(client_of(who).get(f"/vragen/{taken.id}/"))
    page = words(client_of(cast.joost).get(f"/vragen/{taken.id}/"))
    assert "Niet in het weekend" not in page
    assert "huisdieren" not in page


def test_what_stands_there_is_filled_in_the_next_time(cast, path):
    ria = client_of(cast.ria)
    send(ria, path, **WISHES)
    send(ria, path, asked="Iets anders")
    intake = Intake.objects.get()
    assert (intake.asked, intake.days, intake.topics, intake.version) == ("Iets anders", [1, 2], ["pets"], 2)


def test_only_the_coordinator(cast, path, status):
    for who in (cast.amina, cast.joost):
        assert status(who, path) == 403
    for who in (cast.nora, cast.kees):
        assert status(who, path) == 404


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"asked": ""}, "Vul dit in"),
        ({"wished": "a" * 4001}, "U schreef 4001 tekens"),
        ({"language": "klingon"}, "Deze keuze kan niet meer"),
        ({"days": ["8"]}, "Deze keuze kan niet meer"),
        ({"topics": ["geld"]}, "Deze keuze kan niet meer"),
    ],
)
def test_what_cannot_be_gets_a_sentence_and_stays_in_sight(cast, path, typed, sentence):
    page = words(send(client_of(cast.ria), path, **(WISHES | {"not_wanted": "Geen honden"} | typed)))
    assert sentence in page
    assert "Geen honden" in page
    assert not Intake.objects.exists()


def test_a_colleague_wrote_meanwhile_and_nothing_typed_is_lost(cast, path):
    ria = client_of(cast.ria)
    form = filled(ria.get(path), asked="Van Ria")
    send(client_of(cast.ria), path, asked="Van een collega")
    page = ria.post(path, form)
    assert "Iemand anders heeft dit net veranderd" in words(page)
    assert "Van een collega" in words(page)
    assert "Van Ria" in words(page)
    assert Intake.objects.get().asked == "Van een collega"
    ria.post(path, filled(page))
    assert Intake.objects.get().asked == "Van Ria"


def test_every_wish_that_a_colleague_wrote_is_shown_in_words(cast, path):
    ria = client_of(cast.ria)
    form = filled(ria.get(path), asked="Van Ria")
    send(client_of(cast.ria), path, **WISHES)
    page = ria.post(path, form)
    stands = {field.name: field.stands_now for field in page.context["form"] if field.stands_now}
    assert {name: stands[name] for name in ("language", "gender", "days", "topics")} == {
        "language": "Arabisch",
        "gender": "Een vrouw",
        "days": "dinsdag en woensdag",
        "topics": "huisdieren",
    }


def test_two_taps_are_one(cast, path):
    ria = client_of(cast.ria)
    form = filled(ria.get(path), asked="Eén keer")
    assert [ria.post(path, form).status_code for _ in range(2)] == [302, 302]
    assert Intake.objects.get().version == 1
    assert Step.objects.filter(act="do_intake").count() == 1


def test_the_family_withdrew_meanwhile_and_the_text_can_be_copied(cast, taken, path):
    ria = client_of(cast.ria)
    form = filled(ria.get(path), asked="Dit typte Ria")
    actions.withdraw_request(request_id=taken.id, by=actor(cast.amina), now=now())
    answer = ria.post(path, form)
    assert answer.status_code == 404
    assert "Dit typte Ria" in words(answer)


def test_who_stopped_meanwhile_saves_nothing(cast, path):
    ria = client_of(cast.ria)
    form = filled(ria.get(path), asked="Te laat")
    Position.objects.filter(person=cast.ria).update(ended_at=NOW)
    assert ria.post(path, form).status_code == 404
    assert not Intake.objects.exists()


def test_not_before_somebody_took_it(cast, waiting):
    answer = client_of(cast.ria).get(f"/vragen/{waiting.id}/intake/")
    assert answer.url == f"/vragen/{waiting.id}/"
