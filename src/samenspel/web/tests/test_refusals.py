"""Pages for when something cannot be shown: they tell nothing, and lose nothing that was typed."""

from io import BytesIO

import pytest
from django.test import Client

from samenspel.access.decide import Reason
from samenspel.web.views import denied_sentence

pytestmark = pytest.mark.usefixtures("gallery")

FORM = {
    "once": "8a2d3f4e-0000-4000-8000-000000000000",
    "name": "Amina <b>",
    "story": "Sara is vaak alleen.",
    "on": "3-12-2026",
    "at": "15.30",
    "hours": "3",
    "town": "u",
    "who": "j",
    "agree": "on",
    "version": "4",
}


def test_hidden_and_absent_give_the_same_bytes(client):
    hidden, absent = client.get("/verborgen"), client.get("/bestaat-niet")
    assert hidden.status_code == absent.status_code == 404
    assert hidden.content == absent.content
    assert sorted(hidden.headers.items()) == sorted(absent.headers.items())


def test_a_refused_form_shows_what_was_typed_and_nothing_secret(client):
    answer = client.post("/formulier?act=denied", {**FORM, "login_code": "482913", "password": "geheim"})
    html = answer.content.decode()
    assert answer.status_code == 403
    assert "Dit is al afgesloten." in html
    assert "Sara is vaak alleen." in html
    assert "Amina &lt;b&gt;" in html
    assert not any(secret in html for secret in ("482913", "geheim", FORM["once"]))


def test_a_hidden_form_shows_what_was_typed(client):
    answer = client.post("/formulier?act=hidden", FORM)
    assert answer.status_code == 404
    assert "Sara is vaak alleen." in answer.content.decode()


def test_every_reason_has_a_sentence():
    sentences = {denied_sentence(reason) for reason in Reason}
    assert len(sentences) == len(Reason)
    assert all(sentence.endswith(".") for sentence in sentences)


def test_a_form_that_does_not_come_from_us_is_refused_and_shown():
    answer = Client(enforce_csrf_checks=True).post("/formulier", FORM)
    html = answer.content.decode()
    assert answer.status_code == 403
    assert "Er is niets verstuurd." in html
    assert "Sara is vaak alleen." in html
    assert "<input" not in html  # not one press away from being sent after all


def test_our_own_mistake_gives_a_page_with_a_telephone_number(client):
    client.raise_request_exception = False
    answer = client.post("/stuk", {"story": "Sara is vaak alleen."})
    html = answer.content.decode()
    assert answer.status_code == 500
    assert "030 000 00 00" in html
    assert "Sara is vaak alleen." in html
    assert "RuntimeError" not in html
    assert answer["Cache-Control"] == "no-store"


def test_too_much_text_gives_the_page_for_what_cannot_be_read(client, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1000
    answer = client.post("/formulier", {"story": "x" * 2000})
    assert answer.status_code == 400
    assert "Dit konden wij niet lezen" in answer.content.decode()


def test_a_stranger_who_reads_goes_to_sign_in(client):
    answer = client.get("/besloten")
    assert answer.status_code == 302
    assert answer["Location"] == "/inloggen/?next=/besloten"


def test_a_form_after_the_session_ended_is_not_lost(client):
    answer = client.post("/besloten", {"story": "Sara is vaak alleen."})
    html = answer.content.decode()
    assert answer.status_code == 403
    assert "U bent niet meer ingelogd" in html
    assert "Sara is vaak alleen." in html


def test_error_pages_show_the_way_to_a_person_and_away(client):
    html = client.get("/bestaat-niet").content.decode()
    assert 'href="tel:0300000000"' in html
    assert 'href="tel:112"' in html
    assert "data-quick-exit" in html


@pytest.mark.parametrize("path", ["/kring", "/bestaat-niet", "/verborgen", "/besloten"])
def test_nothing_is_kept_by_a_browser(client, path):
    assert client.get(path)["Cache-Control"] == "no-store"


def test_a_file_is_not_taken_in(client):
    answer = client.post("/formulier", {"story": "Sara", "file": BytesIO(b"x" * 10)})
    assert answer.status_code == 400
    assert "Dit konden wij niet lezen" in answer.content.decode()


def test_an_alphabet_that_no_browser_sends_gives_a_page(client):
    kind = "application/x-www-form-urlencoded; charset=iso-8859-1"
    assert client.post("/formulier", b"story=Sara", content_type=kind).status_code == 400
