"""Changing what is known of a volunteer."""

from datetime import timedelta

import pytest

from samenspel.audit.models import Entry
from samenspel.people.models import Position
from samenspel.shared.ids import new_id
from tests.cast import NOW
from tests.screens import client_of, filled, send, words


@pytest.fixture
def path(cast) -> str:
    return f"/vrijwilligers/{cast.volunteer.id}/"


def test_limits_and_pause_are_changed_and_the_rest_stays(cast, path):
    assert send(client_of(cast.ria), path, rather_not=["violence"], available=None, about="مرحبا 🙂").status_code == 302
    cast.volunteer.refresh_from_db()
    assert (cast.volunteer.rather_not, cast.volunteer.available) == (["violence"], False)
    assert (cast.volunteer.about, cast.volunteer.version) == ("مرحبا 🙂", 2)
    assert (cast.volunteer.languages, cast.volunteer.days) == (["nl", "ar"], [2])
    assert cast.volunteer.vog_on == (NOW - timedelta(days=90)).date()


def test_a_municipality_where_nobody_takes_part_any_more_stays_a_choice(cast, path):
    cast.volunteer.municipalities = ["Vianen"]
    cast.volunteer.save()
    assert send(client_of(cast.ria), path).status_code == 302
    cast.volunteer.refresh_from_db()
    assert cast.volunteer.municipalities == ["Vianen"]


def test_only_a_coordinator_of_the_same_organisation(cast, path):
    for who in (cast.amina, cast.joost, cast.nora, cast.kees, cast.fatima):
        assert client_of(who).get(path).status_code == 404
    assert client_of(cast.ria).get(f"/vrijwilligers/{new_id()}/").status_code == 404


def test_an_administrator_invites_and_does_not_read_this(cast, path):
    Position.objects.filter(person=cast.ria).update(role="administrator")
    assert client_of(cast.ria).get(path).status_code == 403


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"languages": None}, "Kies één of meer antwoorden"),
        ({"max_families": ""}, "Vul"),
        ({"max_families": "-1"}, "Vul een getal in van 0 of meer"),
        ({"hours_per_week": "99999999999"}, "Vul een getal in van 40 of minder"),
        ({"vog_on": "gisteren"}, "Deze datum kunnen wij niet lezen"),
        ({"days": ["maandag"]}, "Er klopt iets nog niet"),
    ],
)
def test_what_cannot_be_gets_a_sentence_and_stays_in_sight(cast, path, typed, sentence):
    page = words(send(client_of(cast.ria), path, **({"about": "Kookt graag"} | typed)))
    assert sentence in page
    assert "Kookt graag" in page
    cast.volunteer.refresh_from_db()
    assert cast.volunteer.version == 1


def test_a_colleague_wrote_meanwhile_and_nothing_typed_is_lost(cast, path):
    ria = client_of(cast.ria)
    form = filled(ria.get(path), about="Van Ria")
    send(client_of(cast.ria), path, about="Van een collega")
    page = ria.post(path, form)
    assert "Iemand anders heeft dit net veranderd" in words(page)
    assert "Van een collega" in words(page)
    ria.post(path, filled(page))
    cast.volunteer.refresh_from_db()
    assert cast.volunteer.about == "Van Ria"


def test_everything_that_a_colleague_changed_is_shown_in_words(cast, path):
    ria = client_of(cast.ria)
    form = filled(ria.get(path), about="Van Ria")
    changed = {
        "max_families": "4",
        "vog_on": "3-12-2025",
        "days": ["0", "2"],
        "rather_not": ["pets"],
        "available": None,
    }
    send(client_of(cast.ria), path, **changed)
    page = ria.post(path, form)
    stands = {field.name: field.stands_now for field in page.context["form"] if field.stands_now}
    assert stands == {
        "about": "Gaat graag naar buiten.",
        "max_families": "4",
        "vog_on": "3 december 2025",
        "days": "maandag en woensdag",
        "rather_not": "huisdieren",
        "available": "nee",
    }
    assert "3 december 2025" in words(page)


def test_two_taps_are_one(cast, path):
    ria = client_of(cast.ria)
    form = filled(ria.get(path), about="Eén keer")
    assert [ria.post(path, form).status_code for _ in range(2)] == [302, 302]
    assert Entry.objects.filter(act="edit_volunteer").count() == 1


def test_who_stopped_meanwhile_changes_nothing(cast, path):
    ria = client_of(cast.ria)
    form = filled(ria.get(path), about="Te laat")
    Position.objects.filter(person=cast.ria).update(ended_at=NOW)
    answer = ria.post(path, form)
    assert answer.status_code == 404
    assert "Te laat" in words(answer)


def test_the_page_asks_little(cast, path, django_assert_max_num_queries):
    ria = client_of(cast.ria)
    with django_assert_max_num_queries(16):
        ria.get(path)


@pytest.mark.parametrize("slip", ["9999-12-31", "0202-03-01"])
def test_a_year_that_is_a_slip_of_the_finger_is_said(cast, slip):
    ria = client_of(cast.ria)
    assert "Het jaar klopt niet" in words(send(ria, f"/vrijwilligers/{cast.volunteer.id}/", vog_on=slip))
    assert ria.get("/vrijwilligers/").status_code == 200
