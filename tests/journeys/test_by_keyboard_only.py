"""Somebody who uses no mouse and no touch screen signs in and answers a proposal."""

from datetime import timedelta

import pytest
from playwright.sync_api import Page

from samenspel.people.tests.conftest import code_in
from samenspel.shared.clock import now
from tests import cast as the

FOCUSED = "(document.activeElement.innerText || document.activeElement.labels?.[0]?.innerText || '').trim()"

STYLE = "getComputedStyle(document.activeElement)"
SEEN = f"document.activeElement.matches(':focus-visible') && {STYLE}.outlineWidth !== '0px'"


def tab_to(page: Page, words: str) -> None:
    """Press Tab until what begins with these words has the focus; one must be able to see that it has."""
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate(FOCUSED).startswith(words):
            assert page.evaluate(SEEN), f"one cannot see that '{words}' has the focus"
            return
    pytest.fail(f"'{words}' cannot be reached with Tab")


def go(page: Page) -> None:
    """Press Enter and wait for the page that comes."""
    with page.expect_navigation():
        page.keyboard.press("Enter")


@pytest.mark.django_db(transaction=True)
def test_sign_in_and_answer_a_proposal_by_keyboard(page: Page, mailbox, cast: the.Cast) -> None:
    the.proposal_of_fatima(cast, now() - timedelta(days=1))
    page.goto("/vandaag/")
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED) == "Naar de inhoud"
    page.keyboard.press("Enter")
    page.locator("#inhoud:focus").wait_for()

    tab_to(page, "E-mailadres")
    page.keyboard.type("geen adres")
    go(page)
    assert page.evaluate("document.activeElement.className") == "ss-error-summary"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.locator("[name=email]:focus").wait_for()
    page.keyboard.press("Control+A")
    page.keyboard.type(cast.amina.email or "")
    go(page)
    tab_to(page, "Code uit de mail")
    page.keyboard.type(code_in(mailbox.newest()))
    go(page)

    tab_to(page, "Bekijk het voorstel")
    go(page)
    tab_to(page, "Ja, dat wil ik")
    go(page)
    assert page.evaluate("document.activeElement.className") == "ss-error-summary"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Space")
    assert page.is_checked("[name=professional_joins][value=yes]")
    tab_to(page, "Ja, dat wil ik")
    go(page)
    assert page.inner_text("h1") == "Wie mag wat weten?"
