"""How often one may ask, counted for all processes together."""

import threading

import pytest
from django.core.cache import cache
from django.db import connections
from django.test import Client

from samenspel.people.models import SignInLink
from samenspel.people.tests.conftest import ask


@pytest.fixture(autouse=True)
def anew(db):
    cache.clear()


def test_an_address_gets_three_mails_a_minute_wherever_they_are_asked_for(make_person):
    make_person("Bert")
    for number in range(3):
        assert ask(Client(REMOTE_ADDR=f"10.0.0.{number}"), "bert@voorbeeld.nl").status_code == 302
    refused = ask(Client(REMOTE_ADDR="10.0.0.9"), "Bert@voorbeeld.nl")
    page = refused.content.decode()
    assert "U heeft dit vaak achter elkaar gevraagd" in page
    assert "Wacht een paar minuten" in page
    assert "Bert@voorbeeld.nl" in page
    assert SignInLink.objects.count() == 3


def test_an_unknown_address_meets_the_same_limit(db):
    answers = [ask(Client(), "bart@voorbeeld.nl").status_code for _ in range(4)]
    assert answers == [302, 302, 302, 200]


def test_one_network_address_cannot_try_many_people(db):
    answers = [ask(Client(), f"iemand{number}@voorbeeld.nl").status_code for number in range(21)]
    assert answers == [302] * 20 + [200]
    assert ask(Client(REMOTE_ADDR="10.0.0.9"), "iemand21@voorbeeld.nl").status_code == 302


def test_the_count_is_in_the_database_and_goes_on_in_another_process(make_person):
    make_person("Bert")
    ask(Client(), "bert@voorbeeld.nl")
    with connections["default"].cursor() as cursor:
        cursor.execute("SELECT count(*) FROM cache WHERE cache_key LIKE '%request_login_code%'")
        assert cursor.fetchone()[0] == 3  # by network address, by address a minute, by address an hour


def test_asking_at_the_same_moment_does_not_get_round_it(transactional_db):
    cache.clear()
    pages = [Client(REMOTE_ADDR=f"10.0.1.{number}") for number in range(8)]
    start, answers = threading.Barrier(8), []

    def press(client: Client) -> None:
        try:
            start.wait()
            answers.append(ask(client, "bart@voorbeeld.nl").status_code)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=press, args=(client,)) for client in pages]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answers) == [200] * 5 + [302] * 3
    assert SignInLink.objects.count() == 3


def test_behind_a_proxy_each_visitor_counts_alone_and_nobody_hides(db, settings):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1

    def visitor(forwarded: str) -> Client:
        return Client(REMOTE_ADDR="10.0.0.1", headers={"x-forwarded-for": forwarded})

    answers = [
        ask(visitor(f"192.0.2.{number}, 203.0.113.5"), f"iemand{number}@voorbeeld.nl").status_code
        for number in range(21)
    ]
    assert answers == [302] * 20 + [200]
    assert ask(visitor("203.0.113.6"), "iemand30@voorbeeld.nl").status_code == 302
