"""The agreements in a real browser: on a phone and a desktop, and from right to left. Without script:
tests/journeys/test_from_question_to_circle.py."""

import pytest

from samenspel.access.subjects import Subject
from samenspel.agreements.models import Agreement
from samenspel.circles.models import Circle
from tests.browsing import browser_of, looks_right, press
from tests.cast import Cast, agreement_in_force, proposed_agreement, share


@pytest.fixture
def changed(cast: Cast, circle: Circle) -> Agreement:
    share(circle, cast, (cast.joost, Subject.MONEY), (cast.joost, Subject.WELLBEING), (cast.ria, Subject.WELLBEING))
    agreement_in_force(circle, cast)
    return proposed_agreement(circle, cast)


@pytest.mark.parametrize(("screen", "language"), [("phone", "nl"), ("desktop", "nl"), ("phone", "ar")])
def test_every_screen_looks_right(
    open_browser, live_server, axe, cast: Cast, circle: Circle, changed: Agreement, screen: str, language: str
) -> None:
    page = browser_of(open_browser, live_server, cast.ria, screen, language=language)
    for address in (f"/kringen/{circle.id}/afspraken-maken/", f"/afspraken-lijst/{changed.id}/"):
        page.goto(address)
        assert page.locator("h1").count() == 1
        looks_right(page, axe)
    press(page.locator("main form button[type=submit]"))
    looks_right(page, axe)
