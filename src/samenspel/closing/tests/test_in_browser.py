"""Ending in a real browser: on a phone and a desktop, from right to left, without script, on paper."""

import pytest

from samenspel.circles.models import Circle
from tests.browsing import browser_of, looks_right, press
from tests.cast import Cast


@pytest.mark.parametrize(("screen", "language"), [("phone", "nl"), ("desktop", "nl"), ("phone", "ar")])
def test_a_circle_ends_and_is_thanked_for(
    open_browser, live_server, axe, cast: Cast, circle: Circle, screen: str, language: str
) -> None:
    script = screen == "desktop"
    amina = browser_of(open_browser, live_server, cast.amina, screen, language=language)
    amina.goto(f"/kringen/{circle.id}/afsluiten/")
    looks_right(amina, axe)
    press(amina.locator("main form button[type=submit]"))
    looks_right(amina, axe)
    amina = browser_of(open_browser, live_server, cast.amina, screen, java_script_enabled=script)
    amina.goto(f"/kringen/{circle.id}/afsluiten/")
    amina.locator("label.ss-choice").first.click()
    amina.get_by_label("Wanneer was het laatste gesprek?").fill(f"{circle.opened_at:%Y-%m-%d}")
    amina.get_by_label("Wat is er bereikt?").fill("Sara speelt elke dag buiten.")
    amina.get_by_label("Bedank Fatima").fill("Dank voor elke woensdag!")
    amina.locator("label.ss-choice", has_text="Ja, de kring gaat nu dicht").click()
    press(amina.get_by_role("button", name="Kring afsluiten"))
    assert amina.url.endswith(f"/kringen/{circle.id}/terugblik/")
    fatima = browser_of(open_browser, live_server, cast.fatima, screen, language=language)
    fatima.goto(f"/kringen/{circle.id}/bedankt/")
    assert fatima.get_by_text("Dank voor elke woensdag!").is_visible()
    looks_right(fatima, axe)
    family = browser_of(open_browser, live_server, cast.amina, screen, language=language)
    family.goto(f"/kringen/{circle.id}/terugblik/")
    assert family.get_by_text("Sara speelt elke dag buiten.").is_visible()
    looks_right(family, axe)


def test_the_thanks_on_paper_are_the_words_and_no_buttons(
    open_browser, live_server, cast: Cast, closed: Circle
) -> None:
    page = browser_of(open_browser, live_server, cast.fatima)
    page.goto(f"/kringen/{closed.id}/bedankt/")
    page.emulate_media(media="print")
    assert page.get_by_text("Dank voor elke woensdag!").is_visible()
    assert not page.get_by_role("link", name="Naar vandaag").is_visible()
