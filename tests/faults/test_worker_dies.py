"""A worker that is killed in the middle of a mail: nothing is lost, and the next worker sends it."""

import asyncio
import os
import signal
import subprocess
import sys
import time
from email.message import EmailMessage
from pathlib import Path
from threading import Thread

import pytest
from django.db import connection
from procrastinate.contrib.django import app

from samenspel.notify.actions import Recipient, tell
from samenspel.notify.models import Message
from samenspel.notify.texts import Kind
from samenspel.shared.clock import now
from samenspel.shared.ids import new_id

WORKER = """
import os, sys, time
import django
django.setup()
from django.conf import settings
from django.db import connections
settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", int(sys.argv[1])
settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
if sys.argv[2] == "hang":
    import samenspel.notify.jobs as jobs
    jobs.compose = lambda message: time.sleep(600)
from procrastinate.contrib.django import app
with app.replace_connector(app.connector.get_worker_connector()):
    app.run_worker(wait=False, queues=["mail"], install_signal_handlers=False)
"""


def worker(port: int, manner: str) -> "subprocess.Popen[bytes]":
    """Start a worker on the test's own database."""
    found = connection.settings_dict
    url = f"postgresql://{found['USER']}@/{found['NAME']}?host={found['HOST']}"
    path = os.pathsep.join([str(Path(__file__).parents[2] / "src"), *sys.path])
    environment = os.environ | {
        "DATABASE_URL": url,
        "DJANGO_SETTINGS_MODULE": "samenspel.config.settings.test",
        "PYTHONPATH": path,
    }
    return subprocess.Popen([sys.executable, "-c", WORKER, str(port), manner], env=environment)


def status() -> str:
    """The state of the job of the one message; other tests leave theirs behind: only Django's tables are emptied."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT status FROM procrastinate_jobs WHERE args ->> 'message_id' = %s",
            [str(Message.objects.get().id)],
        )
        return str(cursor.fetchone()[0])


def give_back_stalled_jobs() -> None:
    """What the sweep does, without waiting a minute for the silence of the dead worker to be noticed."""

    async def give_back() -> None:
        with app.replace_connector(app.connector.get_worker_connector()):
            async with app.open_async():
                for job in await app.job_manager.get_stalled_jobs(seconds_since_heartbeat=0):
                    await app.job_manager.retry_job(job)

    # In a thread of its own: the browser of another test may have a loop running in this one.
    giving = Thread(target=lambda: asyncio.run(give_back()))
    giving.start()
    giving.join()


@pytest.mark.django_db(transaction=True)
def test_a_worker_that_is_killed_halfway_loses_no_mail(smtp_sink: list[EmailMessage], settings: object) -> None:
    port = settings.EMAIL_PORT  # type: ignore[attr-defined]
    tell([Recipient(new_id(), "a@voorbeeld.test", "nl")], kind=Kind.BELL, path="/", key="bell:1", now=now())
    hanging = worker(port, "hang")
    end = time.monotonic() + 30
    try:
        while status() != "doing" and time.monotonic() < end:
            time.sleep(0.05)
        assert status() == "doing"
    finally:
        hanging.send_signal(signal.SIGKILL)
        hanging.wait()
    assert Message.objects.get().sent_at is None

    give_back_stalled_jobs()
    assert worker(port, "send").wait(timeout=60) == 0
    assert len(smtp_sink) == 1
    assert Message.objects.get().sent_at is not None
    assert status() == "succeeded"
