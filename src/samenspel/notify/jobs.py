"""Sending what is in the outbox. Jobs carry ids only."""

import logging
from datetime import timedelta
from uuid import UUID

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models import F
from django.utils import translation
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from samenspel.notify.models import Message
from samenspel.notify.texts import TEXTS, Kind
from samenspel.shared.clock import now as clock_now

log = logging.getLogger(__name__)
SWEEP_AFTER = timedelta(minutes=10)
MOST_TRIES = 1000  # of the sweep, every five minutes: more than three days
STALLED_AFTER_SECONDS = 60


@app.task(name="notify.send_message", retry=RetryStrategy(max_attempts=8, exponential_wait=4), queue="mail")
def send_message(message_id: str) -> None:
    """Send one mail. What was sent before is left alone; the lock keeps two workers from both sending."""
    with transaction.atomic():
        message = Message.objects.select_for_update(skip_locked=True).filter(id=UUID(message_id), sent_at=None).first()
        if message is None:
            return
        compose(message).send()
        message.sent_at, message.address = clock_now(), ""
        message.attempts += 1
        message.save(update_fields=["sent_at", "address", "attempts"])


def compose(message: Message) -> EmailMessage:
    """The mail as it goes out, in the reader's own language."""
    with translation.override(message.language):
        subject, sentence = TEXTS[Kind(message.kind)]
        closing = translation.gettext("In deze mail staat niets persoonlijks. U leest het als u bent ingelogd.")
        link = settings.SAMENSPEL_BASE_URL + message.path
        body = f"{sentence}\n\n{link}\n\n{closing}\n\nSamenspel\n{settings.SAMENSPEL_HELP_PHONE}\n"
        return EmailMessage(subject=str(subject), body=body, to=[message.address])


@app.periodic(cron="*/5 * * * *")
@app.task(name="notify.sweep_outbox", queue="mail", retry=RetryStrategy(max_attempts=3, wait=30), pass_context=False)
def sweep_outbox(timestamp: int) -> None:
    """Send again what stayed behind: its job was lost, or gave up. The clock only wakes; the table says what is due.

    What failed least often goes first, so that addresses that no server takes never keep the mail of others waiting;
    after MOST_TRIES nothing is tried any more.
    """
    waiting = Message.objects.filter(sent_at=None, created_at__lt=clock_now() - SWEEP_AFTER, attempts__lt=MOST_TRIES)
    for message_id in waiting.order_by("attempts", "created_at").values_list("id", flat=True)[:500]:
        try:
            send_message(message_id=str(message_id))
        except (OSError, ValueError) as error:
            Message.objects.filter(id=message_id).update(attempts=F("attempts") + 1)
            log.warning("mail %s still not sent: %s", message_id, type(error).__name__)


@app.periodic(cron="*/2 * * * *")
@app.task(name="notify.retry_stalled_jobs", queue="sweep", retry=RetryStrategy(max_attempts=3, wait=30))
async def retry_stalled_jobs(timestamp: int) -> None:
    """A worker that was killed leaves its job marked as busy for ever; give such jobs back to the queue."""
    for job in await app.job_manager.get_stalled_jobs(seconds_since_heartbeat=STALLED_AFTER_SECONDS):
        await app.job_manager.retry_job(job)
