"""The family says that the question is theirs."""

import pytest

from samenspel.audit.models import Entry
from samenspel.notify.models import Message
from samenspel.people.models import FamilyMember
from samenspel.shared.ids import new_id
from tests import cast as the
from tests.cast import WORDS
from tests.screens import client_of, filled, send, words


@pytest.fixture
def asked(cast):
    return the.request_with_joost(cast)


@pytest.fixture
def path(asked) -> str:
    return f"/vragen/{asked.id}/klopt/"


def test_the_family_reads_the_words_and_says_yes(cast, asked, path):
    page = words(client_of(cast.amina).get(path))
    assert WORDS in page
    assert "Ja, dit is mijn vraag" in page
    assert "Samen Op Pad" in page
    assert send(client_of(cast.amina), path).url == f"/vragen/{asked.id}/"
    asked.refresh_from_db()
    assert asked.state == "waiting"
    assert asked.clock_started_at is not None
    told = set(Message.objects.exclude(kind="request_to_confirm").values_list("recipient_id", "kind"))
    assert told == {(cast.ria.id, "request_new"), (cast.joost.id, "request_moved")}


def test_nobody_says_it_for_the_family(cast, path, status):
    assert status(cast.joost, path) == 403
    for who in (cast.ria, cast.nora, cast.kees, cast.fatima):
        assert status(who, path) == 404
    assert status(cast.amina, f"/vragen/{new_id()}/klopt/") == 404


def test_two_taps_are_one_yes(cast, path):
    amina = client_of(cast.amina)
    form = filled(amina.get(path))
    assert [amina.post(path, form).status_code for _ in range(2)] == [302, 302]
    assert Message.objects.filter(kind="request_new").count() == 1


def test_the_family_says_it_in_its_own_words_with_the_yes(cast, asked, path):
    own = "Sara is niet alleen 🙂\nZij wil leren zwemmen."
    assert send(client_of(cast.amina), path, words=own).url == f"/vragen/{asked.id}/"
    asked.refresh_from_db()
    assert (asked.words, asked.state) == (own, "waiting")
    assert Entry.objects.get(act="confirm_request").detail == "in other words"
    assert own.split("\n")[1] in words(client_of(cast.ria).get(f"/vragen/{asked.id}/"))


def test_words_that_stay_are_not_said_to_be_changed(cast, asked, path):
    send(client_of(cast.amina), path)
    assert Entry.objects.get(act="confirm_request").detail == ""


@pytest.mark.parametrize(("typed", "sentence"), [("", "Vul dit in"), ("a" * 4001, "U schreef 4001 tekens")])
def test_what_cannot_be_gets_a_sentence(cast, asked, path, typed, sentence):
    page = words(send(client_of(cast.amina), path, words=typed))
    assert sentence in page
    asked.refresh_from_db()
    assert (asked.words, asked.state) == (WORDS, "to_confirm")


def test_taking_it_back_is_the_second_choice(cast, asked, path):
    page = words(client_of(cast.amina).get(path))
    assert page.index("Ja, dit is mijn vraag") < page.index(f"/vragen/{asked.id}/intrekken/")
    assert "Nee, ik wil dit niet vragen" in page


def test_said_already_in_another_window(cast, asked, path):
    amina = client_of(cast.amina)
    form = filled(amina.get(path), words="Anders gezegd")
    send(client_of(cast.amina), path)
    page = words(amina.post(path, form))
    assert "Dit kan nu niet meer" in page
    assert "Anders gezegd" in page
    asked.refresh_from_db()
    assert asked.words == WORDS
    assert amina.get(path).url == f"/vragen/{asked.id}/"


def test_who_left_the_family_meanwhile_changes_nothing(cast, asked, path):
    amina = client_of(cast.amina)
    form = filled(amina.get(path))
    FamilyMember.objects.filter(person=cast.amina).delete()
    assert amina.post(path, form).status_code == 404
    asked.refresh_from_db()
    assert asked.state == "to_confirm"


def test_a_question_of_ones_own_names_nobody_else(cast):
    from samenspel.people.actions import Contact
    from samenspel.requests.actions import ask_for_help

    contact = Contact(given_name="Amina", email="amina@voorbeeld.test")
    own = ask_for_help(words="Huiswerk", organisation_id=cast.helpers.id, contact=contact, by=None, now=the.NOW)
    page = words(client_of(cast.amina).get(f"/vragen/{own.id}/klopt/"))
    assert "Dit is opgeschreven met uw e-mailadres" in page
    assert "Joost" not in page
