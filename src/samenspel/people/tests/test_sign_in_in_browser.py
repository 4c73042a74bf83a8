"""Signing in as people do it: in a browser, with a mail beside it."""

import pytest

from samenspel.audit.models import Entry
from samenspel.people.tests.conftest import code_in, link_in


@pytest.fixture(autouse=True)
def bert(mailbox, make_person):
    return make_person("Bert")


def ask(page, email="bert@voorbeeld.nl") -> None:
    page.goto("/ik/")
    page.get_by_label("E-mailadres").fill(email)
    page.get_by_role("button", name="Stuur mij een mail").click()
    page.get_by_role("heading", name="Kijk in uw mail").wait_for()


def at_home(page) -> None:
    page.get_by_role("heading", name="Mijn gegevens").wait_for()


def test_with_the_code_on_a_phone(phone, mailbox, axe):
    phone.goto("/inloggen/")
    axe(phone)
    ask(phone)
    axe(phone)
    phone.get_by_label("Code uit de mail").fill("0000 0000")
    phone.get_by_role("button", name="Inloggen").click()
    phone.get_by_role("link", name="Deze code klopt niet").wait_for()
    axe(phone)
    phone.get_by_label("Code uit de mail").fill(code_in(mailbox.newest()))
    phone.get_by_role("button", name="Inloggen").click()
    at_home(phone)
    axe(phone)
    phone.locator("main").get_by_role("button", name="Uitloggen").click()
    phone.get_by_role("heading", name="U bent uitgelogd").wait_for()
    axe(phone)
    phone.go_back()
    phone.reload()
    phone.get_by_role("button", name="Stuur mij een mail").wait_for()


def test_with_the_link_in_a_second_tab(page, mailbox, axe):
    ask(page)
    tab = page.context.new_page()
    tab.goto(link_in(mailbox.newest()))
    axe(tab)
    assert not Entry.objects.filter(act="sign_in").exists()
    tab.get_by_role("button", name="Inloggen").click()
    at_home(tab)
    page.goto("/ik/")
    at_home(page)


def test_with_the_link_on_another_device_one_is_told_what_to_do(page, open_browser, mailbox, axe):
    ask(page)
    mail = mailbox.newest()
    other = open_browser("phone")
    other.goto(link_in(mail))
    other.get_by_text("typ de code uit de mail").wait_for()
    axe(other)
    other.get_by_role("link", name="Naar inloggen").click()
    other.get_by_role("button", name="Stuur mij een mail").wait_for()
    page.get_by_label("Code uit de mail").fill(code_in(mail))
    page.keyboard.press("Enter")
    at_home(page)


def test_without_javascript(open_browser, mailbox):
    plain = open_browser("phone", java_script_enabled=False)
    ask(plain)
    plain.goto(link_in(mailbox.newest()))
    plain.get_by_role("button", name="Inloggen").click()
    at_home(plain)


@pytest.mark.parametrize("way", ["code", "link"])
def test_a_double_click_signs_in_and_does_not_sign_out(page, mailbox, way):
    ask(page)
    mail = mailbox.newest()
    if way == "code":
        page.get_by_label("Code uit de mail").fill(code_in(mail))
    else:
        page.goto(link_in(mail))
    sent = []
    page.on("request", lambda request: sent.append(request.url) if request.method == "POST" else None)
    page.get_by_role("button", name="Inloggen").dblclick(no_wait_after=True)
    at_home(page)
    # A second sending would cancel the first, and the cookie of the new session could be lost with its answer.
    assert len(sent) == 1
    page.goto("/ik/")
    at_home(page)
