"""The screens of this context in a real browser: on a phone and a desktop, from right to left, without script."""

from datetime import timedelta

import pytest

from samenspel.circles.models import Circle
from samenspel.rhythm.models import Contact, Invitee, Meeting
from samenspel.rhythm.tests.conftest import Plan
from samenspel.shared.clock import day_of, now
from tests.browsing import browser_of, looks_right, press
from tests.cast import Cast


@pytest.fixture
def addresses(live_server, circle: Circle, plan: Plan) -> list[str]:
    coming, begun = plan(), plan(begins=timedelta(hours=-2))
    plan(begins=timedelta(days=9), topic="", place="Telefonisch")
    of_circle = ("gesproken/", "gesprek-plannen/?soort=introduction", "gesprek-plannen/")
    of_talk = ("antwoord/", "verzetten/", "afzeggen/")
    return [
        "/afspraken/",
        *(f"/kringen/{circle.id}/{each}" for each in of_circle),
        *(f"/gesprekken/{coming.id}/{each}" for each in of_talk),
        f"/gesprekken/{begun.id}/geweest/",
    ]


@pytest.mark.parametrize(("screen", "language"), [("phone", "nl"), ("desktop", "nl"), ("phone", "ar")])
def test_every_screen_looks_right(
    open_browser, live_server, axe, cast: Cast, addresses: list[str], screen: str, language: str
) -> None:
    page = browser_of(open_browser, live_server, cast.joost, screen, language=language)
    for address in addresses:
        page.goto(address)
        assert page.locator("h1").count() == 1
        assert page.locator("html").get_attribute("dir") == ("rtl" if language == "ar" else "ltr")
        looks_right(page, axe)


@pytest.mark.parametrize("script", [True, False])
def test_three_taps_and_one_to_send(open_browser, live_server, cast: Cast, circle: Circle, script: bool) -> None:
    page = browser_of(open_browser, live_server, cast.fatima, java_script_enabled=script)
    page.goto(f"/kringen/{circle.id}/gesproken/")
    for tapped in ("Joost, professional (Buurtteam Zuid)", "Gisteren", "Gebeld"):
        page.locator("label.ss-choice", has_text=tapped).click()
    press(page.get_by_role("button", name="Opschrijven"))
    assert page.url.endswith(f"/kringen/{circle.id}/")
    assert page.get_by_text("De kring ziet dat u elkaar sprak").is_visible()
    assert Contact.objects.get().on == day_of(now()) - timedelta(days=1)


def test_a_mistake_takes_the_focus_and_leads_to_the_field(
    open_browser, live_server, axe, cast: Cast, circle: Circle
) -> None:
    page = browser_of(open_browser, live_server, cast.fatima)
    page.goto(f"/kringen/{circle.id}/gesprek-plannen/")
    press(page.get_by_role("button", name="Gesprek plannen"))
    summary = page.locator(".ss-error-summary")
    assert summary.evaluate("e => e === document.activeElement")
    looks_right(page, axe)
    summary.get_by_role("link").first.click()
    assert page.locator("#id_day").evaluate("e => e === document.activeElement")


def test_an_answer_from_the_list_comes_back_to_the_list(open_browser, live_server, cast: Cast, talk: Meeting) -> None:
    page = browser_of(open_browser, live_server, cast.joost, java_script_enabled=False)
    page.goto("/afspraken/")
    press(page.get_by_role("button", name="Ik kom"))
    assert page.url.endswith("/afspraken/")
    assert page.get_by_role("button", name="Ik kom", pressed=True).is_visible()
    assert Invitee.objects.get(member__person=cast.joost).reply == "yes"
