"""The one gap on the page, and the action that fits the reader: the professional is asked first (mission E1)."""

from datetime import timedelta

import pytest

from samenspel.access.subjects import Subject
from samenspel.rhythm import actions as rhythm
from samenspel.rhythm.models import ContactKind, MeetingKind, Tie
from samenspel.shared.clock import day_of, now
from tests import cast as story


def spoke(circle, *people, days_ago=1):
    first, *others = people
    rhythm.log_contact(
        circle_id=circle.id,
        member_ids=[story.member(circle, who).id for who in others],
        on=day_of(now()) - timedelta(days=days_ago),
        kind=ContactKind.PHONE,
        by=story.actor(first),
        now=now(),
    )


@pytest.fixture
def never_met(cast, circle):
    """The family knows both helpers; they do not know each other."""
    spoke(circle, cast.amina, cast.fatima, cast.ria)
    spoke(circle, cast.amina, cast.joost)
    return circle


def ask_of(page: str) -> str:
    """The words of the amber card under the triangle."""
    return page.split('class="ss-ask"')[-1].split("</section>")[0] if 'class="ss-ask"' in page else ""


def test_the_professional_is_asked_to_call(cast, never_met, html_for):
    ask = ask_of(html_for(cast.joost, never_met))
    fatima = story.member(never_met, cast.fatima).id
    assert "U en Fatima kennen elkaar nog niet" in ask
    assert 'nl-button--primary" href="tel:0633333333"' in ask
    assert f"/kringen/{never_met.id}/gesproken/?met={fatima}" in ask
    assert f"gesprek-plannen/?soort=introduction&amp;met={fatima}" in ask


def log_link(page: str) -> str:
    """Where "Wij spraken elkaar" leads."""
    return page.split('id="afspraken"')[1].split("/gesproken/")[1].split('"')[0]


def test_who_the_reader_most_likely_spoke_is_filled_in(cast, circle, html_for):
    fatima, joost = (story.member(circle, who).id for who in (cast.fatima, cast.joost))
    spoke(circle, cast.amina, cast.fatima)
    assert log_link(html_for(cast.amina, circle)) == f"?met={joost}", "the corner with the gap"
    assert log_link(html_for(cast.joost, circle)) == f"?met={fatima}", "volunteer and professional before all others"
    assert log_link(html_for(cast.fatima, circle)) == f"?met={joost}"
    assert log_link(html_for(cast.ria, circle)) == f"?met={fatima}", "the volunteer whom she guides"
    spoke(circle, cast.amina, cast.joost, days_ago=3)
    assert log_link(html_for(cast.amina, circle)) == f"?met={joost}", "without a gap, who is due first"
    spoke(circle, cast.amina, cast.joost, days_ago=0)
    assert log_link(html_for(cast.amina, circle)) == f"?met={fatima}"


def test_the_volunteer_sees_who_was_asked(cast, never_met, html_for):
    ask = ask_of(html_for(cast.fatima, never_met))
    assert "Wij vragen eerst Joost om te bellen." in ask
    assert "nl-button--primary" not in ask


def test_the_family_brings_its_supporters_together(cast, never_met, html_for):
    ask = ask_of(html_for(cast.amina, never_met))
    assert "Fatima en Joost kennen elkaar nog niet" in ask
    assert "Laat ze kennismaken" in ask
    for who in (cast.fatima, cast.joost):
        assert f"met={story.member(never_met, who).id}" in ask


def test_the_coordinator_plans_and_calls(cast, never_met, html_for):
    ask = ask_of(html_for(cast.ria, never_met))
    assert "Wij vragen Joost om te bellen." in ask
    assert "Plan een gesprek" in ask
    assert "tel:0304444444" in ask


def test_a_new_circle_asks_for_the_introduction_with_everybody(cast, circle, html_for):
    ask = ask_of(html_for(cast.ria, circle))
    assert "Nog niemand heeft kennisgemaakt" in ask
    assert "soort=introduction" in ask
    for who in (cast.amina, cast.fatima, cast.joost):
        assert str(story.member(circle, who).id) in ask
    assert "Ria plant de kennismaking." in ask_of(html_for(cast.fatima, circle))


def test_a_silence_is_a_gap_and_a_talk_in_time_is_not(cast, never_met, html_for):
    spoke(never_met, cast.fatima, cast.joost, days_ago=60)
    assert "spraken elkaar 8 weken terug" in ask_of(html_for(cast.joost, never_met))
    spoke(never_met, cast.fatima, cast.joost, days_ago=10)
    for reader in (cast.amina, cast.fatima, cast.joost, cast.ria):
        page = html_for(reader, never_met)
        assert ask_of(page) == ""
        assert "10 dagen terug" in page


def test_a_planned_talk_closes_the_gap(cast, never_met, html_for):
    rhythm.plan_meeting(
        circle_id=never_met.id,
        kind=MeetingKind.TALK,
        topic="",
        starts_at=now() + timedelta(days=5),
        minutes=30,
        place="Telefonisch",
        member_ids=[story.member(never_met, cast.fatima).id],
        by=story.actor(cast.joost),
        now=now(),
    )
    page = html_for(cast.amina, never_met)
    assert ask_of(page) == ""
    assert "gepland: " in page


def test_the_familys_own_gap_comes_after_and_calls_only_with_consent(cast, never_met, html_for):
    spoke(never_met, cast.fatima, cast.joost)
    story.share(never_met, cast)
    Tie.objects.filter(circle=never_met).update(last_on=day_of(now()) - timedelta(days=60))
    spoke(never_met, cast.fatima, cast.joost)
    spoke(never_met, cast.amina, cast.joost)
    ask = ask_of(html_for(cast.fatima, never_met))
    assert "spraken elkaar" in ask
    assert "tel:" not in ask
    story.share(never_met, cast, (cast.fatima, Subject.REACH))
    assert "tel:0611111111" in ask_of(html_for(cast.fatima, never_met))
    assert ask_of(html_for(cast.joost, never_met)) == ""


def test_with_two_volunteers_everybody_reads_of_their_own_gap_first(cast, never_met, html_for):
    _circle, willem, _nora = story.second_volunteer(cast, never_met)
    spoke(never_met, cast.fatima, cast.joost)
    page = html_for(cast.amina, never_met)
    assert "ss-triangle--four" in page
    assert "Samen Op Pad" in page
    assert "Maatjes Rhenen" in page
    assert "Willem en Joost kennen elkaar nog niet" in ask_of(page)
    assert "Wij vragen eerst Joost om te bellen." in ask_of(html_for(willem, never_met))
    ask = ask_of(html_for(cast.fatima, never_met))
    assert "Wij vragen Joost om te bellen." in ask
    assert "nl-button" not in ask
