"""Keeping the rhythm: the professional is asked first when volunteer and professional have not spoken (mission E1)."""

import logging
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID, uuid5

from django.db import transaction
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from samenspel.circles.models import Member
from samenspel.notify.actions import Recipient, tell, told
from samenspel.notify.texts import Kind
from samenspel.people.queries import away, recipients
from samenspel.rhythm.overview import Silence, silent_pairs
from samenspel.shared.clock import day_of
from samenspel.shared.clock import now as clock_now

VOLUNTEER_AFTER = timedelta(days=7)
BATCH = 200  # pairs in one transaction
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class _Slip:
    """A pair whose rhythm slipped, and who is asked about it by now. key: names the slip in the outbox."""

    pair: Silence
    key: str
    asked: list[UUID]


def keep_rhythm(now: datetime) -> int:
    """Ask those whose rhythm slipped; returns how many pairs are silent.

    The professional is asked on the first day over, the volunteer only a week later when nothing has happened. Who is
    on leave reads no mail for weeks (001 §6.1.3.2), so then the coordinator who guides the volunteer is asked too.
    One slip gives one mail to each, however often this runs: the key in the outbox is the pair and the day it was due.
    Most pairs were asked long ago and cost nothing more than their share of one question to the outbox.
    """
    today = day_of(now)
    with transaction.atomic():
        pairs = silent_pairs(now)
        stands_in = _who_stands_in(pairs, today)
    slips = [_slip(pair, stands_in, today) for pair in pairs]
    for at in range(0, len(slips), BATCH):
        with transaction.atomic():
            _ask(slips[at : at + BATCH], now)
    return len(pairs)


def _slip(pair: Silence, stands_in: dict[UUID, list[UUID]], today: date) -> _Slip:
    key = uuid5(pair.volunteer.member_id, f"{pair.professional.member_id} {pair.due_on}")
    asked = [pair.professional.person_id, *stands_in.get(pair.volunteer.member_id, [])]
    asked += [pair.volunteer.person_id] if today - pair.due_on > VOLUNTEER_AFTER else []
    return _Slip(pair, f"{Kind.TIME_TO_TALK}:{key}", asked)


def _ask(slips: list[_Slip], now: datetime) -> None:
    """Tell who was not told yet."""
    known = told([f"{slip.key}:{person_id}" for slip in slips for person_id in slip.asked])
    new = {slip.key: [each for each in slip.asked if f"{slip.key}:{each}" not in known] for slip in slips}
    reached = {who.person_id: who for who in recipients({each for people in new.values() for each in people})}
    for slip in slips:
        if whom := [reached[each] for each in new[slip.key] if each in reached]:
            _tell(slip, whom, now)


def _tell(slip: _Slip, whom: list[Recipient], now: datetime) -> None:
    """One slip. Whatever goes wrong with it, those behind it do not wait for it; tomorrow it is tried again."""
    path = f"/kringen/{slip.pair.circle_id}/"
    try:
        with transaction.atomic():
            tell(whom, kind=Kind.TIME_TO_TALK, path=path, key=slip.key, now=now)
    except Exception as error:  # its kind only: what a database says may quote an address
        log.warning("silent pair in circle %s not asked: %s", slip.pair.circle_id, type(error).__name__)


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
