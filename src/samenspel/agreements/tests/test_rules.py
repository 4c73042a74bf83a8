"""When a version counts, how text becomes tasks, and what a new version changes."""

from itertools import product
from uuid import UUID

import pytest

from samenspel.agreements.rules import Line, State, difference, lines, state_after

PEOPLE = [UUID(int=n) for n in range(3)]


@pytest.mark.parametrize("answers", list(product([None, True, False], repeat=3)))
def test_a_version_counts_when_each_said_yes_and_one_no_is_enough(answers: tuple) -> None:
    given = {who: answer for who, answer in zip(PEOPLE, answers, strict=True) if answer is not None}
    expected = State.REFUSED if False in answers else State.PROPOSED if None in answers else State.IN_FORCE
    assert state_after(given, PEOPLE) is expected


def test_somebody_who_left_is_not_waited_for() -> None:
    assert state_after({PEOPLE[0]: True}, PEOPLE[:1]) is State.IN_FORCE


@pytest.mark.parametrize(
    ("text", "tasks"),
    [
        ("", []),
        (" \n - \n•\t\n", []),
        ("- Zwemmen\n• Lezen\n  Zwemmen ", ["Zwemmen", "Lezen"]),
        ("اللعب مع سارة", ["اللعب مع سارة"]),
    ],
)
def test_each_line_is_a_task_once(text: str, tasks: list) -> None:
    assert lines(text) == tasks


def test_a_difference_names_what_comes_what_goes_and_what_is_other() -> None:
    before = [Line("Doel", "Vriendinnen"), Line("Doel", "Rust"), Line("Grenzen", "2 uur", once=True)]
    after = [Line("Doel", "Rust"), Line("Doel", "School"), Line("Grenzen", "3 uur", once=True)]
    found = difference(before, after)
    assert found.added == [Line("Doel", "School")]
    assert found.gone == [Line("Doel", "Vriendinnen")]
    assert found.changed == [("Grenzen", "2 uur", "3 uur")]
    assert not difference(before, list(reversed(before)))
    assert difference(before, before[:2]).gone == before[2:]
