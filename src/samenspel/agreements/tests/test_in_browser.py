"""The agreements in a real browser: on a phone and a desktop, from right to left, without script."""

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


def test_written_down_and_confirmed_without_script(open_browser, live_server, cast: Cast, circle: Circle) -> None:
    joost = browser_of(open_browser, live_server, cast.joost, java_script_enabled=False)
    joost.goto(f"/kringen/{circle.id}/afspraken-maken/")
    joost.get_by_role("textbox", name="Doel 1").fill("Sara speelt buiten")
    joost.get_by_label("Onderwerp van doel 1").select_option("wellbeing")
    fatima = joost.locator("section", has=joost.get_by_role("heading", name="Fatima"))
    fatima.get_by_label("Onderwerp").select_option("wellbeing")
    press(joost.get_by_role("button", name="Vraag iedereen om ja te zeggen"))
    assert joost.url.endswith(f"/kringen/{circle.id}/")
    agreement = Agreement.objects.get()
    amina = browser_of(open_browser, live_server, cast.amina, java_script_enabled=False)
    amina.goto(f"/afspraken-lijst/{agreement.id}/")
    assert amina.get_by_text("Sara speelt buiten").is_visible()
    amina.locator("label.ss-choice", has_text="Ja, dit klopt").click()
    press(amina.get_by_role("button", name="Antwoord geven"))
    assert amina.url.endswith(f"/kringen/{circle.id}/")
    assert agreement.confirmations.filter(member__person=cast.amina, yes=True).exists()
