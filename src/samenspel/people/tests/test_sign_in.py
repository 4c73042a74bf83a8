"""Signing in with the code from the mail."""

import re

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from samenspel.audit.models import Entry
from samenspel.people.models import Person, SignInLink
from samenspel.people.tests.conftest import ask, code_in, enter, sent_form, signed_in_as


def wrong(code: str) -> str:
    return code.translate(str.maketrans("0123456789", "1234567890"))


def test_somebody_signs_in_with_the_code_from_a_mail(mailbox, make_person):
    bert, client = make_person("Bert"), Client()
    assert ask(client, "BERT@voorbeeld.nl").url == "/inloggen/code/"
    mail = mailbox.newest()
    assert mail["To"] == "bert@voorbeeld.nl"

    response = enter(client, code_in(mail))

    assert response.url == "/vandaag/"
    assert signed_in_as(client) == str(bert.id)
    entry = Entry.objects.get(act="sign_in")
    assert (entry.person_id, entry.done_by_id, entry.object_id) == (bert.id, bert.id, bert.id)


def test_the_mail_says_nothing_about_the_person(mailbox, make_person):
    make_person("Bert", family_name="Achternaam")
    ask(Client(), "bert@voorbeeld.nl")
    mail = mailbox.newest()
    text = mail["Subject"] + mail.get_content()
    assert "Bert" not in text
    assert "Achternaam" not in text
    assert code_in(mail) not in mail["Subject"]


def test_the_mail_is_in_the_language_of_the_person(mailbox, make_person):
    make_person("Bert", language="en")
    ask(Client(headers={"accept-language": "nl"}), "bert@voorbeeld.nl")
    assert SignInLink.objects.get().language == "en"


@pytest.mark.parametrize("typed", ["{0}{1}", " {0} {1} ", "{0} - {1}"])
def test_a_code_is_understood_however_it_is_typed(mailbox, make_person, typed):
    make_person("Bert")
    client = Client()
    ask(client, "bert@voorbeeld.nl")
    enter(client, typed.format(*code_in(mailbox.newest()).split("-")))
    assert signed_in_as(client)


