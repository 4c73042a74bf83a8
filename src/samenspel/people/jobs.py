"""What people need later: the sign-in mail at once, and tidying every night. Jobs carry ids only."""

from uuid import UUID

from django.contrib.sessions.models import Session
from django.db import transaction
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from samenspel.notify.actions import tell
from samenspel.notify.texts import Kind
from samenspel.people import signin
from samenspel.people.models import SignInLink
from samenspel.people.queries import recipients
from samenspel.people.signin_mail import compose
from samenspel.shared.clock import now as clock_now


@app.task(name="people.send_sign_in_mail", queue="mail", retry=RetryStrategy(max_attempts=6, exponential_wait=3))
def send_sign_in_mail(link_id: str) -> None:
    """Send the mail of one request to sign in, unless it was sent or came too late. The row is locked so that two
    workers do not both send."""
    with transaction.atomic():
        waiting = SignInLink.objects.select_for_update(skip_locked=True)
        link = waiting.filter(id=UUID(link_id), sent_at=None).first()
        if link is None or (link.expires_at <= clock_now() and not link.leads_to):
            return
        if link.expires_at > clock_now():
            compose(link).send()
        else:
            _ask_without_code(link)
        link.sent_at, link.address, link.code = clock_now(), "", ""
        link.save(update_fields=["sent_at", "address", "code"])


def _ask_without_code(link: SignInLink) -> None:
    """Too late for the code; the question still waits for a yes, so the outbox asks for it, and keeps trying."""
    tell(
        recipients([link.person_id] if link.person_id else []),
        kind=Kind.REQUEST_TO_CONFIRM,
        path=link.leads_to,
        key=f"late:{link.id}",
        now=clock_now(),
    )


@app.periodic(cron="*/5 * * * *")
@app.task(name="people.ask_without_code", queue="sweep", retry=RetryStrategy(max_attempts=3, wait=30))
def ask_without_code(timestamp: int) -> None:
    """No question stays without the mail that asks for a yes because the mail server, or the worker, was down."""
    late = SignInLink.objects.filter(sent_at=None, expires_at__lte=clock_now()).exclude(leads_to="")
    for link_id in late.values_list("id", flat=True)[:500]:
        send_sign_in_mail(link_id=str(link_id))


@app.periodic(cron="17 3 * * *")
@app.task(name="people.forget_what_ended", queue="sweep", retry=RetryStrategy(max_attempts=3, wait=60))
def forget_what_ended(timestamp: int) -> None:
    """Remove sign-in links and sessions that ended: what is gone cannot leak."""
    now = clock_now()
    signin.forget_old_links(now=now)
    Session.objects.filter(expire_date__lt=now).delete()
