"""Choosing who to be, and becoming them; only in a demo."""

import importlib
import io

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import NoReverseMatch, clear_url_caches, reverse, set_urlconf

import samenspel.config.urls
from samenspel.audit.models import Entry
from samenspel.config.settings import base
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


def test_one_button_signs_in_and_the_trail_has_it(client: Client, amina):
    response = client.post(reverse("demo:sign_in", args=[amina.id]))
    assert response.status_code == 302
    assert response.url == "/vandaag/"
    assert client.session["_auth_user_id"] == str(amina.id)
    assert Entry.objects.get(act="sign_in").person_id == amina.id


def test_one_becomes_another_at_once(client: Client, amina):
    joost = the.person("Joost", "joost@demo.invalid")
    client.post(reverse("demo:sign_in", args=[amina.id]))
    client.post(reverse("demo:sign_in", args=[joost.id]))
    assert client.session["_auth_user_id"] == str(joost.id)


def test_a_link_does_not_sign_in(client: Client, amina):
    assert client.get(reverse("demo:sign_in", args=[amina.id])).status_code == 405
    assert "_auth_user_id" not in client.session


def test_a_form_from_elsewhere_does_not_sign_in(amina):
    client = Client(enforce_csrf_checks=True)
    assert client.post(reverse("demo:sign_in", args=[amina.id])).status_code == 403


def test_nobody_becomes_somebody_who_is_not_on_the_list(client: Client):
    stranger = the.person("Iemand")
    assert client.post(reverse("demo:sign_in", args=[stranger.id])).status_code == 404
    assert "_auth_user_id" not in client.session


def test_the_terminal_names_a_few(amina, settings):
    settings.SAMENSPEL_BASE_URL = "http://127.0.0.1:8123"
    said = io.StringIO()
    call_command("demo_people", stdout=said)
    assert "Amina" in said.getvalue()
    assert "http://127.0.0.1:8123/demo/" in said.getvalue()


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
