"""What people need later: the sign-in mail at once, and tidying every night. Jobs carry ids only."""

from uuid import UUID

from django.contrib.sessions.models import Session
from django.db import transaction
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from samenspel.people import signin
from samenspel.people.models import SignInLink
from samenspel.people.signin_mail import compose
from samenspel.shared.clock import now as clock_now


@app.task(name="people.send_sign_in_mail", queue="mail", retry=RetryStrategy(max_attempts=6, exponential_wait=3))
def send_sign_in_mail(link_id: str) -> None:
    """Send the mail of one request to sign in, unless it was sent or came too late. The row is locked so that two
    workers do not both send."""
    with transaction.atomic():
        waiting = SignInLink.objects.select_for_update(skip_locked=True)
        link = waiting.filter(id=UUID(link_id), sent_at=None, expires_at__gt=clock_now()).first()
        if link is None:
            return
        compose(link).send()
        link.sent_at, link.address, link.code = clock_now(), "", ""
        link.save(update_fields=["sent_at", "address", "code"])


@app.periodic(cron="17 3 * * *")
@app.task(name="people.forget_what_ended", queue="sweep", retry=RetryStrategy(max_attempts=3, wait=60))
def forget_what_ended(timestamp: int) -> None:
    """Remove sign-in links and sessions that ended: what is gone cannot leak."""
    now = clock_now()
    signin.forget_old_links(now=now)
    Session.objects.filter(expire_date__lt=now).delete()
