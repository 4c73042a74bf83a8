"""Choosing who to be, and becoming them; only in a demo."""

import importlib
import io

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import NoReverseMatch, clear_url_caches, reverse, set_urlconf

import samenspel.config.urls
from samenspel.config.settings import base
from samenspel.demo.people import GROUPS
from tests import cast as the

pytestmark = pytest.mark.django_db


@pytest.fixture
def amina():
    return the.person("Amina", "amina@demo.invalid")


def test_the_list_says_that_all_is_invented_and_has_one_button_each(client: Client, amina):
    the.person("Joost", "joost@demo.invalid")
    page = client.get("/demo/", headers={"accept-language": "nl"}).content.decode()
    assert "Alle mensen en organisaties hier zijn verzonnen." in page
    assert page.count('<button type="submit" class="nl-button') == 2
    assert reverse("demo:sign_in", args=[amina.id]) in page


def test_without_a_region_the_list_says_what_to_do(client: Client):
    assert "build_demo" in client.get("/demo/").content.decode()


def test_the_terminal_names_everybody_one_can_be(amina, settings):
    everybody = [the.person(part.key.title(), f"{part.key}@demo.invalid") for g in GROUPS for part in g.parts]
    settings.SAMENSPEL_BASE_URL = "http://127.0.0.1:8123"
    said = io.StringIO()
    call_command("demo_people", stdout=said)
    lines = said.getvalue().splitlines()
    assert len(lines) == len(GROUPS) + 2, "one line for each group"
    assert {person.name for person in everybody} == {name for line in lines[1:-1] for name in names_in(line)}
    assert "http://127.0.0.1:8123/demo/" in said.getvalue()


def names_in(line: str) -> list[str]:
    return line.partition(": ")[2].split(", ")


def test_building_twice_does_nothing_the_second_time(amina):
    said = io.StringIO()
    call_command("build_demo", stdout=said)
    assert said.getvalue() == ""


def test_what_is_not_a_demo_has_neither_the_app_nor_the_addresses(settings):
    assert "samenspel.demo" not in base.INSTALLED_APPS
    assert base.SAMENSPEL_DEMO is False
    settings.SAMENSPEL_DEMO = False
    try:
        importlib.reload(samenspel.config.urls)
        clear_url_caches()
        set_urlconf(None)
        with pytest.raises(NoReverseMatch):
            reverse("demo:people")
        for path in ("/demo/", "/demo/mail/"):
            assert Client().get(path).status_code in (302, 404)
        assert "demo" not in Client().get("/").content.decode().lower()
    finally:
        settings.SAMENSPEL_DEMO = True
        importlib.reload(samenspel.config.urls)
        clear_url_caches()


def test_in_a_browser_on_a_phone_and_a_desktop(open_browser, axe, amina):
    for screen in ("phone", "desktop"):
        page = open_browser(screen)
        page.goto("/demo/")
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
        axe(page)
    page.get_by_role("button", name="Word Amina").click()
    page.wait_for_url("**/vandaag/")
    assert page.get_by_role("heading", level=1).inner_text() == "Dag Amina"
