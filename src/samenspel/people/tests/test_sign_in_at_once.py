"""Guessing codes in many requests of one browser at the same moment."""

import pytest
from django.conf import settings
from django.core.cache import cache
from django.test import Client

from samenspel.people.models import SignInLink
from samenspel.people.tests.conftest import ask, code_in, sent_form, signed_in_as
from tests.at_once import at_once

PATH = "/inloggen/code/"


def same_browser(client: Client) -> Client:
    """Another window with the same session."""
    window = Client()
    window.cookies[settings.SESSION_COOKIE_NAME] = client.cookies[settings.SESSION_COOKIE_NAME].value
    return window


@pytest.mark.parametrize("email", ["bert@voorbeeld.nl", "bart@voorbeeld.nl"])
def test_three_wrong_codes_a_mail_also_when_they_come_at_once(transactional_db, make_person, email):
    cache.clear()
    make_person("Bert")
    client = Client()
    ask(client, email)
    form = sent_form(client.get(PATH), code="-")
    windows = [same_browser(client) for _ in range(12)]
    answers = at_once(*(lambda window=window: window.post(PATH, form) for window in windows))
    said = [answer.content.decode() for answer in answers if answer.status_code == 200]
    assert len(said) == 2, answers
    assert all("Deze code klopt niet" in page for page in said)
    assert {answer.url for answer in answers if answer.status_code == 302} == {"/inloggen/"}
    link = SignInLink.objects.get()
    assert (link.wrong_codes, link.used_at is not None) == (3, True)


def test_a_right_code_after_them_signs_nobody_in(mailbox, make_person):
    make_person("Bert")
    client = Client()
    ask(client, "bert@voorbeeld.nl")
    code, page = code_in(mailbox.newest()), client.get(PATH)
    kept = client.session.items()
    windows = [same_browser(client) for _ in range(3)]
    at_once(*(lambda window=window: window.post(PATH, sent_form(page, code="-")) for window in windows))
    session = client.session
    session.update(dict(kept))  # what a slow request with the old count would write back
    session.save()
    answer = client.post(PATH, sent_form(page, code=code))
    assert answer.url == "/inloggen/"
    assert "Deze code werkt niet meer" in client.get(answer.url).content.decode()
    assert not signed_in_as(client)
