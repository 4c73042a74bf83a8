"""Keeping the rhythm: the professional is asked first when volunteer and professional have not spoken (mission E1)."""

from datetime import datetime, timedelta

from django.db import transaction
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from samenspel.notify.actions import tell
from samenspel.notify.texts import Kind
from samenspel.people.queries import recipients
from samenspel.rhythm.overview import silent_pairs
from samenspel.shared.clock import day_of
from samenspel.shared.clock import now as clock_now

VOLUNTEER_AFTER = timedelta(days=7)


def keep_rhythm(now: datetime) -> int:
    """Ask those whose rhythm slipped; returns how many pairs are silent.

    The professional is asked on the first day over, the volunteer only a week later when nothing has happened. One
    slip gives one mail to each, however often this runs: the key in the outbox is the pair and the day it was due.
    """
    today = day_of(now)
    pairs = silent_pairs(now)
    for pair in pairs:
        professional_id, volunteer_id = pair.professional.person_id, pair.volunteer.person_id
        circle_id, due_on = pair.circle_id, pair.due_on
        asked = [professional_id] + ([volunteer_id] if today - due_on > VOLUNTEER_AFTER else [])
        with transaction.atomic():
            key = f"{Kind.TIME_TO_TALK}:{circle_id}:{due_on}:{volunteer_id.hex[:8]}{professional_id.hex[:8]}"
            tell(recipients(asked), kind=Kind.TIME_TO_TALK, path=f"/kringen/{circle_id}/", key=key, now=now)
    return len(pairs)


@app.periodic(cron="10 7 * * *")
@app.task(name="rhythm.ask_whom_it_concerns", queue="sweep", retry=RetryStrategy(max_attempts=5, exponential_wait=5))
def ask_whom_it_concerns(timestamp: int) -> None:
    """Every morning. A morning that was missed is made good on the next: what is due is read from the data."""
    keep_rhythm(clock_now())
