"""Every conversation of a circle can be reached: notes by who may know, after the end by the family alone."""

from datetime import timedelta

import pytest

from samenspel.access.subjects import Subject
from samenspel.circles import actions as circles
from samenspel.circles.models import EndReason
from samenspel.closing.actions import close_circle
from samenspel.rhythm import actions as rhythm
from samenspel.rhythm.models import ContactKind
from samenspel.shared.clock import day_of, now
from tests import cast as story
from tests.looking import ARABIC, queries, signed_in, text


@pytest.fixture
def path(circle):
    return f"/kringen/{circle.id}/gesprekken/"


def spoke(cast, circle, days_ago, note=""):
    """Amina spoke with Fatima, and noted something about money."""
    rhythm.log_contact(
        circle_id=circle.id,
        member_ids=[story.member(circle, cast.fatima).id],
        on=day_of(now()) - timedelta(days=days_ago),
        kind=ContactKind.PHONE,
        note=note,
        subject=Subject.MONEY if note else None,
        by=story.actor(cast.amina),
        now=now(),
    )


def close(cast, circle):
    close_circle(
        circle_id=circle.id,
        reason=EndReason.REACHED,
        talked_on=day_of(now()),
        reached="Veel",
        stays_in_touch="",
        thanks={},
        by=story.actor(cast.amina),
        now=now(),
    )


def test_every_note_can_be_read_newest_first_a_page_at_a_time(cast, circle, path, html_for):
    notes = [f"Notitie nummer {number:02}." for number in range(25)]
    for days, note in enumerate(notes):
        spoke(cast, circle, days, note)
    client = signed_in(cast.amina)
    assert f'href="{path}"' in html_for(cast.amina, circle)
    first, second = (text(client.get(f"{path}?page={number}")) for number in (1, 2))
    assert [note for note in notes if note in first] == notes[:20]
    assert [note for note in notes if note in second] == notes[20:]
    assert first.index(notes[0]) < first.index(notes[19])
    assert 'rel="next"' in first
    assert client.get(f"{path}?page=onzin").status_code == 200


def test_who_may_not_know_the_subject_reads_that_they_spoke_and_no_note(cast, circle, path):
    spoke(cast, circle, 1, ARABIC)
    for reader in (cast.joost, cast.ria, cast.fatima):
        page = text(signed_in(reader).get(path))
        assert "gebeld" in page
        assert ARABIC not in page
        assert "Notitie van" not in page
    story.share(circle, cast, (cast.joost, Subject.MONEY))
    assert ARABIC in text(signed_in(cast.joost).get(path))
    story.share(circle, cast)
    assert ARABIC not in text(signed_in(cast.joost).get(path))


def test_after_the_end_the_family_reads_everything_and_nobody_else_anything(cast, circle, path, html_for):
    for days in range(9):
        spoke(cast, circle, days, f"Notitie nummer {days}.")
    close(cast, circle)
    assert f'href="{path}"' in html_for(cast.amina, circle)
    assert all(f"Notitie nummer {days}." in text(signed_in(cast.amina).get(path)) for days in range(9))
    for gone in (cast.fatima, cast.joost, cast.ria):
        assert signed_in(gone).get(path).status_code == 404


def test_who_left_is_still_named_and_no_longer_reads(cast, circle, path):
    spoke(cast, circle, 1)
    leaving = {"circle_id": circle.id, "member_id": story.member(circle, cast.fatima).id, "reason": EndReason.MOVED}
    circles.end_membership(**leaving, by=story.actor(cast.amina), now=now())
    assert "Fatima" in text(signed_in(cast.joost).get(path)).split("<main")[1]
    assert signed_in(cast.fatima).get(path).status_code == 404


def test_outsiders_find_nothing_and_nothing_can_be_sent(cast, circle, path):
    for outsider in (cast.nora, cast.kees):
        assert signed_in(outsider).get(path).status_code == 404
    assert signed_in(cast.amina).post(path).status_code == 405


def test_without_conversations_it_says_so_and_the_circle_does_not_lead_there(cast, circle, path, html_for):
    assert "Er is nog geen gesprek opgeschreven." in text(signed_in(cast.amina).get(path))
    assert path not in html_for(cast.amina, circle)


def test_it_takes_few_queries_and_no_more_with_more_conversations(cast, circle, path):
    spoke(cast, circle, 1, "Eén.")
    client = signed_in(cast.amina)
    few = queries(client, path)
    assert few <= 12
    for days in range(2, 40):
        spoke(cast, circle, days, "Nog één.")
    assert queries(client, path) == few
