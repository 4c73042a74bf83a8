"""A stranger who asks says yes with one mail: it signs in, in the browser that asked, on the page of the yes."""

from datetime import timedelta

import pytest
from django.test import Client

from samenspel.notify.models import Message
from samenspel.people import jobs
from samenspel.people.models import SignInLink
from samenspel.people.tests.conftest import code_in, enter, link_in, mailbox, signed_in_as
from samenspel.requests.models import HelpRequest
from samenspel.shared.clock import now
from tests import cast as the
from tests.cast import WORDS
from tests.screens import client_of, send, words

__all__ = ["mailbox"]


@pytest.fixture
def cast(transactional_db) -> the.Cast:
    return the.the_cast()


def ask(client: Client, cast: the.Cast, **typed):
    form = {"words": WORDS, "organisation_id": cast.helpers.id, "for_whom": "family", "given_name": "Amina"}
    return send(client, "/hulp-vragen/?gemeente=Utrecht", **(form | {"email": "Amina@voorbeeld.test"} | typed))


def test_one_mail_and_two_taps(mailbox, cast):
    client = Client()
    ask(client, cast)
    (mail,) = mailbox.deliver()
    question = HelpRequest.objects.get()
    assert (mail["To"], mail["Subject"]) == ("amina@voorbeeld.test", "Klopt deze vraag?")
    confirm = client.post(link_in(mail)).url
    assert confirm == f"/vragen/{question.id}/klopt/"
    assert send(client, confirm).url == f"/vragen/{question.id}/"
    question.refresh_from_db()
    assert question.state == "waiting"


def test_or_the_code_when_the_mail_is_read_on_another_device(mailbox, cast):
    client = Client()
    page = words(client.get(ask(client, cast).url))
    path = page.split("Leest u de mail op een ander apparaat?")[1].split('href="')[1].split('"')[0]
    assert enter(client, code_in(mailbox.newest()), path).url == f"/vragen/{HelpRequest.objects.get().id}/klopt/"


def test_the_mail_alone_gives_nothing_more_than_before(mailbox, cast):
    ask(Client(), cast)
    mail, thief = mailbox.newest(), Client()
    thief.post(link_in(mail))
    assert not signed_in_as(thief)
    question = HelpRequest.objects.get()
    later = f"/vragen/{question.id}/klopt/"
    assert later in mail.get_content()
    assert thief.get(later).url == f"/inloggen/?next={later}"
    assert not [word for word in ("Amina", "Sara", "dochter") if word in mail["Subject"] + mail.get_content()]


def test_whoever_asked_with_anothers_address_is_not_signed_in_without_that_mail(mailbox, cast):
    stranger = Client()
    ask(stranger, cast)
    assert not signed_in_as(stranger)
    for path in ("/vandaag/", f"/vragen/{HelpRequest.objects.get().id}/klopt/"):
        assert stranger.get(path).status_code == 302


def test_asking_gives_no_more_codes_than_the_page_to_sign_in(mailbox, cast):
    for number in range(4):
        assert ask(Client(), cast, words=f"Vraag {number}").status_code == 302
    assert SignInLink.objects.count() == 3
    plain = Message.objects.get()
    assert (plain.kind, plain.path) == (
        "request_to_confirm",
        f"/vragen/{HelpRequest.objects.get(words='Vraag 3').id}/klopt/",
    )


def test_a_mail_that_came_too_late_for_its_code_still_asks_for_the_yes(mailbox, cast):
    ask(Client(), cast)
    SignInLink.objects.update(expires_at=now() - timedelta(seconds=1))
    for _ in range(2):
        jobs.ask_without_code(timestamp=0)
    (mail,) = mailbox.deliver()
    assert link_in(mail) == f"/vragen/{HelpRequest.objects.get().id}/klopt/"
    assert SignInLink.objects.get().sent_at is not None


def test_who_may_no_longer_sign_in_is_not_told_apart(mailbox, cast):
    type(cast.amina).objects.filter(id=cast.amina.id).update(is_active=False)
    client = Client()
    assert ask(client, cast).url == "/hulp-vragen/verstuurd/mail/"
    assert "Kijk in uw mail" in words(client.get("/inloggen/code/"))
    assert "/inloggen/link/" not in mailbox.newest().get_content()


def test_what_a_professional_wrote_down_leads_to_the_page_of_the_yes(mailbox, cast):
    question = the.request_with_joost(cast)
    path = f"/vragen/{question.id}/klopt/"
    assert link_in(mailbox.newest()) == path
    assert Client().get(path).url == f"/inloggen/?next={path}"
    assert WORDS in words(client_of(cast.amina).get(path))
