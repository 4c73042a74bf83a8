"""Reading the mail of the demo."""

from pathlib import Path

import pytest
from django.core.mail import EmailMessage, get_connection
from django.test import Client

from samenspel.demo.mailbox import newest

pytestmark = pytest.mark.django_db
BACKEND = "django.core.mail.backends.filebased.EmailBackend"


def send(folder: Path, *messages: EmailMessage) -> None:
    """Write these to one file, as one connection of Django's own backend does."""
    connection = get_connection(BACKEND, file_path=str(folder))
    connection.open()
    connection.send_messages(list(messages))
    connection.close()


def mail(subject: str = "Er is een voorstel", body: str = "Kijk op http://127.0.0.1:8000/vandaag/") -> EmailMessage:
    return EmailMessage(subject=subject, body=body, from_email="samenspel@demo.invalid", to=["amina@demo.invalid"])


def page(client: Client) -> str:
    return client.get("/demo/mail/").content.decode()


@pytest.fixture
def folder(settings, tmp_path) -> Path:
    settings.EMAIL_FILE_PATH = tmp_path / "mail"
    settings.EMAIL_FILE_PATH.mkdir()
    return Path(settings.EMAIL_FILE_PATH)


def test_a_mail_is_shown_with_its_link(client, folder):
    send(folder, mail())
    shown = page(client)
    assert "Er is een voorstel" in shown
    assert "amina@demo.invalid" in shown
    assert '<a href="http://127.0.0.1:8000/vandaag/"' in shown


def test_other_alphabets_and_long_lines_come_through(folder):
    body = "مرحبا 🌷 " + "é" * 300 + "\n\nhttp://127.0.0.1:8000/inloggen/link/" + "a" * 80 + "/"
    send(folder, mail("طلب جديد", body))
    read = newest(folder, 5)[0]
    assert read.subject == "طلب جديد"
    assert read.text.strip() == body


def test_the_newest_is_above_and_two_in_one_file_are_two(folder):
    send(folder, mail("Eerste"), mail("Tweede"))
    for old in folder.iterdir():
        old.rename(folder / "20200101-000000-1.log")
    send(folder, mail("Derde"))
    assert [m.subject for m in newest(folder, 5)] == ["Derde", "Tweede", "Eerste"]
    assert [m.subject for m in newest(folder, 2)] == ["Derde", "Tweede"]


def test_nothing_in_a_mail_is_executed(client, folder):
    send(folder, mail("<script>alert(1)</script>", "<img src=x onerror=alert(1)> javascript:alert(1)"))
    shown = page(client)
    assert "<script>alert" not in shown
    assert "<img" not in shown
    assert 'href="javascript' not in shown


def test_an_unreadable_file_is_no_reason_for_no_page(client, folder):
    (folder / "20300101-000000-1.log").write_bytes(b"\xff\xfe no mail at all")
    (folder / "20300101-000000-2.log").write_bytes(
        b'Content-Type: text/plain; charset="unknown-9"\nSubject: Vreemd\n\nTekst \xe9\n'
    )
    send(folder, mail())
    assert "Er is een voorstel" in page(client)
    assert "Vreemd" in page(client)


def test_without_mail_or_folder_it_says_so(client, folder, settings):
    assert "nog geen mail" in page(client)
    settings.EMAIL_FILE_PATH = folder / "weg"
    assert "nog geen mail" in page(client)


def test_in_a_browser(open_browser, axe, folder):
    send(folder, mail())
    shown = open_browser("phone")
    shown.goto("/demo/mail/")
    assert shown.get_by_role("link", name="http://127.0.0.1:8000/vandaag/").is_visible()
    axe(shown)
