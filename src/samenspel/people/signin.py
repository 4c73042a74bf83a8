"""The one-time link beside the sign-in code: made, mailed, checked, closed.

The code is allauth's and lives in the session of the browser that asked for it. The link does the same as typing that
code, so it works in that browser only: a mail scanner that follows links, or somebody who got hold of one, has not got
the session. Whoever reads the mail elsewhere types the code.
"""

import base64
import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.utils.crypto import salted_hmac

from samenspel.people import rules
from samenspel.people.models import Person, SignInLink
from samenspel.shared.ids import new_id

LINK_LIVES = timedelta(seconds=settings.ACCOUNT_LOGIN_BY_CODE_TIMEOUT)


@dataclass(frozen=True)
class Asked:
    """Who asks to sign in. `person` is None for an address that nobody has; everything after it is the same work."""

    person: Person | None
    address: str
    code: str
    language: str


def prepare(asked: Asked, *, now: datetime) -> SignInLink:
    """Keep a request to sign in and have its mail sent. The mail is sent by a worker, so that neither its time nor a
    slow mail server shows whether the address is known."""
    from samenspel.people.jobs import (
        send_sign_in_mail,  # the job reads models, which are not ready while apps load
    )

    link_id = new_id()
    link = SignInLink.objects.create(
        id=link_id,
        person=asked.person,
        token_hash=_hash(token_of(link_id)),
        address=asked.address,
        code=asked.code,
        language=asked.person.language if asked.person else asked.language,
        expires_at=now + LINK_LIVES,
    )
    send_sign_in_mail.defer(link_id=str(link_id))
    return link


def lead_to(link_id: UUID, path: str) -> None:
    """Let the mail ask for a yes: it says why it comes, and names the page for later. Before the mail is sent."""
    SignInLink.objects.filter(id=link_id).update(leads_to=path)


def token_of(link_id: UUID) -> str:
    """The secret in the link's address: made from the id with the server's key, so that it is stored nowhere and a
    mail that is sent twice has the same link twice."""
    digest = salted_hmac("samenspel.people.signin", link_id.hex, algorithm="sha256").digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode("ascii")


def find_link(token: str, *, lock: bool = False) -> SignInLink | None:
    """The link with this secret; None when it was typed over wrongly, made up, or forgotten long ago.

    lock: hold it until the end of the transaction, so that it is used once also when the button is pressed twice.
    """
    links = SignInLink.objects.select_for_update() if lock else SignInLink.objects.all()
    return links.filter(token_hash=_hash(token), person_id__isnull=False).first()


def link_state(link: SignInLink | None, *, asked_here: UUID | None, now: datetime) -> rules.LinkState:
    """What can be done with a link in a browser that asked for link `asked_here` (None: asked for nothing)."""
    if link is None:
        return rules.LinkState.UNKNOWN
    return rules.link_state(
        used=link.used_at is not None, expires_at=link.expires_at, same_browser=link.id == asked_here, now=now
    )


def link_for_a_try(link_id: UUID | None, *, now: datetime) -> SignInLink | None:
    """The mail to which a typed code answers, held until the end of the transaction; None when no code counts any more.

    The session counts wrong codes too, but two at once read it before either has written. Here the second waits.
    """
    if link_id is None:
        return None
    return SignInLink.objects.select_for_update().filter(id=link_id, used_at=None, expires_at__gt=now).first()


def count_wrong_code(link: SignInLink, *, now: datetime) -> int:
    """One more wrong code for a held link; after the last that is allowed the mail is closed. Returns how many."""
    link.wrong_codes += 1
    if link.wrong_codes >= settings.ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS:
        link.used_at = now
    link.save(update_fields=["wrong_codes", "used_at"])
    return link.wrong_codes


def close_link(link_id: UUID, *, now: datetime) -> None:
    """A newer mail was asked for in the same browser, so this one no longer works."""
    SignInLink.objects.filter(id=link_id, used_at=None).update(used_at=now)


def close_links_of(person_id: UUID, *, now: datetime) -> None:
    """The person is signed in: no link that was mailed before works any longer, used or not."""
    SignInLink.objects.filter(person_id=person_id, used_at=None).update(used_at=now)


def forget_old_links(*, now: datetime) -> int:
    """Remove the links that ended more than a day ago; until then somebody may ask why theirs did not work."""
    removed, _per_model = SignInLink.objects.filter(expires_at__lt=now - timedelta(days=1)).delete()
    return removed


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
