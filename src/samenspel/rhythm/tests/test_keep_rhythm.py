"""The rhythm is kept: the professional is asked first, the volunteer a week later, once per slip, nobody else."""

from datetime import date, datetime, timedelta
from email.message import EmailMessage
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samenspel.circles import actions as circles
from samenspel.circles.models import Circle, EndReason, Member
from samenspel.notify.jobs import send_message
from samenspel.notify.models import Message
from samenspel.people.actions import announce_absence
from samenspel.people.models import Person
from samenspel.rhythm import actions, jobs
from samenspel.rhythm.jobs import keep_rhythm
from samenspel.rhythm.models import ContactKind, MeetingKind
from samenspel.shared.clock import day_of, moment_of
from samenspel.volunteers.models import Volunteer
from tests.cast import NOW, Cast, actor, member, person, the_circle

WEEKS = 6
DUE = day_of(NOW) + timedelta(weeks=WEEKS)


def morning(days_over: int) -> datetime:
    """Ten past seven, so many days after the day by which they were to speak."""
    return moment_of(DUE + timedelta(days=days_over), 7, 10)


def asked() -> list[str]:
    """Who got a mail, in the order in which they got it."""
    return [m.address.split("@")[0] for m in Message.objects.filter(kind="time_to_talk").order_by("created_at")]


def speak(cast: Cast, circle: Circle, now: datetime) -> None:
    actions.log_contact(
        circle_id=circle.id,
        member_ids=[member(circle, cast.fatima).id],
        on=day_of(now),
        kind=ContactKind.PHONE,
        by=actor(cast.joost),
        now=now,
    )


def test_the_professional_first_the_volunteer_a_week_later_each_once(cast: Cast, circle: Circle) -> None:
    steps = [
        (0, []),
        (1, ["joost"]),
        (2, ["joost"]),
        (7, ["joost"]),
        (8, ["joost", "fatima"]),
        (60, ["joost", "fatima"]),
    ]
    for day, expected in steps:
        for _ in range(2):
            keep_rhythm(morning(day))
        assert asked() == expected, day


def test_when_the_professional_is_on_leave_the_coordinator_is_asked_too(cast: Cast, circle: Circle) -> None:
    announce_absence(
        first_day=DUE - timedelta(days=3),
        last_day=DUE + timedelta(weeks=12),
        deputy_id=None,
        by=actor(cast.joost),
        now=NOW,
    )
    keep_rhythm(morning(1))
    assert sorted(asked()) == ["joost", "ria"]
    keep_rhythm(morning(2))
    assert sorted(asked()) == ["joost", "ria"]


def test_a_leave_that_has_not_begun_changes_nothing(cast: Cast, circle: Circle) -> None:
    announce_absence(
        first_day=DUE + timedelta(days=9),
        last_day=DUE + timedelta(days=20),
        deputy_id=None,
        by=actor(cast.joost),
        now=NOW,
    )
    keep_rhythm(morning(1))
    assert asked() == ["joost"]


def test_a_morning_that_was_missed_is_made_good(cast: Cast, circle: Circle) -> None:
    keep_rhythm(morning(5))
    assert asked() == ["joost"]


def test_whoever_speaks_is_not_asked_and_a_new_silence_is_a_new_slip(cast: Cast, circle: Circle) -> None:
    keep_rhythm(morning(1))
    speak(cast, circle, morning(2))
    keep_rhythm(morning(10))
    assert asked() == ["joost"]
    keep_rhythm(morning(2 + 7 * WEEKS))
    assert asked() == ["joost"]
    keep_rhythm(morning(3 + 7 * WEEKS))
    assert asked() == ["joost", "joost"]


@pytest.mark.parametrize(("reply", "expected"), [(None, []), (True, []), (False, ["joost"])])
def test_a_talk_that_stands_is_waited_for(cast: Cast, circle: Circle, reply: bool | None, expected: list) -> None:
    meeting = actions.plan_meeting(
        circle_id=circle.id,
        kind=MeetingKind.TALK,
        topic="",
        starts_at=morning(5),
        minutes=30,
        place="Telefonisch",
        member_ids=[member(circle, cast.joost).id],
        by=actor(cast.fatima),
        now=NOW,
    )
    if reply is not None:
        actions.answer_invitation(meeting_id=meeting.id, yes=reply, version=1, by=actor(cast.joost), now=NOW)
    keep_rhythm(morning(2))
    assert asked() == expected
    keep_rhythm(morning(6))
    assert asked() == ["joost"]


def test_nobody_is_asked_about_a_circle_that_ended_or_somebody_who_left(cast: Cast, circle: Circle) -> None:
    leaving = {"circle_id": circle.id, "member_id": member(circle, cast.joost).id, "reason": EndReason.MOVED}
    circles.end_membership(**leaving, by=actor(cast.amina), now=NOW)
    assert keep_rhythm(morning(30)) == 0
    circles.close_circle(circle=circle, reason=EndReason.REACHED, now=NOW)
    assert keep_rhythm(morning(60)) == 0
    assert asked() == []


