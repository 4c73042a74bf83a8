"""The outbox: one mail per event and person, sent once, nothing personal in it, kept until it could be sent."""

from datetime import timedelta
from email.message import EmailMessage

import pytest
from django.db import connection, transaction
from django.utils import translation

from samenspel.notify.actions import Recipient, tell
from samenspel.notify.jobs import MOST_TRIES, compose, send_message, sweep_outbox
from samenspel.notify.models import Message
from samenspel.notify.texts import TEXTS, Kind
from samenspel.shared.clock import now
from samenspel.shared.ids import new_id

AMINA = Recipient(new_id(), "amina@voorbeeld.test", "nl")
PATH = "/vandaag/"


def jobs() -> int:
    """How many jobs wait in the queue."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM procrastinate_jobs WHERE task_name = 'notify.send_message'")
        return int(cursor.fetchone()[0])


@pytest.mark.django_db
def test_one_event_gives_one_mail() -> None:
    for _ in range(3):
        tell([AMINA], kind=Kind.PROPOSAL, path=PATH, key="proposal:1", now=now())
    tell([AMINA], kind=Kind.PROPOSAL, path=PATH, key="proposal:2", now=now())
    assert Message.objects.count() == 2
    assert jobs() == 2


@pytest.mark.django_db
def test_what_is_rolled_back_is_never_sent() -> None:
    def broken() -> None:
        with transaction.atomic():
            tell([AMINA], kind=Kind.PROPOSAL, path=PATH, key="proposal:1", now=now())
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        broken()
    assert (Message.objects.count(), jobs()) == (0, 0)


@pytest.mark.django_db
def test_a_mail_is_sent_once_and_its_address_is_forgotten(smtp_sink: list[EmailMessage]) -> None:
    tell([AMINA], kind=Kind.PROPOSAL, path=PATH, key="proposal:1", now=now())
    message = Message.objects.get()
    for _ in range(2):
        send_message(message_id=str(message.id))
    assert [m["X-Envelope-To"] for m in smtp_sink] == ["amina@voorbeeld.test"]
    message.refresh_from_db()
    assert message.sent_at is not None
    assert message.address == ""


@pytest.mark.django_db
def test_a_mail_server_that_is_down_loses_nothing(smtp_sink: list[EmailMessage], settings: object) -> None:
    tell([AMINA], kind=Kind.BELL, path=PATH, key="bell:1", now=now() - timedelta(hours=1))
    message, port = Message.objects.get(), settings.EMAIL_PORT  # type: ignore[attr-defined]
    settings.EMAIL_PORT = 1  # type: ignore[attr-defined]
    with pytest.raises(OSError, match="refused"):
        send_message(message_id=str(message.id))
    sweep_outbox(0)
    assert smtp_sink == []
    settings.EMAIL_PORT = port  # type: ignore[attr-defined]
    sweep_outbox(0)
    sweep_outbox(0)
    assert len(smtp_sink) == 1


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_mail_is_a_sentence_and_a_link_and_nothing_more(kind: Kind, language: str, settings: object) -> None:
    message = Message(kind=kind.value, language=language, path="/kringen/1/", address="x@voorbeeld.test")
    mail = compose(message)
    subject, sentence = TEXTS[kind]
    with translation.override(language):
        allowed = {str(sentence), settings.SAMENSPEL_BASE_URL + "/kringen/1/", "Samenspel"}  # type: ignore[attr-defined]
        assert mail.subject == str(subject)
    paragraphs = [p for p in str(mail.body).split("\n\n") if p]
    assert set(paragraphs[:2]) <= allowed
    assert len(paragraphs) == 4
    assert "%" not in str(mail.body)
    assert "{" not in str(mail.body)


@pytest.mark.django_db
def test_an_address_that_no_server_takes_keeps_nobody_waiting(smtp_sink: list[EmailMessage]) -> None:
    long_ago = now() - timedelta(hours=1)
    broken = Recipient(new_id(), "geen adres\nBcc: x@voorbeeld.test", "nl")
    tell([broken], kind=Kind.BELL, path=PATH, key="bell:1", now=long_ago - timedelta(days=1))
    tell([AMINA], kind=Kind.BELL, path=PATH, key="bell:1", now=long_ago)
    sweep_outbox(0)
    assert [m["X-Envelope-To"] for m in smtp_sink] == [AMINA.address]
    assert Message.objects.get(sent_at=None).attempts == 1
    tell([Recipient(new_id(), "b@voorbeeld.test", "nl")], kind=Kind.BELL, path=PATH, key="bell:1", now=long_ago)
    waiting = Message.objects.filter(sent_at=None).order_by("attempts", "created_at")
    assert waiting[0].address == "b@voorbeeld.test"
    Message.objects.filter(attempts=1).update(attempts=MOST_TRIES)
    sweep_outbox(0)
    assert Message.objects.get(sent_at=None).attempts == MOST_TRIES
