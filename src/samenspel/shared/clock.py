"""The time of day. Read here, at the edge (views, jobs, commands), and passed on as `now`; never read inside a rule."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

NETHERLANDS = ZoneInfo("Europe/Amsterdam")


def now() -> datetime:
    """The present moment, aware, in UTC."""
    return datetime.now(tz=UTC)


def day_of(moment: datetime) -> date:
    """The calendar day in the Netherlands on which an aware `moment` falls."""
    return moment.astimezone(NETHERLANDS).date()


def moment_of(day: date, hour: int = 0, minute: int = 0) -> datetime:
    """The aware moment at which the clock in the Netherlands shows `hour`:`minute` on `day`."""
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=NETHERLANDS)