def test_a_code_in_arabic_digits_is_understood(mailbox, make_person):
    make_person("Bert")
    client = Client()
    ask(client, "bert@voorbeeld.nl")
    enter(client, code_in(mailbox.newest()).translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")))
    assert signed_in_as(client)


def test_three_wrong_codes_end_it_and_the_right_one_comes_too_late(mailbox, make_person):
    make_person("Bert")
    client = Client()
    ask(client, "bert@voorbeeld.nl")
    code = code_in(mailbox.newest())
    page = client.get("/inloggen/code/")
    first = client.post("/inloggen/code/", sent_form(page, code=wrong(code)))
    assert "Deze code klopt niet" in first.content.decode()
    client.post("/inloggen/code/", sent_form(page, code=wrong(code)))
    third = client.post("/inloggen/code/", sent_form(page, code=wrong(code)))
    assert third.url == "/inloggen/"
    assert "drie keer niet" in client.get("/inloggen/").content.decode()
    assert client.post("/inloggen/code/", sent_form(page, code=code)).url == "/inloggen/"
    assert not signed_in_as(client)


def test_an_empty_field_is_not_a_try(mailbox, make_person):
    make_person("Bert")
    client = Client()
    ask(client, "bert@voorbeeld.nl")
    code = code_in(mailbox.newest())
    for _ in range(4):
        assert "Er klopt iets nog niet" in enter(client, "").content.decode()
    enter(client, code)
    assert signed_in_as(client)


def test_one_goes_where_one_wanted_to_go(mailbox, make_person):
    make_person("Bert")
    client = Client()
    sent_on = client.get("/ik/").url
    assert sent_on == "/inloggen/?next=/ik/"
    code_page = ask(client, "bert@voorbeeld.nl", sent_on).url
    assert enter(client, code_in(mailbox.newest()), code_page).url == "/ik/"


def test_nobody_is_sent_to_another_site(mailbox, make_person):
    make_person("Bert")
    client = Client()
    code_page = ask(client, "bert@voorbeeld.nl", "/inloggen/?next=https://boos.example/").url
    assert enter(client, code_in(mailbox.newest()), f"{code_page}?next=//boos.example/").url == "/vandaag/"


def test_another_address_can_be_typed(mailbox, make_person):
    make_person("Bert")
    client = Client()
    ask(client, "brt@voorbeeld.nl")
    assert client.get("/inloggen/").url == "/inloggen/code/"
    assert client.post("/uitloggen/", {"next": "/inloggen/?next=/ik/"}).url == "/inloggen/?next=/ik/"
    ask(client, "bert@voorbeeld.nl")
    enter(client, code_in(mailbox.newest()))
    assert signed_in_as(client)


@pytest.mark.parametrize("email", ["", "geen adres", "a@b", "x" * 260 + "@voorbeeld.nl", "مريم@voorbeeld", "😀"])
def test_what_is_no_address_gets_a_sentence_and_stays_in_the_field(db, email):
    client = Client()
    page = ask(client, email).content.decode()
    assert "Er klopt iets nog niet" in page
    assert email in page
    assert not SignInLink.objects.exists()


def test_who_is_no_longer_active_cannot_sign_in(mailbox, make_person):
    make_person("Bert", is_active=False)
    ask(Client(), "bert@voorbeeld.nl")
    assert "Wij kennen dit e-mailadres niet" in mailbox.newest().get_content()


def test_who_is_stopped_after_asking_cannot_sign_in(mailbox, make_person):
    bert, client = make_person("Bert"), Client()
    ask(client, "bert@voorbeeld.nl")
    code = code_in(mailbox.newest())
    Person.objects.filter(id=bert.id).update(is_active=False)
    assert enter(client, code).url == "/inloggen/gestopt/"
    assert "Uw toegang is gestopt" in client.get("/inloggen/gestopt/").content.decode()
    assert not signed_in_as(client)


def test_who_is_stopped_while_signed_in_is_signed_out(client_of, make_person):
    bert = make_person("Bert")
    client = client_of(bert)
    assert client.get("/ik/").status_code == 200
    Person.objects.filter(id=bert.id).update(is_active=False)
    assert client.get("/ik/").url == "/inloggen/?next=/ik/"


def test_signing_out_needs_a_button_and_ends_the_session(client_of, make_person):
    client = client_of(make_person("Bert"))
    assert "Wilt u uitloggen?" in client.get("/uitloggen/").content.decode()
    assert signed_in_as(client)
    assert client.post("/uitloggen/").url == "/uitgelogd/"
    assert not signed_in_as(client)
    assert "U bent uitgelogd" in client.get("/uitgelogd/").content.decode()


def test_the_session_is_new_after_signing_in_and_ends_after_eight_hours(mailbox, make_person):
    make_person("Bert")
    client = Client()
    ask(client, "bert@voorbeeld.nl")
    before = client.cookies[settings.SESSION_COOKIE_NAME].value
    enter(client, code_in(mailbox.newest()))
    cookie = client.cookies[settings.SESSION_COOKIE_NAME]
    assert cookie.value != before
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert cookie["max-age"] == 8 * 60 * 60


@pytest.mark.parametrize(
    "path", ["/account/login/", "/inloggen/password/reset/", "/inloggen/signup/", "/accounts/email/"]
)
def test_no_page_for_passwords_or_registration_or_addresses_exists(client_of, make_person, path):
    assert client_of(make_person("Bert")).get(path).status_code == 404


class TestNobodyLearnsWhoIsKnown:
    def test_a_known_and_an_unknown_address_see_the_same(self, db, make_person):
        make_person("Bert")
        pages = []
        for email in ("bert@voorbeeld.nl", "bart@voorbeeld.nl"):
            client = Client()
            answer = ask(client, email)
            page = client.get("/inloggen/code/")
            again = enter(client, "1234-5678")
            pages.append((answer.status_code, answer.url, visible(page, email), visible(again, email)))
        assert pages[0] == pages[1]

    def test_both_get_a_mail_and_the_unknown_one_says_what_to_do(self, mailbox, make_person):
        make_person("Bert")
        ask(Client(), "bert@voorbeeld.nl")
        ask(Client(), "bart@voorbeeld.nl")
        mails = {mail["To"]: mail.get_content() for mail in mailbox.deliver()}
        assert set(mails) == {"bert@voorbeeld.nl", "bart@voorbeeld.nl"}
        assert "Gebruik dan het e-mailadres waarop u bent uitgenodigd" in mails["bart@voorbeeld.nl"]
        assert "/inloggen/link/" not in mails["bart@voorbeeld.nl"]

    def test_both_are_the_same_work_for_the_database(self, db, make_person):
        make_person("Bert")
        work = []
        for number, email in enumerate(["bert@voorbeeld.nl", "bart@voorbeeld.nl"]):
            client = Client(REMOTE_ADDR=f"10.0.0.{number}")
            with CaptureQueriesContext(connection) as queries:
                ask(client, email)
                for _ in range(3):
                    enter(client, "1234-5678")
            work.append([re.sub(r"\d+", "", " ".join(query["sql"].split()[:3])) for query in queries])
        assert len(work[0]) > 10
        assert work[0] == work[1]

    def test_an_unknown_address_can_guess_no_code(self, db):
        client = Client()
        ask(client, "bart@voorbeeld.nl")
        enter(client, "-")
        assert not signed_in_as(client)


def visible(response, email: str) -> str:
    """The page without what differs by chance."""
    page = response.content.decode().replace(email, "ADDRESS")
    hidden = response.context["form"]["once"].value()
    return page.replace(str(response.context["csrf_token"]), "CSRF").replace(str(hidden), "ONCE")
