"""Dividing whole people over printed percentages."""

from itertools import pairwise

import pytest

from samenspel.demo.region import figures
from samenspel.volunteers.models import VolunteerType


@pytest.mark.parametrize("total", [1, 7, 100, 135])
def test_what_is_handed_out_adds_up(total):
    counts = figures.handed_out(total, figures.TYPES)
    assert sum(counts.values()) == total
    whole = sum(figures.TYPES.values())
    assert all(abs(counts[key] - total * share / whole) < 1 for key, share in figures.TYPES.items())


def test_the_largest_remainder_gets_the_last_one():
    other, free = VolunteerType.OTHER, VolunteerType.FREE_VOLUNTEER_ORGANISATION
    assert figures.handed_out(3, {other: 40, free: 60}) == {other: 1, free: 2}


@pytest.mark.parametrize("percent", [0, 3, 44, 100])
@pytest.mark.parametrize("offset", [0, 31, 134])
def test_evenly_gives_exactly_so_many(percent, offset):
    assert sum(figures.evenly(percent, 135, offset)) == round(1.35 * percent)


def test_evenly_spreads():
    chosen = [i for i, yes in enumerate(figures.evenly(20, 100, 0)) if yes]
    assert {b - a for a, b in pairwise(chosen)} == {5}
