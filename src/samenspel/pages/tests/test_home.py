"""The public first page."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests import cast as the

pytestmark = pytest.mark.django_db


def test_a_stranger_reads_what_it_is_and_where_to_go(client: Client, settings):
    page = client.get("/").content.decode()
    assert "Samen om een gezin heen" in page
    assert f'href="{reverse("requests:ask_for_help")}"' in page
    assert f'href="{reverse("account_login")}"' in page
    assert settings.SAMENSPEL_HELP_PHONE in page
    assert 'href="tel:112"' in page
    assert "0800-2000" in page
    lines = re.search(r'<ul class="ss-home__lines">(.*?)</ul>', page, re.S)
    assert lines is not None
    assert lines[1].count("<li>") == 5, "five lines say what it is"


def test_it_may_be_found_by_search_machines_and_other_pages_may_not(client: Client):
    assert '<meta name="robots" content="index">' in client.get("/").content.decode()
    assert '<meta name="robots" content="noindex">' in client.get("/inloggen/").content.decode()


def test_it_asks_the_database_nothing(client: Client):
    with CaptureQueriesContext(connection) as asked:
        client.get("/")
    assert [q["sql"] for q in asked if "SAVEPOINT" not in q["sql"]] == []


def test_who_is_signed_in_goes_on_to_their_own_first_screen(client: Client):
    client.force_login(the.person("Amina"))
    response = client.get("/")
    assert response.status_code == 302
    assert response.url == "/vandaag/"


def test_it_takes_no_forms(client: Client):
    assert client.post("/").status_code == 405


def test_in_a_browser_on_a_phone_and_a_desktop(open_browser, axe):
    for screen in ("phone", "desktop"):
        page = open_browser(screen, java_script_enabled=True)
        page.goto("/")
        assert page.get_by_role("link", name="Ik wil hulp vragen").is_visible()
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
        axe(page)
