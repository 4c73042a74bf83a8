"""Hard limits, without a database."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from samenspel.volunteers.rules import Limit, Offered, Wished, crossed, oldest_vog, years_after

TODAY = date(2026, 11, 23)
FATIMA = Offered(
    joined=True,
    available=True,
    vog_on=date(2025, 1, 1),
    max_families=2,
    families_now=1,
    municipalities=frozenset({"Utrecht"}),
    languages=frozenset({"nl", "ar"}),
    gender="woman",
    days=frozenset({2}),
    rather_not=frozenset({"pets"}),
)
SARA = Wished("Utrecht", language="ar", gender="woman", days=frozenset({1, 2}), topics=frozenset({"smoking"}))


def test_who_fits_crosses_nothing():
    assert crossed(FATIMA, SARA, TODAY) == []
    assert crossed(FATIMA, Wished("Utrecht"), TODAY) == []


@pytest.mark.parametrize(
    ("change", "limit"),
    [
        ({"joined": False}, Limit.NOT_JOINED),
        ({"available": False}, Limit.PAUSED),
        ({"vog_on": None}, Limit.NO_VOG),
        ({"vog_on": date(2023, 11, 22)}, Limit.VOG_EXPIRED),
        ({"families_now": 2}, Limit.FULL),
        ({"municipalities": frozenset()}, Limit.OTHER_PLACE),
        ({"languages": frozenset({"nl"})}, Limit.LANGUAGE),
        ({"gender": "unsaid"}, Limit.GENDER),
        ({"days": frozenset({0})}, Limit.DAYS),
        ({"rather_not": frozenset({"smoking"})}, Limit.TOPIC),
    ],
)
def test_each_limit_is_named_alone(change, limit):
    assert crossed(replace(FATIMA, **change), SARA, TODAY) == [limit]


def test_a_certificate_holds_to_the_day_three_years_later():
    assert crossed(replace(FATIMA, vog_on=date(2023, 11, 23)), SARA, TODAY) == []
    assert years_after(date(2024, 2, 29), 3) == date(2027, 2, 28)


def test_every_limit_has_a_sentence():
    from samenspel.volunteers.words import limit_words

    assert all(limit_words(limit).endswith(".") for limit in Limit)


def test_a_day_beyond_the_calendar_is_its_last_day():
    assert years_after(date(9999, 12, 31), 3) == date.max
    assert years_after(date(1, 1, 1), -3) == date.min


@pytest.mark.parametrize("today", [date(2026, 11, 23), date(2028, 2, 29), date(2028, 3, 1), date(2027, 2, 28)])
def test_the_oldest_certificate_is_good_and_of_a_day_before_is_not(today):
    def limits(vog_on):
        return crossed(replace(FATIMA, vog_on=vog_on), Wished("Utrecht"), today)

    assert limits(oldest_vog(today)) == []
    assert limits(oldest_vog(today) - timedelta(days=1)) == [Limit.VOG_EXPIRED]
