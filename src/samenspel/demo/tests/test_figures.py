"""Dealing words over people."""

from collections import Counter
from math import gcd

import pytest

from samenspel.demo.region import figures


@pytest.mark.parametrize(("people", "stride"), [(10, 3), (124, 35), (124, 57), (7, 1)])
def test_everybody_gets_about_as_many_and_nobody_one_twice(people, stride):
    assert gcd(people, stride) == 1
    counts = {"one": people, "two": people // 2, "three": 3, "none": 0}
    hands = figures.dealt(counts, people, stride)
    assert Counter(words for hand in hands for words in hand) == {k: n for k, n in counts.items() if n}
    assert all(len(set(hand)) == len(hand) for hand in hands)
    sizes = {len(hand) for hand in hands}
    assert max(sizes) - min(sizes) <= 1


def test_neighbours_differ():
    hands = figures.dealt({"one": 62, "two": 62}, 124, 35)
    assert len({tuple(hand) for hand in hands[:3]}) > 1


def test_a_percentage_of_people_is_a_whole_number():
    assert [figures.number_of(percent, 135) for percent in (0, 3, 44, 100)] == [0, 4, 59, 135]
