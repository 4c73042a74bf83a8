"""Speaking with each other: the days that pass, logging in a few taps, the next talk, the calendar file."""

from datetime import timedelta
from uuid import UUID

from icalendar import Calendar

from samenspel.rhythm.models import Meeting
from samenspel.shared.clock import day_of, now
from tests.journeys.steps import Screen

TAPS_TO_LOG = 3  # from the page of the circle


def today() -> str:
    """Today, as a date field takes it."""
    return day_of(now()).isoformat()


def tomorrow() -> str:
    """Tomorrow, as a date field takes it."""
    return (day_of(now()) + timedelta(days=1)).isoformat()


def has_come(circle_id: UUID) -> None:
    """The hour of the talk that was planned has come. The clock is everybody's, so it is the talk that moves."""
    Meeting.objects.filter(circle=circle_id, recorded_at=None).update(starts_at=now() - timedelta(minutes=1))


def speak(joost: Screen, fatima: Screen, circle: UUID) -> None:
    """The professional logs a call in a few taps and plans the next talk; the volunteer puts it in her calendar."""
    path = f"/kringen/{circle}/"
    joost.opens(path)
    before = joost.taps
    joost.presses("Wij spraken elkaar", at="#afspraken")
    assert joost.labelled("Fatima").is_checked()
    joost.ticks("Gebeld")
    joost.presses("Opschrijven")
    assert joost.taps - before == TAPS_TO_LOG
    fatima.opens(path)
    fatima.reads("gebeld")
    fatima.presses("Plan een gesprek", at="#afspraken")
    fatima.ticks("Joost")
    fatima.fills(
        {"Welke dag?": tomorrow(), "Hoe laat?": "09:00", "Waar?": "Telefonisch", "Waar gaat het over?": "Zwemles"}
    )
    fatima.presses("Gesprek plannen")
    fatima.opens("/afspraken/")
    with fatima.page.expect_download() as kept:
        fatima.one("In mijn agenda").click()
    talk = Calendar.from_ical(kept.value.path().read_bytes()).walk("VEVENT")[0]
    assert talk["DTSTART"].dt.hour in (8, 9)
    assert "Zwemles" not in str(talk["SUMMARY"])
    joost.opens("/vandaag/")
    joost.reads("Zwemles")
