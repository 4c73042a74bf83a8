"""Planning in the nights in which the clock jumps, and on a leap day."""

from datetime import UTC, date, datetime

import pytest
from django.urls import reverse

from samenspel.circles.models import Circle
from samenspel.circles.queries import open_circle
from samenspel.rhythm.forms import PlanMeetingForm
from samenspel.rhythm.queries import Act
from samenspel.web.dates import when
from tests.cast import Cast, actor, member
from tests.looking import a_key, sent, signed_in, text


def planned(cast: Cast, circle: Circle, day: str, at: str) -> PlanMeetingForm:
    opened = open_circle(actor(cast.fatima), circle.id, Act.PLAN_MEETING)
    typed = {
        "day": day,
        "at": at,
        "minutes": "30",
        "place": "Thuis",
        "member_ids": [str(member(circle, cast.joost).id)],
    }
    form = PlanMeetingForm(typed | {"once": str(a_key())}, opened=opened)
    form.is_valid()
    return form


@pytest.mark.parametrize(
    ("day", "at", "moment"),
    [
        ("28-3-2027", "1.59", datetime(2027, 3, 28, 0, 59, tzinfo=UTC)),
        ("28-3-2027", "3.00", datetime(2027, 3, 28, 1, 0, tzinfo=UTC)),
        ("29-3-2027", "2.30", datetime(2027, 3, 29, 0, 30, tzinfo=UTC)),
        ("31-10-2027", "1.59", datetime(2027, 10, 30, 23, 59, tzinfo=UTC)),
        ("31-10-2027", "2.30", datetime(2027, 10, 31, 0, 30, tzinfo=UTC)),
        ("31-10-2027", "3.00", datetime(2027, 10, 31, 2, 0, tzinfo=UTC)),
        ("29-2-2028", "15.00", datetime(2028, 2, 29, 14, 0, tzinfo=UTC)),
    ],
)
def test_the_moment_is_what_a_dutch_clock_shows(
    cast: Cast, circle: Circle, day: str, at: str, moment: datetime
) -> None:
    form = planned(cast, circle, day, at)
    assert form.errors == {}
    assert form.cleaned_data["starts_at"].timestamp() == moment.timestamp()
    hour, minutes = at.split(".")
    assert when(form.cleaned_data["starts_at"], date(2027, 1, 1)).endswith(f", {int(hour)}.{minutes} uur")


def test_an_hour_that_does_not_exist_cannot_be_planned(cast: Cast, circle: Circle) -> None:
    assert "de klok gaat een uur vooruit" in str(planned(cast, circle, "28 maart 2027", "2.30").errors["at"])


@pytest.mark.parametrize("day", ["29-2-2027", "29 februari 2029"])
def test_a_leap_day_that_is_not_there_is_no_day(cast: Cast, circle: Circle, day: str) -> None:
    path = reverse("rhythm:plan_meeting", args=[circle.id])
    typed = {"at": "15.00", "minutes": 30, "place": "Thuis", "member_ids": [member(circle, cast.joost).id]}
    page = text(sent(signed_in(cast.fatima), path, day=day, **typed))
    assert "Deze datum kunnen wij niet lezen" in page
    assert day in page
