"""Every screen, seen by whom it belongs to: for everybody, on a phone and a desktop, also from right to left."""

import pytest
from django.conf import settings
from django.urls import URLPattern, URLResolver, get_resolver
from playwright.sync_api import Page

from tests.fixtures.browser import SCREENS
from tests.journeys.every_screen import Looking, the_house
from tests.screens import client_of

# What cannot simply be opened: what is only sent to, files, and the second step of signing in, which is looked at in
# samenspel/people/tests/test_sign_in_in_browser.py.
NO_SCREEN = {
    "healthz", "set_language", "people:cancel_absence", "people:stop_acting_for", "demo:sign_in",
    "agreements:set_task_state", "rhythm:calendar_file", "account_confirm_login_code", "account_request_login_code",
}  # fmt: skip
WHO = ["stranger", "amina", "fatima", "ria", "joost", "kees", "administrator"]

pytestmark = pytest.mark.django_db(transaction=True)


def names(resolver: URLResolver, space: str = "") -> set[str]:
    """Every named URL of the project."""
    found = set()
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            found |= names(entry, f"{entry.namespace}:" if entry.namespace else space)
        elif isinstance(entry, URLPattern):
            found.add(f"{space}{entry.name}")
    return found


def test_every_screen_is_looked_at() -> None:
    looked_at = {name for looking in the_house().values() for name, _path in looking.screens}
    assert looked_at == names(get_resolver()) - NO_SCREEN


def sit_down(page: Page, looking: Looking, live_server: object) -> list[str]:
    """Sign in; returns what the browser complains of, and there should be nothing."""
    said: list[str] = []
    page.on("console", lambda message: said.append(f"{page.url}: {message.text}"))
    page.on("pageerror", lambda error: said.append(f"{page.url}: {error}"))
    if looking.person:
        cookie = client_of(looking.person).cookies[settings.SESSION_COOKIE_NAME]
        page.context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": str(live_server)}])
    return said


def forms_in_no_name(page: Page) -> list[str]:
    """Forms that do not say in whose name they were begun; signing out is the same in every name."""
    every = page.locator("main form[method=post]:not(:has([name=namens]))")
    sent_to = [str(each.get_attribute("action") or page.url) for each in every.all()]
    return [address for address in sent_to if not address.endswith("/uitloggen/")]


def wide(page: Page) -> int:
    """How wide the page is, with what sticks out."""
    return int(page.evaluate("document.documentElement.scrollWidth"))


def check_frame(page: Page, path: str) -> None:
    """What every page has."""
    answer = page.goto(path)
    assert answer
    assert answer.status == 200, f"{path}: {answer.status}"
    assert page.title().endswith(" – Samenspel"), f"{path}: {page.title()}"
    assert not page.title().startswith((" ", "–", "Fout")), f"{path}: {page.title()}"
    assert page.get_attribute("html", "lang") == "nl"
    assert page.locator("h1").count() == 1, path
    assert page.locator("[data-quick-exit]").is_visible(), path
    assert page.locator("footer a[href^='tel:']").count() >= 3, f"{path}: a person to call, 112 and Veilig Thuis"


@pytest.mark.parametrize("who", WHO)
def test_for_everybody_on_a_phone_and_a_desktop(open_browser, live_server, axe, who: str) -> None:
    looking = the_house()[who]
    page = open_browser("phone")
    said = sit_down(page, looking, live_server)
    for _name, path in looking.screens:
        page.set_viewport_size(SCREENS["phone"])
        check_frame(page, path)
        assert wide(page) <= 390, path
        assert not looking.person or not forms_in_no_name(page)
        axe(page)
        page.set_viewport_size(SCREENS["desktop"])
        assert wide(page) <= 1440, path
        axe(page)
    assert said == []


@pytest.mark.parametrize("who", WHO)
def test_in_other_languages_nothing_sticks_out(open_browser, live_server, who: str) -> None:
    looking = the_house()[who]
    page = open_browser("phone")
    said = sit_down(page, looking, live_server)
    for language, direction in (("en", "ltr"), ("ar", "rtl")):
        page.context.add_cookies([{"name": "django_language", "value": language, "url": str(live_server)}])
        for _name, path in looking.screens:
            page.goto(path)
            html = page.locator("html")
            assert (html.get_attribute("lang"), html.get_attribute("dir")) == (language, direction), path
            assert wide(page) <= 390, path
    assert said == []


def test_on_paper_there_is_no_navigation(open_browser, live_server) -> None:
    looking = the_house()["amina"]
    page = open_browser("desktop")
    sit_down(page, looking, live_server)
    page.emulate_media(media="print")
    page.goto(next(path for name, path in looking.screens if name == "pages:circle"))
    for pressed in (".ss-tabs", ".ss-language", "[data-quick-exit]", ".ss-ask", "main button"):
        assert not [e for e in page.locator(pressed).all() if e.is_visible()], pressed
    for kept in (".ss-triangle", "#wie", "#taken", ".ss-if"):
        assert page.locator(kept).is_visible(), kept
