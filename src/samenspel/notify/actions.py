"""Putting a mail in the outbox."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import connection, transaction

from samenspel.notify.models import Message
from samenspel.notify.texts import Kind


@dataclass(frozen=True)
class Recipient:
    """Where a mail for somebody goes: their own address, or that of the helper who acts for them."""

    person_id: UUID
    address: str
    language: str


def told(keys: Collection[str]) -> set[str]:
    """Which of these (an event's key, a colon, the id of a recipient) are in the outbox already. One query."""
    return set(Message.objects.filter(key__in=keys).values_list("key", flat=True))


def tell(recipients: Iterable[Recipient], *, kind: Kind, path: str, key: str, now: datetime) -> None:
    """Write one mail per recipient in the caller's transaction and have it sent after that.

    path: the page the mail points to, without the host.
    key: names the event; together with the recipient it makes sure that one event never gives two mails.
    """
    from samenspel.notify.jobs import (
        send_message,  # the job reads models, which are not ready while apps load
    )

    messages = [
        Message(
            key=f"{key}:{who.person_id}",
            recipient_id=who.person_id,
            address=who.address,
            language=who.language,
            kind=kind.value,
            path=path,
            created_at=now,
        )
        for who in recipients
        if who.address
    ]
    known = told([m.key for m in messages])
    for message in Message.objects.bulk_create([m for m in messages if m.key not in known], ignore_conflicts=True):
        send_message.defer(message_id=str(message.id))


@transaction.atomic
def forget_before(moment: datetime) -> int:
    """Never send what was told before `moment`; returns how many mails that are.

    For data that are brought in and speak of the past: nobody wants a mail about a talk of last year.
    """
    late = Message.objects.filter(sent_at=None, created_at__lt=moment)
    ids = [str(id_) for id_ in late.values_list("id", flat=True)]
    late.update(sent_at=moment, address="")
    with connection.cursor() as cursor:
        cursor.execute(
            "DELETE FROM procrastinate_jobs WHERE task_name = 'notify.send_message' AND status = 'todo' "
            "AND args ->> 'message_id' = ANY(%s)",
            [ids],
        )
    return len(ids)
