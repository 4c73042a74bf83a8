"""For somebody who cannot sign in: how one does come in, without a word about who is known."""

from django.test import Client

from samenspel.people.models import Person


def test_it_says_the_ways_in(db):
    page = Client().get("/inloggen/onbekend/").content.decode()
    assert "Stel dan uw vraag" in page
    assert "Uw organisatie nodigt u uit" in page


def test_nobody_registers_there(db):
    Client().post("/inloggen/onbekend/", {"email": "nieuw@voorbeeld.nl", "password1": "geheim", "password2": "geheim"})
    assert not Person.objects.exists()


def test_who_was_stopped_gets_a_number_to_call(db):
    page = Client().get("/inloggen/gestopt/").content.decode()
    assert "Uw toegang is gestopt" in page
    assert 'href="tel:' in page
