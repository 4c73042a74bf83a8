"""Saying when one is away, and who can be called."""

import pytest

from samenspel.audit.models import Entry
from samenspel.people.models import Absence, PositionRole
from samenspel.people.tests.conftest import sent_form
from samenspel.shared.ids import new_id

PATH = "/ik/afwezig/"


@pytest.fixture
def colleagues(make_person, hold, organisation):
    bert, amina = make_person("Bert"), make_person("Amina")
    for person in (bert, amina):
        hold(person, PositionRole.COORDINATOR)
    return bert, amina


def announce(client, first="2099-05-01", last="2099-05-09", **typed):
    return client.post(PATH, sent_form(client.get(PATH), first_day=first, last_day=last, **typed))


def test_the_days_and_the_deputy_are_kept(client_of, colleagues):
    bert, amina = colleagues
    client = client_of(bert)
    assert announce(client, "1 mei 2099", "9-5-2099", deputy_id=amina.id).url == PATH
    absence = Absence.objects.get()
    assert (str(absence.first_day), str(absence.last_day)) == ("2099-05-01", "2099-05-09")
    assert absence.deputy_id == amina.id
    page = client.get(PATH).content.decode()
    assert "vrijdag 1 mei 2099" in page
    assert "Bel dan <bdi>Amina</bdi>" in page


@pytest.mark.parametrize(
    ("first", "last", "sentence"),
    [
        ("2099-05-09", "2099-05-01", "Draai ze om"),
        ("2020-05-01", "2020-05-09", "al voorbij"),
        ("31-2-2099", "2099-05-09", "Deze datum kunnen wij niet lezen"),
        ("morgen", "2099-05-09", "Deze datum kunnen wij niet lezen"),
        ("", "", "Er klopt iets nog niet"),
    ],
)
def test_days_that_cannot_be_get_a_sentence(client_of, colleagues, first, last, sentence):
    page = announce(client_of(colleagues[0]), first, last).content.decode()
    assert sentence in page
    assert first in page
    assert not Absence.objects.exists()


def test_days_that_overlap_are_refused(client_of, colleagues):
    client = client_of(colleagues[0])
    announce(client)
    assert "Haal dat eerst weg" in announce(client, "2099-05-09", "2099-05-12").content.decode()
    assert announce(client, "2099-05-10", "2099-05-12").status_code == 302


def test_only_a_colleague_can_stand_in(client_of, colleagues, make_person):
    stranger = make_person("Chris")
    for deputy in (stranger.id, colleagues[0].id, new_id(), "x"):
        page = announce(client_of(colleagues[0]), deputy_id=deputy)
        assert "Er klopt iets nog niet" in page.content.decode()
    assert "Chris" not in client_of(colleagues[0]).get(PATH).content.decode()
    assert not Absence.objects.exists()


def test_who_has_no_colleagues_is_asked_for_no_deputy(client_of, make_person):
    client = client_of(make_person("Amina"))
    assert "deputy_id" not in client.get(PATH).content.decode()
    assert announce(client).status_code == 302


def test_sent_twice_is_done_once(client_of, colleagues):
    client = client_of(colleagues[0])
    form = sent_form(client.get(PATH), first_day="2099-05-01", last_day="2099-05-09")
    assert [client.post(PATH, form).status_code for _ in range(2)] == [302, 302]
    assert Absence.objects.count() == 1


def test_it_can_be_taken_back_by_oneself_only(client_of, colleagues):
    bert, amina = colleagues
    announce(client_of(bert))
    path = f"{PATH}{Absence.objects.get().id}/weghalen/"
    assert client_of(amina).post(path, {"once": str(new_id())}).status_code == 404
    assert Absence.objects.get().cancelled_at is None
    once = str(new_id())
    for _ in range(2):
        assert client_of(bert).post(path, {"once": once}).url == PATH
    assert Absence.objects.get().cancelled_at
    assert "Bel dan" not in client_of(bert).get(PATH).content.decode()
    assert Entry.objects.filter(act="announce_absence", detail="cancelled").count() == 1
    assert client_of(bert).get(path).status_code == 405
