"""Days and times in words, in three languages."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.template import Context, Template
from django.utils import translation

from samenspel.web import dates

TODAY = date(2026, 11, 20)
SPOKEN = datetime(2026, 12, 3, 14, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("nl", "donderdag 3 december, 15.00 uur"),
        ("en", "Thursday 3 December, 15:00"),
        ("ar", "الخميس 3 ديسمبر، الساعة 15:00"),
    ],
)
def test_when(language, said):
    with translation.override(language):
        assert dates.when(SPOKEN, TODAY) == said


@pytest.mark.parametrize(("language", "said"), [("nl", "3 december"), ("en", "3 December"), ("ar", "3 ديسمبر")])
def test_day(language, said):
    with translation.override(language):
        assert dates.day(SPOKEN, TODAY) == said
        assert dates.day(SPOKEN.date(), TODAY) == said


def test_a_day_far_away_names_the_year():
    assert dates.day(date(2027, 1, 3), TODAY) == "3 januari"
    assert dates.day(date(2025, 1, 3), TODAY) == "3 januari 2025"
    assert dates.weekday(date(2028, 2, 29), TODAY) == "dinsdag 29 februari 2028"


def test_the_clock_is_dutch_in_summer_and_in_winter():
    assert dates.clock_time(datetime(2027, 3, 28, 0, 30, tzinfo=UTC)) == "1.30 uur"
    assert dates.clock_time(datetime(2027, 3, 28, 1, 30, tzinfo=UTC)) == "3.30 uur"
    assert dates.day(datetime(2026, 12, 2, 23, 30, tzinfo=UTC), TODAY) == "3 december"


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, "vandaag"),
        (1, "gisteren"),
        (2, "2 dagen terug"),
        (13, "13 dagen terug"),
        (14, "2 weken terug"),
        (60, "8 weken terug"),
        (61, "2 maanden terug"),
        (729, "23 maanden terug"),
        (800, "2 jaar terug"),
        (-1, "morgen"),
        (-5, "over 5 dagen"),
        (-20, "over 2 weken"),
    ],
)
def test_ago(days, said):
    assert dates.ago(TODAY - timedelta(days=days), TODAY) == said


@pytest.mark.parametrize(("language", "said"), [("en", "2 weeks ago"), ("ar", "قبل أسبوعين"), ("nl", "2 weken terug")])
def test_ago_in_other_languages(language, said):
    with translation.override(language):
        assert dates.ago(TODAY - timedelta(days=14), TODAY) == said


def test_date_block():
    assert dates.date_block(SPOKEN) == (3, "dec")
    with translation.override("en"):
        assert dates.date_block(SPOKEN) == (3, "Dec")


def test_what_is_remembered_in_one_language_is_not_said_in_another():
    assert dates.day(SPOKEN, TODAY) == "3 december"
    with translation.override("en"):
        assert dates.day(SPOKEN, TODAY) == "3 December"
    assert dates.day(SPOKEN, TODAY) == "3 december"


def test_templates_show_nothing_for_no_date():
    template = Template(
        "{% load ss %}[{{ none|day }}{{ none|when }}{{ none|ago }}{{ none|weekday }}{{ none|clock_time }}]"
    )
    assert template.render(Context({"none": None})) == "[]"


def test_templates_know_which_day_it_is():
    template = Template("{% load ss %}{{ moment|ago }}")
    assert template.render(Context({"moment": datetime.now(tz=UTC)})) == "vandaag"
