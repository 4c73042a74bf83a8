"""Acting for someone without a screen: only who was chosen, for as long as that holds, and always in sight."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samenspel.audit.models import Entry
from samenspel.people import acting
from samenspel.people.models import Absence, Person, PositionRole, Representation
from samenspel.people.tests.conftest import sent_form
from samenspel.shared.clock import now
from samenspel.shared.ids import new_id


@pytest.fixture
def pair(make_person, hold):
    """Bert, coordinator, and Oma Bos, for whom he acts."""
    bert, oma = make_person("Bert"), make_person("Oma Bos", email=None)
    hold(bert, PositionRole.COORDINATOR)
    Representation.objects.create(person=oma, helper=bert, agreed="Aan de keukentafel, op 3 mei", since=now())
    return bert, oma


def begin(client, person_id):
    return client.post("/namens/", {"person_id": str(person_id), "once": str(new_id())})


def profile(client, **typed):
    return client.post("/ik/", sent_form(client.get("/ik/"), given_name="Oma Bos", language="nl") | typed)


def test_every_act_is_done_in_the_others_name_and_keeps_both(client_of, pair):
    bert, oma = pair
    client = client_of(bert)
    assert "Aan de keukentafel, op 3 mei" in client.get("/namens/").content.decode()
    assert begin(client, oma.id).url == "/vandaag/"
    page = client.get("/ik/").content.decode()
    assert "U doet dit nu namens <bdi>Oma Bos</bdi>" in page
    assert 'action="/namens/stoppen/"' in page

    profile(client, phone="030 1234567")

    oma.refresh_from_db()
    assert oma.phone == "030 1234567"
    acts = Entry.objects.order_by("at").values_list("act", "person_id", "done_by_id")
    assert list(acts) == [("act_for", oma.id, bert.id), ("edit_profile", oma.id, bert.id)]


def test_stopping_is_one_button_and_is_kept_too(client_of, pair):
    bert, oma = pair
    client = client_of(bert)
    begin(client, oma.id)
    client.post("/namens/stoppen/")
    assert "U doet dit nu namens" not in client.get("/ik/").content.decode()
    assert Entry.objects.filter(act="act_for", detail="stopped", person_id=oma.id, done_by_id=bert.id).count() == 1
    assert client.post("/namens/stoppen/").url == "/namens/"
    assert Entry.objects.filter(detail="stopped").count() == 1


def test_begun_twice_by_one_form_is_begun_once(client_of, pair):
    bert, oma = pair
    client, form = client_of(bert), {"person_id": str(oma.id), "once": str(new_id())}
    assert [client.post("/namens/", form).url for _ in range(2)] == ["/vandaag/"] * 2
    assert Entry.objects.filter(act="act_for").count() == 1


def test_for_anybody_else_there_is_nothing_there(client_of, pair, make_person):
    bert, oma = pair
    amina = client_of(make_person("Amina"))
    assert begin(amina, oma.id).status_code == 404
    assert begin(client_of(bert), make_person("Chris").id).status_code == 404
    assert begin(client_of(bert), new_id()).status_code == 404
    assert client_of(bert).post("/namens/", {"person_id": "x", "once": str(new_id())}).status_code == 404
    assert "Oma Bos" not in amina.get("/namens/").content.decode()
    assert not Entry.objects.exists()


@pytest.mark.parametrize(
    "end",
    [
        lambda oma: Representation.objects.update(until=now()),
        lambda oma: Representation.objects.all().delete(),
        lambda oma: Person.objects.filter(id=oma.id).update(is_active=False),
    ],
)
def test_a_representation_that_ends_ends_at_once(client_of, pair, end):
    bert, oma = pair
    client = client_of(bert)
    begin(client, oma.id)
    typed = sent_form(client.get("/ik/"), given_name="Iets anders", language="nl")
    end(oma)

    refused = client.post("/ik/", typed)

    assert refused.status_code == 403
    assert "Er is niets verstuurd" in refused.content.decode()
    assert "Iets anders" in refused.content.decode()
    assert not Person.objects.filter(given_name="Iets anders").exists()
    assert begin(client, oma.id).status_code == 404


def test_who_goes_on_reading_after_the_end_is_told_once(client_of, pair):
    bert, oma = pair
    client = client_of(bert)
    begin(client, oma.id)
    Representation.objects.update(until=now())
    assert "U gaat verder als uzelf" in client.get("/ik/").content.decode()
    assert "U gaat verder als uzelf" not in client.get("/ik/").content.decode()


def test_after_half_an_hour_without_use_it_stops(client_of, pair, monkeypatch):
    bert, oma = pair
    client = client_of(bert)
    begin(client, oma.id)
    shift = timedelta(minutes=29)
    monkeypatch.setattr("samenspel.people.middleware.clock_now", lambda: now() + shift)
    assert "U doet dit nu namens" in client.get("/ik/").content.decode()
    shift = timedelta(minutes=58)
    assert "U doet dit nu namens" in client.get("/ik/").content.decode()
    shift = timedelta(minutes=58) + acting.STOPS_AFTER
    assert "U doet dit nu namens" not in client.get("/ik/").content.decode()


def test_a_form_begun_in_ones_own_name_is_not_sent_in_the_others(client_of, pair):
    bert, oma = pair
    client = client_of(bert)
    page = client.get("/ik/afwezig/")
    assert f'name="namens" value="{bert.id}"' in page.content.decode()
    days = {"first_day": "2099-05-01", "last_day": "2099-05-09", "namens": str(bert.id)}
    begin(client, oma.id)
    assert client.post("/ik/afwezig/", sent_form(page, **days)).status_code == 403
    assert not Absence.objects.exists()
    client.post("/namens/stoppen/")
    assert client.post("/ik/afwezig/", sent_form(page, **days)).status_code == 302
    assert Absence.objects.get().person_id == bert.id


def test_one_can_always_sign_out(client_of, pair):
    bert, oma = pair
    client = client_of(bert)
    begin(client, oma.id)
    Representation.objects.update(until=now())
    assert client.post("/uitloggen/").url == "/uitgelogd/"


def test_acting_costs_one_query_and_not_acting_none(client_of, pair):
    bert, oma = pair
    client = client_of(bert)

    def asked_about_helpers() -> int:
        with CaptureQueriesContext(connection) as asked:
            client.get("/uitloggen/")
        return sum("people_representation" in str(query["sql"]) for query in asked.captured_queries)

    assert asked_about_helpers() == 0
    begin(client, oma.id)
    assert asked_about_helpers() == 1