def test_the_mail_arrives_and_says_nothing_personal(cast: Cast, circle: Circle, smtp_sink: list[EmailMessage]) -> None:
    Message.objects.all().delete()
    keep_rhythm(morning(1))
    keep_rhythm(morning(8))
    for message in Message.objects.order_by("created_at"):
        send_message(message_id=str(message.id))
        send_message(message_id=str(message.id))
    assert [m["X-Envelope-To"] for m in smtp_sink] == ["joost@voorbeeld.test", "fatima@voorbeeld.test"]
    for mail in smtp_sink:
        everything = mail.as_string() + mail.get_content()
        for personal in ("Amina", "Sara", "Fatima", "Joost", "Ria", "Buurtteam", "Samen Op Pad"):
            assert personal not in everything.replace("joost@", "").replace("fatima@", "")
        assert f"/kringen/{circle.id}/" in mail.get_content()


def _with_room(cast: Cast) -> None:
    """Fatima can be in more circles than one."""
    Volunteer.objects.filter(id=cast.volunteer.id).update(max_families=9)


def test_pairs_that_were_told_long_ago_cost_nothing_each(cast: Cast, circle: Circle, monkeypatch) -> None:
    """In batches of two: three pairs take a batch more than one, whatever was told before."""
    monkeypatch.setattr(jobs, "BATCH", 2)
    assert keep_rhythm(morning(-1)) == 0
    with CaptureQueriesContext(connection) as one:
        assert keep_rhythm(morning(1)) == 1
    with CaptureQueriesContext(connection) as again:
        assert keep_rhythm(morning(2)) == 1
    assert len(again) < len(one)
    _with_room(cast)
    the_circle(cast), the_circle(cast)
    keep_rhythm(morning(2))
    with CaptureQueriesContext(connection) as three:
        assert keep_rhythm(morning(3)) == 3
    assert len(three) == len(again) + 3  # a savepoint that begins and ends, and a question to the outbox
    assert asked() == ["joost"] * 3


def test_a_pair_that_cannot_be_told_does_not_hold_up_the_others(
    cast: Cast, circle: Circle, caplog: pytest.LogCaptureFixture
) -> None:
    _with_room(cast)
    later = the_circle(cast, NOW + timedelta(days=1))
    with connection.cursor() as cursor:
        cursor.execute(
            f"ALTER TABLE notify_message ADD CONSTRAINT broken CHECK (path <> '/kringen/{circle.id}/') NOT VALID"
        )
        assert keep_rhythm(morning(3)) == 2
        assert list(Message.objects.filter(kind="time_to_talk").values_list("path", flat=True)) == [
            f"/kringen/{later.id}/"
        ]
        assert str(circle.id) in caplog.text
        assert "joost@" not in caplog.text
        cursor.execute("ALTER TABLE notify_message DROP CONSTRAINT broken")
    keep_rhythm(morning(4))
    assert len(asked()) == 2


def test_two_pairs_whose_ids_begin_alike_are_two(cast: Cast, circle: Circle) -> None:
    alike = Member.objects.get(circle=circle, person=cast.joost)
    colleague = person("Jan")
    twin = UUID(int=cast.joost.id.int ^ 1)
    Person.objects.filter(id=colleague.id).update(id=twin)
    Member.objects.create(circle=circle, person_id=twin, role=alike.role, since=alike.since)
    assert keep_rhythm(morning(1)) == 2
    keep_rhythm(morning(8))
    assert sorted(asked()) == ["fatima", "fatima", "jan", "joost"]


@pytest.mark.parametrize(
    "first_day",
    [
        date(2027, 3, 28) - timedelta(weeks=WEEKS),
        date(2027, 10, 31) - timedelta(weeks=WEEKS),
        date(2028, 2, 29) - timedelta(weeks=WEEKS),
        date(2027, 3, 27),
        date(2027, 10, 30),
        date(2028, 2, 28),
    ],
)
@pytest.mark.parametrize("hour", [0, 23])
def test_the_day_is_the_same_across_summer_time_and_a_leap_day(cast: Cast, first_day: date, hour: int) -> None:
    """Also for who joined just before or after midnight, when the day in UTC is another."""
    the_circle(cast, moment_of(first_day, hour, 30))
    due = first_day + timedelta(weeks=WEEKS)
    for early in (moment_of(due, 0, 1), moment_of(due, 23, 59)):
        assert keep_rhythm(early) == 0
    assert keep_rhythm(moment_of(due + timedelta(days=1), 0, 1)) == 1
    assert asked() == ["joost"]
    keep_rhythm(moment_of(due + timedelta(days=7), 23, 59))
    assert asked() == ["joost"]
    keep_rhythm(moment_of(due + timedelta(days=8), 0, 1))
    assert asked() == ["joost", "fatima"]


def test_what_was_deferred_waits_in_the_queue(cast: Cast, circle: Circle) -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM procrastinate_jobs")
        keep_rhythm(morning(1))
        cursor.execute("SELECT count(*) FROM procrastinate_jobs WHERE task_name = 'notify.send_message'")
        assert cursor.fetchone() == (1,)
