"""One's own name, number and language."""

import pytest
from django.conf import settings

from samenspel.audit.models import Entry
from samenspel.people.models import Person
from samenspel.people.tests.conftest import sent_form

GIVEN = {"given_name": "Bert", "family_name": "", "phone": "", "language": "nl"}


def save(client, **typed):
    return client.post("/ik/", sent_form(client.get("/ik/"), **(GIVEN | typed)))


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("مريم", "مريم"),
        ("Zoë 🌻", "Zoë 🌻"),
        ("  Anne  ", "Anne"),
        ("O'Neill <b>", "O'Neill <b>"),
        ("李", "李"),
        ("A\x00nne", "Anne"),
        ("x" * 80, "x" * 80),
    ],
)
def test_a_name_is_kept_as_it_is_written(client_of, make_person, typed, kept):
    bert = make_person("Bert")
    client = client_of(bert)
    assert save(client, given_name=typed).url == "/ik/"
    bert.refresh_from_db()
    assert bert.given_name == kept
    page = client.get("/ik/").content.decode()
    assert "Opgeslagen" in page
    assert "<b>" not in page.split("<main")[1].split("ss-facts")[0].replace("<b>O", "")


@pytest.mark.parametrize(
    "wrong",
    [
        {"given_name": ""},
        {"given_name": "   "},
        {"given_name": "x" * 81},
        {"family_name": "y" * 5000},
        {"phone": "bel maar"},
        {"phone": "0" * 31},
        {"language": "xx"},
    ],
)
def test_what_cannot_be_gets_a_sentence_and_what_was_typed_stays(client_of, make_person, wrong):
    bert = make_person("Bert")
    page = (
        save(client_of(bert), family_name="De Achternaam", **wrong)
        if "family_name" not in wrong
        else save(client_of(bert), **wrong)
    )
    text = page.content.decode()
    assert page.status_code == 200
    assert "Fout:" in text
    assert "Er klopt iets nog niet" in text
    assert all(value.strip() in text for name, value in wrong.items() if name != "language")
    bert.refresh_from_db()
    assert (bert.given_name, bert.version) == ("Bert", 1)
    assert not Entry.objects.exists()


def test_who_was_overtaken_keeps_the_text_and_sees_what_stands_there(client_of, make_person):
    bert = make_person("Bert")
    here, there = client_of(bert), client_of(bert)
    page = here.get("/ik/")
    save(there, given_name="Berthold")

    late = here.post("/ik/", sent_form(page, **(GIVEN | {"given_name": "Bertus", "phone": "06 11112222"})))

    text = late.content.decode()
    assert "Iemand anders heeft dit net veranderd" in text
    assert "Bertus" in text
    assert "06 11112222" in text
    assert "Berthold" in text
    bert.refresh_from_db()
    assert (bert.given_name, bert.phone) == ("Berthold", "")
    assert here.post("/ik/", sent_form(late, **(GIVEN | {"given_name": "Bertus"}))).url == "/ik/"
    bert.refresh_from_db()
    assert bert.given_name == "Bertus"


def test_another_language_and_an_emptied_number_are_shown_too(client_of, make_person):
    bert = make_person("Bert", phone="06 11112222")
    here, there = client_of(bert), client_of(bert)
    page = here.get("/ik/")
    save(there, phone="", language="en")
    late = here.post("/ik/", sent_form(page, given_name="Bertus", phone="06 11112222", language="nl"))
    stands = {field.name: field.stands_now for field in late.context["form"] if field.stands_now}
    assert stands == {
        "given_name": "Bert",
        "phone": "(empty)",
        "language": "English",
    }  # read in the language chosen there


def test_sent_twice_is_done_once(client_of, make_person):
    bert = make_person("Bert")
    client = client_of(bert)
    form = sent_form(client.get("/ik/"), **(GIVEN | {"given_name": "Berthold"}))
    assert [client.post("/ik/", form).url for _ in range(2)] == ["/ik/", "/ik/"]
    bert.refresh_from_db()
    assert bert.version == 2
    assert Entry.objects.filter(act="edit_profile").count() == 1


def test_the_e_mail_address_cannot_be_changed_here(client_of, make_person):
    bert = make_person("Bert")
    save(client_of(bert), email="anders@voorbeeld.nl", is_active="", id="1")
    assert Person.objects.get().email == "bert@voorbeeld.nl"


class TestLanguage:
    def test_the_screen_is_in_the_language_of_the_person(self, client_of, make_person):
        page = client_of(make_person("Maryam", language="ar")).get("/ik/").content.decode()
        assert '<html lang="ar" dir="rtl">' in page

    def test_the_switch_wins_and_is_kept_for_the_mails(self, client_of, make_person):
        bert = make_person("Bert")
        client = client_of(bert)
        client.post("/taal/", {"language": "en", "next": "/ik/"})
        assert '<html lang="en"' in client.get("/ik/").content.decode()
        bert.refresh_from_db()
        assert bert.language == "en"

    def test_a_switch_before_signing_in_wins_in_this_browser_only(self, client_of, make_person):
        bert = make_person("Bert")
        client = client_of(bert)
        client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
        assert '<html lang="en"' in client.get("/ik/").content.decode()
        assert '<html lang="nl"' in client_of(bert).get("/ik/").content.decode()

    def test_what_is_chosen_here_is_newer_than_the_switch(self, client_of, make_person):
        client = client_of(make_person("Bert"))
        client.post("/taal/", {"language": "en", "next": "/ik/"})
        save(client, language="ar")
        assert '<html lang="ar"' in client.get("/ik/").content.decode()

    def test_a_language_that_is_no_longer_offered_falls_back(self, client_of, make_person):
        page = client_of(make_person("Bert", language="tlh")).get("/ik/")
        assert page.status_code == 200
        assert page.context["form"]["language"].value() == "nl"
