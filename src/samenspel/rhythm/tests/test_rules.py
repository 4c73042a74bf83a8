"""The edges of the triangle and when a silence is a gap, over many invented circles."""

from datetime import UTC, date, datetime, timedelta
from itertools import combinations
from random import Random
from uuid import UUID

import pytest

from samenspel.rhythm.rules import EdgeState, Node, clock_shows, edges, first_gap, may_log_on
from samenspel.shared.clock import moment_of

TODAY = date(2026, 11, 20)
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


def a_circle(random: Random) -> tuple[list[Node], dict, dict, int]:
    """Corners with random members; who spoke when; who will speak when; how many weeks may pass."""
    ids = iter(UUID(int=random.getrandbits(128)) for _ in range(30))
    since = TODAY - timedelta(days=random.randrange(200))
    nodes = [Node("family", frozenset(next(ids) for _ in range(random.randint(1, 3))), since)]
    for role in ("volunteer", "professional"):
        for _ in range(random.randint(0, 3)):
            nodes.append(Node(role, frozenset({next(ids)}), TODAY - timedelta(days=random.randrange(200))))
    everybody = [each for node in nodes for each in node.ids]
    pairs = [frozenset(pair) for pair in combinations(everybody, 2)]
    last = {p: TODAY - timedelta(days=random.randrange(150)) for p in pairs if random.random() < 0.4}
    coming = {p: NOON + timedelta(days=random.randrange(60)) for p in pairs if random.random() < 0.2}
    return nodes, last, coming, random.randint(1, 12)


@pytest.mark.parametrize("seed", range(60))
def test_every_edge_says_what_its_pairs_say(seed: int) -> None:
    nodes, last, coming, weeks = a_circle(Random(seed))
    found = edges(nodes, last, coming, weeks, TODAY)
    expected = [(a, b) for a, b in combinations(nodes, 2) if a.role != b.role]
    assert [(e.one, e.other) for e in found] == expected
    for e in found:
        pairs = [frozenset({a, b}) for a in e.one.ids for b in e.other.ids]
        days = sorted(last[p] for p in pairs if p in last)
        assert e.last_on == (days[-1] if days else None)
        assert (e.next_at is None) == (not any(p in coming for p in pairs))
        assert e.due_on - timedelta(weeks=weeks) == (e.last_on or max(e.one.since, e.other.since))
        expected_state = (
            EdgeState.PLANNED
            if e.next_at
            else EdgeState.NEVER
            if not days
            else EdgeState.FINE
            if (TODAY - days[-1]).days <= 7 * weeks
            else EdgeState.SILENT
        )
        assert e.state is expected_state
        assert e.is_gap is (e.state in ("silent", "never"))


@pytest.mark.parametrize("seed", range(60))
def test_speaking_never_makes_a_gap_and_time_alone_never_closes_one(seed: int) -> None:
    nodes, last, coming, weeks = a_circle(Random(seed))
    before = edges(nodes, last, coming, weeks, TODAY)
    later = edges(nodes, last, coming, weeks, TODAY + timedelta(days=Random(seed).randrange(90)))
    assert all(b.is_gap <= e.is_gap for b, e in zip(before, later, strict=True))
    spoken = {frozenset({a, b}): TODAY for e in before for a in e.one.ids for b in e.other.ids}
    assert not any(e.is_gap for e in edges(nodes, last | spoken, coming, weeks, TODAY))


@pytest.mark.parametrize("seed", range(60))
def test_the_gap_shown_is_between_volunteer_and_professional_if_there_is_one(seed: int) -> None:
    nodes, last, coming, weeks = a_circle(Random(seed))
    found = edges(nodes, last, coming, weeks, TODAY)
    gap, gaps = first_gap(found), [e for e in found if e.is_gap]
    assert (gap is None) is (not gaps)
    if gap:
        between = [e for e in gaps if e.joins_volunteer_and_professional]
        assert gap.due_on == min(e.due_on for e in (between or gaps))
        assert gap.joins_volunteer_and_professional is bool(between)


@pytest.mark.parametrize(("days", "allowed"), [(-1, False), (0, True), (1, True), (366, True), (367, False)])
def test_a_conversation_is_logged_for_the_past_year(days: int, allowed: bool) -> None:
    assert may_log_on(TODAY - timedelta(days=days), NOON) is allowed


def test_today_is_today_in_the_netherlands() -> None:
    half_past_eleven = datetime(2026, 7, 1, 22, 30, tzinfo=UTC)
    assert may_log_on(date(2026, 7, 2), half_past_eleven)
    assert not may_log_on(date(2026, 7, 3), half_past_eleven)


@pytest.mark.parametrize(
    ("moment", "shown"),
    [
        (moment_of(date(2027, 3, 28), 1, 59), True),
        (moment_of(date(2027, 3, 28), 2, 0), False),
        (moment_of(date(2027, 3, 28), 2, 59), False),
        (moment_of(date(2027, 3, 28), 3, 0), True),
        (moment_of(date(2027, 10, 31), 2, 30), True),
        (moment_of(date(2028, 2, 29), 2, 30), True),
    ],
)
def test_an_hour_in_march_is_on_no_clock(moment: datetime, shown: bool) -> None:
    assert clock_shows(moment) is shown
