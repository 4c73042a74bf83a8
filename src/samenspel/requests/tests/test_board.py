"""What waits at a coordinator's organisations: counted by the database, over the open questions only."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samenspel.requests import actions
from samenspel.requests.models import HelpRequest
from samenspel.requests.overview import Board, board
from samenspel.shared.clock import day_of, moment_of, now
from tests.cast import actor

TODAY = day_of(now())


def waits(cast, words: str, days: int, **fields: object) -> HelpRequest:
    """A question of Amina's that began `days` ago, at the last moment of that day or the first."""
    known = {
        "family": cast.family, "organisation": cast.helpers, "asked_by": cast.amina, "asked_at": now(),
        "norm_days": 42, "state": "waiting", "clock_started_at": moment_of(TODAY - timedelta(days=days)),
    }  # fmt: skip
    return HelpRequest.objects.create(words=words, **(known | fields))


def seen(cast, limit: int = 5) -> Board:
    return board(actor(cast.ria), TODAY, limit)


def test_nothing_waits(cast):
    assert seen(cast) == Board(waiting=0, longest=0, over_norm=0, first=[])


def test_it_counts_all_and_shows_the_first(cast):
    for n in range(12):
        waits(cast, f"Vraag {n}", n)
    found = seen(cast, limit=3)
    assert (found.waiting, found.longest, found.over_norm) == (12, 11, 0)
    assert [q.request.words for q in found.first] == ["Vraag 11", "Vraag 10", "Vraag 9"]


@pytest.mark.parametrize("hour", [0, 23])
def test_late_is_what_the_clock_of_the_question_says(cast, hour):
    for days in (42, 43):
        at = moment_of(TODAY - timedelta(days=days), hour, 30)
        one = waits(cast, f"{days} dagen", days, clock_started_at=at)
        assert one.clock.over_norm(TODAY) is (days == 43)
    assert seen(cast).over_norm == 1


def test_what_ended_and_what_waits_for_the_family_does_not_count(cast):
    waits(cast, "Voorgesteld", 3, state="proposed")
    waits(cast, "Nog niet bevestigd", 3, state="to_confirm", clock_started_at=None)
    waits(cast, "Gevonden", 3, state="matched", ended_at=now())
    waits(cast, "Elders", 3, organisation=cast.other_helpers)
    assert seen(cast).waiting == 0


def test_a_rung_bell_comes_first_for_a_week(cast):
    waits(cast, "Wacht het langst", 60)
    one = waits(cast, "Gebeld", 50, asked_with=cast.joost, asked_with_organisation=cast.local_team)
    actions.ring_bell(request_id=one.id, by=actor(cast.joost), now=now())
    for later, first in ((0, "Gebeld"), (6, "Gebeld"), (7, "Wacht het langst")):
        found = board(actor(cast.ria), TODAY + timedelta(days=later), 5)
        assert found.first[0].request.words == first
        assert found.first[0].rung is (first == "Gebeld")


def test_it_reads_the_open_questions_only(cast):
    with CaptureQueriesContext(connection) as asked:
        seen(cast)
    assert len(asked.captured_queries) == 1
    assert '"ended_at" IS NULL' in asked.captured_queries[0]["sql"]
