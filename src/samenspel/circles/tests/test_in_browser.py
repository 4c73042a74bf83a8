"""The screens of this context in a real browser."""

import pytest

from samenspel.access.subjects import Subject
from samenspel.circles.models import Consent
from tests import cast as story
from tests.browsing import browser_of, looks_right, press


@pytest.fixture
def addresses(live_server, cast, circle) -> list[str]:
    fatima = story.member(circle, cast.fatima)
    return [
        f"/kringen/{circle.id}/wie-mag-wat-weten/",
        f"/kringen/{circle.id}/erbij/",
        f"/kringen/{circle.id}/mensen/{fatima.id}/stoppen/",
    ]


@pytest.mark.parametrize(("screen", "language"), [("phone", "nl"), ("desktop", "nl"), ("phone", "ar")])
def test_every_screen_looks_right(open_browser, live_server, axe, cast, addresses, screen, language):
    page = browser_of(open_browser, live_server, cast.amina, screen, language=language)
    for address in addresses:
        page.goto(address)
        assert page.locator("h1").count() == 1
        looks_right(page, axe)


def test_a_proposal_is_answered_on_a_phone_without_script(open_browser, live_server, axe, cast):
    proposal = story.proposal_of_fatima(cast)
    with_script = browser_of(open_browser, live_server, cast.amina)
    with_script.goto(f"/voorstellen/{proposal.id}/")
    looks_right(with_script, axe)
    page = browser_of(open_browser, live_server, cast.amina, java_script_enabled=False)
    page.goto(f"/voorstellen/{proposal.id}/")
    press(page.get_by_role("button", name="Ja, dat wil ik"))
    assert page.get_by_role("alert").is_visible()
    page.locator("label.ss-choice", has_text="Ja, hoort bij de kring").click()
    press(page.get_by_role("button", name="Ja, dat wil ik"))
    assert page.get_by_role("heading", name="Wie mag wat weten?").is_visible()
    page.get_by_role("group", name="Joost, professional").locator("label", has_text="Geld").click()
    press(page.get_by_role("button", name="Opslaan"))
    assert Consent.objects.get().subject == Subject.MONEY
    assert page.get_by_role("heading", name="Samen om Amina en Sara heen").is_visible()
