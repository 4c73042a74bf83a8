"""Signing in with the link from the mail: one press, once, in the browser that asked."""

from datetime import timedelta

import pytest
from django.test import Client

from samenspel.audit.models import Entry
from samenspel.people.models import SignInLink
from samenspel.people.tests.conftest import ask, code_in, enter, link_in, sent_form, signed_in_as
from samenspel.shared.clock import now


@pytest.fixture
def asked(mailbox, make_person):
    """Bert asked for a mail; his browser, and the mail."""
    make_person("Bert")
    client = Client()
    ask(client, "bert@voorbeeld.nl")
    return client, mailbox.newest()


def says(response, sentence: str) -> None:
    page = response.content.decode()
    assert response.status_code == 200
    assert sentence in page
    assert "Naar inloggen" in page


def test_opening_the_link_signs_nobody_in_and_the_button_does(asked):
    client, mail = asked
    for _ in range(3):
        page = client.get(link_in(mail))
        assert "Druk op de knop" in page.content.decode()
        assert client.head(link_in(mail)).status_code == 200
    assert not signed_in_as(client)
    assert SignInLink.objects.get().used_at is None

    assert client.post(link_in(mail)).url == "/vandaag/"

    assert signed_in_as(client)
    assert Entry.objects.filter(act="sign_in").count() == 1


def test_the_page_is_kept_nowhere_and_tells_no_other_site_its_address(asked):
    client, mail = asked
    page = client.get(link_in(mail))
    assert "no-store" in page["Cache-Control"]
    assert page["Referrer-Policy"] == "same-origin"


def test_a_scanner_that_even_presses_the_button_gets_nowhere_and_spoils_nothing(asked):
    client, mail = asked
    scanner = Client()
    scanner.get(link_in(mail))
    says(scanner.post(link_in(mail)), "op een ander apparaat of in een andere browser")
    assert not signed_in_as(scanner)
    assert client.post(link_in(mail)).url == "/vandaag/"


def test_another_browser_is_told_to_type_the_code_where_one_began(asked):
    client, mail = asked
    elsewhere = Client()
    says(elsewhere.get(link_in(mail)), "typ de code uit de mail")
    enter(client, code_in(mail))
    assert signed_in_as(client)


def test_the_link_of_somebody_else_does_not_work_in_ones_own_browser(asked, mailbox, make_person):
    _, mail_of_bert = asked
    make_person("Amina")
    amina = Client()
    ask(amina, "amina@voorbeeld.nl")
    says(amina.post(link_in(mail_of_bert)), "op een ander apparaat of in een andere browser")
    assert not signed_in_as(amina)


def test_a_link_works_once(asked):
    client, mail = asked
    client.post(link_in(mail))
    assert client.get(link_in(mail)).url == "/vandaag/"
    client.post("/uitloggen/")
    says(client.get(link_in(mail)), "al gebruikt")
    says(client.post(link_in(mail)), "al gebruikt")
    assert not signed_in_as(client)


def test_the_link_ends_when_the_code_is_used(asked):
    client, mail = asked
    enter(client, code_in(mail))
    client.post("/uitloggen/")
    says(client.post(link_in(mail)), "al gebruikt")


def test_signing_in_ends_the_links_in_all_other_mails(asked, mailbox):
    client, first = asked
    other = Client()
    ask(other, "bert@voorbeeld.nl")
    other.post(link_in(mailbox.newest()))
    says(client.post(link_in(first)), "al gebruikt")


def test_the_code_ends_when_the_link_is_used(asked):
    client, mail = asked
    code_page = client.get("/inloggen/code/")
    client.post(link_in(mail))
    client.post("/uitloggen/")
    assert client.post("/inloggen/code/", sent_form(code_page, code=code_in(mail))).url == "/inloggen/"
    assert not signed_in_as(client)


def test_a_newer_mail_in_the_same_browser_ends_the_older_one(asked, mailbox):
    client, first = asked
    client.post("/uitloggen/", {"next": "/inloggen/"})
    ask(client, "bert@voorbeeld.nl")
    says(client.post(link_in(first)), "Gebruik de nieuwste mail")
    assert client.post(link_in(mailbox.newest())).url == "/vandaag/"


def test_three_wrong_codes_end_the_link_too(asked):
    client, mail = asked
    for _ in range(3):
        enter(client, "-")
    says(client.post(link_in(mail)), "vraag er nog een aan")
    assert not signed_in_as(client)


def test_after_a_quarter_of_an_hour_the_link_says_so(asked):
    client, mail = asked
    SignInLink.objects.update(expires_at=now() - timedelta(seconds=1))
    says(client.get(link_in(mail)), "Deze link werkt een kwartier")
    says(client.post(link_in(mail)), "Vraag een nieuwe mail aan")
    assert not signed_in_as(client)


@pytest.mark.parametrize("change", [lambda t: t[:-1], lambda t: t[::-1], lambda t: "x", lambda t: "é" * 43, str.upper])
def test_a_damaged_link_says_what_to_do(asked, change):
    client, mail = asked
    token = link_in(mail).split("/")[3]
    says(client.post(f"/inloggen/link/{change(token)}/"), "Misschien is er een stukje weggevallen")
    assert not signed_in_as(client)


def test_the_link_takes_one_where_one_wanted_to_go(mailbox, make_person):
    make_person("Bert")
    client = Client()
    ask(client, "bert@voorbeeld.nl", "/inloggen/?next=/ik/")
    mail = mailbox.newest()
    assert "/ik/" not in mail.get_content()
    assert client.post(link_in(mail)).url == "/ik/"


def test_a_form_of_another_site_cannot_press_the_button(asked, mailbox, make_person):
    make_person("Amina")
    strict = Client(enforce_csrf_checks=True)
    page = strict.get("/inloggen/")
    token = str(page.context["csrf_token"])
    strict.post("/inloggen/", sent_form(page, email="amina@voorbeeld.nl", csrfmiddlewaretoken=token))
    link = link_in(mailbox.newest())
    assert strict.post(link).status_code == 403
    assert not signed_in_as(strict)
    token = str(strict.get(link).context["csrf_token"])
    assert strict.post(link, {"csrfmiddlewaretoken": token}).url == "/vandaag/"


def test_of_the_link_and_the_code_nothing_is_kept_after_sending(asked):
    _, mail = asked
    kept = SignInLink.objects.get()
    assert (kept.code, kept.address) == ("", "")
    assert link_in(mail).split("/")[3] not in str(SignInLink.objects.values())
