"""The page of a circle stays calm: what is past and who speaks with whom is folded away, and nothing is asked twice."""

from datetime import timedelta

import pytest
from django.urls import reverse

from samenspel.access.subjects import Subject
from samenspel.circles.models import Circle
from samenspel.pages.tests.test_circle_ask import ask_of, spoke
from samenspel.people.actions import Contact, announce_absence
from samenspel.shared.clock import day_of, now
from tests import cast as story


def timeline(page):
    """What stands there of the talks, and what is folded away above it."""
    section = page.split('id="afspraken"')[1]
    folded, _, shown = section.rpartition('<ol class="ss-timeline">')
    return folded, shown


def test_the_last_three_talks_stand_there_and_earlier_ones_are_folded(cast, circle, html_for):
    for days in (1, 2, 3):
        spoke(circle, cast.amina, cast.fatima, days_ago=days)
    folded, shown = timeline(html_for(cast.amina, circle))
    assert "Eerdere gesprekken" not in folded
    assert shown.count("ss-timeline__done") == 3
    spoke(circle, cast.amina, cast.joost, days_ago=4)
    folded, shown = timeline(html_for(cast.amina, circle))
    assert "Eerdere gesprekken" in folded
    assert folded.count("ss-timeline__done") == 1
    assert "U en Joost" in folded
    assert shown.count("ss-timeline__done") == 3


def test_after_that_is_said_only_after_something(cast, circle, html_for):
    assert "<b>Elke 6 weken</b>" in html_for(cast.amina, circle)
    spoke(circle, cast.amina, cast.fatima)
    assert "<b>Daarna: elke 6 weken</b>" in html_for(cast.amina, circle)


def test_with_five_people_who_speaks_with_whom_is_folded(cast, circle, html_for):
    story.second_volunteer(cast, circle)
    story.added(circle, cast, Contact("Tom", "", "tom@test.invalid", ""), cast.local_team, does="Helpt met geld")
    page = html_for(cast.amina, circle)
    assert "Wie spreekt wie?" in page
    assert page.index("ss-edges__folded") < page.index('class="ss-ask"') < page.index('id="volgende"')


def test_one_week_is_one_week(cast, circle, html_for):
    Circle.objects.filter(id=circle.id).update(speak_every_weeks=1)
    spoke(circle, cast.amina, cast.fatima, cast.joost)
    spoke(circle, cast.amina, cast.joost)
    assert "1 weken" not in html_for(cast.joost, circle)


def test_planning_is_offered_once_in_the_first_screenful(cast, circle, html_for):
    spoke(circle, cast.amina, cast.fatima)
    page = html_for(cast.joost, circle)
    first = page.split('class="ss-jump"')[0]
    assert first.count("Plan een gesprek") == 1
    assert "Er is nog geen gesprek gepland" in first


def test_a_professional_on_leave_is_not_said_to_call(cast, circle, html_for):
    spoke(circle, cast.amina, cast.fatima)
    colleague = story.person("Marieke", phone="030 99 99 999")
    story.position(colleague, cast.local_team, "professional")
    last = day_of(now()) + timedelta(days=13)
    announce_absence(
        first_day=day_of(now()), last_day=last, deputy_id=colleague.id, by=story.actor(cast.joost), now=now()
    )
    ask = ask_of(html_for(cast.fatima, circle))
    assert "Joost is er niet tot en met" in ask
    assert "Bel Marieke" in ask
    assert "Wij vragen" not in ask


def test_what_is_shared_reads_as_a_sentence(cast, circle, html_for):
    story.share(circle, cast, (cast.joost, Subject.WELLBEING), (cast.joost, Subject.SCHOOL))
    assert "Het gezin deelt met u: hoe het gaat en school." in html_for(cast.joost, circle)


@pytest.mark.parametrize("name", ["set_consent", "add_member"])
def test_pages_about_a_circle_lead_back_to_it(cast, circle, client_of, name):
    page = client_of(cast.amina).get(reverse(f"circles:{name}", args=[circle.id])).content.decode()
    back = page.split('class="ss-back"')[1].split("</p>")[0]
    assert f'href="/kringen/{circle.id}/"' in back
    assert "Amina en Sara" in back
