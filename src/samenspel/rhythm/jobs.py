"""Keeping the rhythm: the professional is asked first when volunteer and professional have not spoken (mission E1)."""

from datetime import datetime, timedelta

from django.db import connection, transaction
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from samenspel.notify.actions import tell
from samenspel.notify.texts import Kind
from samenspel.people.queries import recipients
from samenspel.shared.clock import day_of
from samenspel.shared.clock import now as clock_now

_SILENT_PAIRS = """
    SELECT p.person_id, v.person_id, c.id, d.due_on
    FROM circles_circle c
    JOIN circles_member v ON v.circle_id = c.id AND v.role = 'volunteer' AND v.until IS NULL
    JOIN circles_member p ON p.circle_id = c.id AND p.role = 'professional' AND p.until IS NULL
    LEFT JOIN rhythm_tie t ON t.one_id = least(v.id, p.id) AND t.other_id = greatest(v.id, p.id)
    CROSS JOIN LATERAL (
        SELECT coalesce(t.last_on, (greatest(v.since, p.since) AT TIME ZONE 'Europe/Amsterdam')::date)
               + c.speak_every_weeks * 7 AS due_on
    ) d
    WHERE c.closed_at IS NULL AND d.due_on < %(today)s
      AND NOT EXISTS (
        SELECT 1 FROM rhythm_meeting m
        JOIN rhythm_invitee i ON i.meeting_id = m.id AND i.member_id = v.id AND i.reply <> 'no'
        JOIN rhythm_invitee j ON j.meeting_id = m.id AND j.member_id = p.id AND j.reply <> 'no'
        WHERE m.circle_id = c.id AND m.cancelled_at IS NULL AND m.recorded_at IS NULL AND m.starts_at >= %(now)s)
"""
VOLUNTEER_AFTER = timedelta(days=7)


def keep_rhythm(now: datetime) -> int:
    """Ask those whose rhythm slipped; returns how many pairs are silent.

    The professional is asked on the first day over, the volunteer only a week later when nothing has happened. One
    slip gives one mail to each, however often this runs: the key in the outbox is the pair and the day it was due.
    """
    today = day_of(now)
    with connection.cursor() as cursor:
        cursor.execute(_SILENT_PAIRS, {"today": today, "now": now})
        pairs = cursor.fetchall()
    for professional_id, volunteer_id, circle_id, due_on in pairs:
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
