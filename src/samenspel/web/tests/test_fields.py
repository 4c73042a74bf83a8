"""Dates and times as people write them."""

from datetime import UTC, date, datetime, time

import pytest
from django.core.exceptions import ValidationError

from samenspel.web.fields import DateField, DateInput, TimeField, TimeInput, read_date, read_time


@pytest.mark.parametrize(
    "text",
    [
        "2026-12-03",
        "3-12-2026",
        "03/12/2026",
        "3.12.2026",
        "3 12 2026",
        "3 december 2026",
        "3 dec 2026",
        "3 Dec. 2026",
        "donderdag 3 december 2026",
        "  3-12-2026 ",
    ],
)
def test_reads_a_date(text):
    assert read_date(text) == date(2026, 12, 3)


@pytest.mark.parametrize(
    ("text", "month"), [("1 mrt 2027", 3), ("1 maart 2027", 3), ("1 mei 2027", 5), ("1 okt 2027", 10)]
)
def test_reads_dutch_months(text, month):
    assert read_date(text) == date(2027, month, 1)


@pytest.mark.parametrize(
    "text", ["31-2-2026", "29-2-2027", "3-13-2026", "3-12-26", "morgen", "0-0-0000", "3 foo 2026", "1" * 500]
)
def test_does_not_guess_a_date(text):
    assert read_date(text) is None


@pytest.mark.parametrize("text", ["1-1-1999", "31-12-9999", "1-1-0001"])
def test_a_year_that_nobody_means_is_asked_again(text):
    with pytest.raises(ValidationError, match="Het jaar klopt niet"):
        DateField().clean(text)


def test_reads_a_leap_day():
    assert read_date("29-2-2028") == date(2028, 2, 29)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("15:00", time(15)),
        ("15.30", time(15, 30)),
        ("15u30", time(15, 30)),
        ("9 uur", time(9)),
        ("15", time(15)),
        ("15.00 uur", time(15)),
        ("15:00:00", time(15)),
    ],
)
def test_reads_a_time(text, read):
    assert read_time(text) == read


@pytest.mark.parametrize("text", ["24:00", "15:60", "kwart over drie", "1500", "-1"])
def test_does_not_guess_a_time(text):
    assert read_time(text) is None


def test_fields_clean_to_a_day_and_a_time():
    assert DateField().clean("3-12-2026") == date(2026, 12, 3)
    assert DateField().clean(datetime(2026, 12, 3, 9, tzinfo=UTC)) == date(2026, 12, 3)
    assert TimeField().clean("15.30") == time(15, 30)
    assert DateField(required=False).clean("") is None
    assert TimeField(required=False).clean("") is None


@pytest.mark.parametrize("field", [DateField(), TimeField()])
def test_fields_say_how_to_write_it(field):
    with pytest.raises(ValidationError) as caught:
        field.clean("binnenkort")
    assert "Schrijf de" in caught.value.messages[0]


def test_native_input_shows_what_can_be_read():
    assert 'type="date"' in DateInput().render("dag", "3-12-2026")
    assert 'value="2026-12-03"' in DateInput().render("dag", "3-12-2026")
    assert 'value="15:30"' in TimeInput().render("tijd", time(15, 30))


def test_native_input_turns_into_text_for_what_it_would_hide():
    html = DateInput().render("dag", "volgende week")
    assert 'type="text"' in html
    assert 'value="volgende week"' in html
