"""Keeping the rhythm: the professional is asked first when volunteer and professional have not spoken (mission E1)."""

from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import transaction
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from samenspel.circles.models import Member
from samenspel.notify.actions import tell
from samenspel.notify.texts import Kind
from samenspel.people.queries import away, recipients
from samenspel.rhythm.overview import Silence, silent_pairs
from samenspel.shared.clock import day_of
from samenspel.shared.clock import now as clock_now

VOLUNTEER_AFTER = timedelta(days=7)


def keep_rhythm(now: datetime) -> int:
    """Ask those whose rhythm slipped; returns how many pairs are silent.

    The professional is asked on the first day over, the volunteer only a week later when nothing has happened. Who is
    on leave reads no mail for weeks (001 §6.1.3.2), so then the coordinator who guides the volunteer is asked too.
    One slip gives one mail to each, however often this runs: the key in the outbox is the pair and the day it was due.
    """
    today = day_of(now)
    pairs = silent_pairs(now)
    stands_in = _who_stands_in(pairs, today)
    for pair in pairs:
        professional_id, volunteer_id = pair.professional.person_id, pair.volunteer.person_id
        circle_id, due_on = pair.circle_id, pair.due_on
        asked = [professional_id, *stands_in.get(pair.volunteer.member_id, [])]
        asked += [volunteer_id] if today - due_on > VOLUNTEER_AFTER else []
        with transaction.atomic():
            key = f"{Kind.TIME_TO_TALK}:{circle_id}:{due_on}:{volunteer_id.hex[:8]}{professional_id.hex[:8]}"
            tell(recipients(asked), kind=Kind.TIME_TO_TALK, path=f"/kringen/{circle_id}/", key=key, now=now)
    return len(pairs)


def _who_stands_in(pairs: list[Silence], today: date) -> dict[UUID, list[UUID]]:
    """The coordinator to ask as well, by the volunteer's member id, where the professional is away today."""
    absences = away({pair.professional.person_id for pair in pairs}, today)
    absent = {person_id for person_id, absence in absences.items() if absence.is_now(today)}
    alone = [pair.volunteer.member_id for pair in pairs if pair.professional.person_id in absent]
    guided = Member.objects.filter(id__in=alone, guided_by__until=None, guided_by__isnull=False)
    return {member_id: [person_id] for member_id, person_id in guided.values_list("id", "guided_by__person_id")}


@app.periodic(cron="10 7 * * *")
@app.task(name="rhythm.ask_whom_it_concerns", queue="sweep", retry=RetryStrategy(max_attempts=5, exponential_wait=5))
def ask_whom_it_concerns(timestamp: int) -> None:
    """Every morning. A morning that was missed is made good on the next: what is due is read from the data."""
    keep_rhythm(clock_now())
