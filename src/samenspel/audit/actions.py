"""Writing the trail."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction

from samenspel.access.permissions import Act
from samenspel.audit.models import Entry
from samenspel.shared.actor import Actor
from samenspel.shared.errors import AlreadyDone


@contextmanager
def recorded(
    *,
    act: Act,
    by: Actor | None,
    now: datetime,
    object_id: UUID,
    circle_id: UUID | None = None,
    once: UUID | None = None,
    detail: str = "",
) -> Iterator[Entry]:
    """One transaction with its trail: everything inside the `with` is saved together with the row, or nothing is.

    by: None for an act of nobody with an account (a family that asks for help for the first time, a job).
    once: the key of the form that was sent. The row is written first, so a second send of the same form waits for
    the first and then raises AlreadyDone, with nothing changed.
    detail: what is needed to understand the row later; never a family's own words.
    """
    with transaction.atomic():
        yield _write(act=act, by=by, now=now, object_id=object_id, circle_id=circle_id, once=once, detail=detail)


def _write(
    *,
    act: Act,
    by: Actor | None,
    now: datetime,
    object_id: UUID,
    circle_id: UUID | None,
    once: UUID | None,
    detail: str,
) -> Entry:
    try:
        with transaction.atomic():
            return Entry.objects.create(
                at=now,
                act=act.value,
                person_id=by.person_id if by else None,
                done_by_id=by.done_by_id if by else None,
                object_id=object_id,
                circle_id=circle_id,
                once=once,
                detail=detail,
            )
    except IntegrityError as error:
        if "audit_an_act_happens_once" in str(error):
            raise AlreadyDone from error
        raise
