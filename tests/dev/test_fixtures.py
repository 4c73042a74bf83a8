"""The means by which other tests judge must themselves notice what is wrong."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.mail import EmailMessage

ROOT = Path(__file__).resolve().parents[2]
GOOD = "<!doctype html><html lang=nl><title>Samen</title><main><h1>Samen</h1></main>"


@pytest.mark.django_db(transaction=True)
def test_a_browser_reaches_the_server(phone):
    assert phone.goto("/healthz").status == 200
    assert phone.evaluate("innerWidth") == 390


@pytest.mark.django_db(transaction=True)
def test_axe_sees_a_picture_without_words(page, axe):
    page.set_content(GOOD)
    axe(page)
    page.set_content(GOOD + "<img src='data:,'>")
    with pytest.raises(AssertionError, match="image-alt"):
        axe(page)


def test_mail_arrives_by_smtp(smtp_sink):
    EmailMessage("Onderwerp", "Tekst met é", "van@example.org", ["aan@example.org"], bcc=["stil@example.org"]).send()
    (message,) = smtp_sink
    assert (message["Subject"], message.get_content().strip()) == ("Onderwerp", "Tekst met é")
    assert message["X-Envelope-To"] == "aan@example.org, stil@example.org"


def test_without_a_browser_the_closing_lines_say_what_did_not_run():
    command = [sys.executable, "-m", "pytest", __file__, "-k", "browser_reaches or arrives", "-p", "no:cacheprovider"]
    environment = os.environ | {"CHROMIUM": "/there/is/none"}
    said = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120).stdout
    *_, because, name, closing = said.splitlines()
    assert "1 passed, 1 skipped" in closing
    assert "1 because: there is no Chromium here; install it" in because
    assert "test_a_browser_reaches_the_server" in name
