"""The file for one's own calendar: right in time, nothing personal, only for who takes part."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from icalendar import Calendar

from samenspel.rhythm import actions
from samenspel.rhythm.models import Meeting
from samenspel.shared.clock import moment_of, now
from tests.cast import Cast, actor
from tests.looking import signed_in, text


def file_of(talk: Meeting, who) -> Calendar:
    response = signed_in(who).get(reverse("rhythm:calendar_file", args=[talk.id]))
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert response["Cache-Control"] == "no-store"
    return Calendar.from_ical(response.content)


def test_it_says_when_and_nothing_personal(cast: Cast, talk: Meeting) -> None:
    calendar = file_of(talk, cast.joost)
    (event,) = calendar.walk("VEVENT")
    assert event.start == talk.starts_at.replace(microsecond=0)
    assert event.end - event.start == timedelta(minutes=30)
    assert str(event["SUMMARY"]) == "Gesprek (Samenspel)"
    assert (event["STATUS"], event["SEQUENCE"], event["UID"]) == ("CONFIRMED", 1, f"{talk.id}@samenspel")
    assert calendar.walk("VTIMEZONE")[0]["TZID"] == "Europe/Amsterdam"
    raw = calendar.to_ical().decode()
    for personal in ("Amina", "Sara", "Fatima", "Joost", "Buurtteam", "school", "LOCATION", "ATTENDEE", "ORGANIZER"):
        assert personal not in raw


def test_another_version_has_the_same_name_and_a_higher_number(cast: Cast, talk: Meeting) -> None:
    later = {"starts_at": talk.starts_at + timedelta(days=1), "place": "Thuis", "version": 1}
    actions.move_meeting(meeting_id=talk.id, **later, by=actor(cast.joost), now=now())
    (event,) = file_of(talk, cast.joost).walk("VEVENT")
    assert (event["UID"], event["SEQUENCE"]) == (f"{talk.id}@samenspel", 2)
    actions.cancel_meeting(meeting_id=talk.id, by=actor(cast.fatima), now=now())
    (event,) = file_of(talk, cast.joost).walk("VEVENT")
    assert (event["STATUS"], event["SEQUENCE"]) == ("CANCELLED", 3)


@pytest.mark.parametrize(
    ("day", "begins", "ends"),
    [
        (date(2027, 3, 28), (1, 45), "03:15"),
        (date(2027, 10, 31), (2, 45), "02:15"),
        (date(2028, 2, 29), (15, 0), "15:30"),
    ],
)
def test_the_end_is_half_an_hour_later_also_when_the_clock_jumps(
    cast: Cast, talk: Meeting, day: date, begins: tuple[int, int], ends: str
) -> None:
    Meeting.objects.filter(id=talk.id).update(starts_at=moment_of(day, *begins))
    (event,) = file_of(talk, cast.joost).walk("VEVENT")
    assert event["DTSTART"].dt.strftime("%H:%M") == "{:02}:{:02}".format(*begins)
    assert event["DTEND"].dt.strftime("%H:%M") == ends


def test_only_who_takes_part_gets_it(cast: Cast, talk: Meeting) -> None:
    path = reverse("rhythm:calendar_file", args=[talk.id])
    answers = {p.given_name: signed_in(p).get(path).status_code for p in (cast.amina, cast.fatima, cast.ria, cast.nora)}
    assert answers == {"Amina": 200, "Fatima": 200, "Ria": 403, "Nora": 404}
    assert signed_in(cast.fatima).post(path).status_code == 405
    assert "BEGIN:VCALENDAR" in text(signed_in(cast.fatima).get(path))
