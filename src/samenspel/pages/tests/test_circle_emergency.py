"""Whom to call when something happened names only who can answer: in a hurry it must not lead to an empty desk."""

from datetime import timedelta

import pytest

from samenspel.people.actions import announce_absence
from samenspel.people.models import Person
from samenspel.shared.clock import day_of, now
from tests import cast as story

pytestmark = pytest.mark.django_db


def emergency_of(page: str) -> str:
    return page.split('class="ss-if"')[1].split("</div>")[0]


def away(who, *, deputy=None, starts_in=0):
    first = day_of(now()) + timedelta(days=starts_in)
    announce_absence(
        first_day=first,
        last_day=first + timedelta(days=13),
        deputy_id=deputy.id if deputy else None,
        by=story.actor(who),
        now=now(),
    )


@pytest.fixture
def agreed(cast, circle):
    story.agreement_in_force(circle, cast)
    return circle


@pytest.fixture
def marieke(cast):
    colleague = story.person("Marieke", phone="030 99 99 999")
    story.position(colleague, cast.local_team, "professional")
    return colleague


def test_who_is_to_be_called_first_is_there(cast, agreed, html_for):
    assert "<p>Bel eerst Joost. Neemt Joost niet op? Bel dan Ria.</p>" in emergency_of(html_for(cast.amina, agreed))


def test_the_deputy_is_called_for_who_is_on_leave(cast, agreed, marieke, html_for):
    away(cast.joost, deputy=marieke)
    part = emergency_of(html_for(cast.fatima, agreed))
    assert "<p>Joost is er nu niet. Bel eerst Marieke. Neemt Marieke niet op? Bel dan Ria.</p>" in part
    assert "Bel Marieke, voor Joost" in part
    assert "Bel Joost" not in part


def test_leave_that_has_not_begun_changes_nothing_yet(cast, agreed, marieke, html_for):
    away(cast.joost, deputy=marieke, starts_in=3)
    assert "Bel eerst Joost." in emergency_of(html_for(cast.fatima, agreed))


def test_who_named_no_deputy_is_passed_over(cast, agreed, html_for):
    away(cast.joost)
    part = emergency_of(html_for(cast.fatima, agreed))
    assert "<p>Joost is er nu niet. Bel eerst Ria.</p>" in part
    assert "Bel Joost" not in part


def test_when_nobody_who_was_agreed_is_there_the_coordinator_is_called(cast, agreed, html_for):
    circle, willem, nora = story.second_volunteer(cast, agreed)
    away(cast.joost)
    away(cast.ria)
    part = emergency_of(html_for(cast.fatima, circle))
    assert "<p>Joost is er nu niet. Ria is er nu niet. Bel tot dan Nora.</p>" in part
    assert willem.given_name not in part
    assert nora.given_name in part


def test_who_is_called_reads_that_it_is_them(cast, agreed, html_for):
    assert "De anderen bellen eerst u. Neemt u niet op? Dan bellen zij Ria." in emergency_of(
        html_for(cast.joost, agreed)
    )
    assert "Bel eerst Joost. Daarna bent u degene die wordt gebeld." in emergency_of(html_for(cast.ria, agreed))


def test_a_deputy_without_a_number_is_nobody_to_call(cast, agreed, marieke, html_for):
    Person.objects.filter(id=marieke.id).update(phone="")
    away(cast.joost, deputy=marieke)
    part = emergency_of(html_for(cast.fatima, agreed))
    assert "<p>Joost is er nu niet. Bel eerst Ria.</p>" in part
    assert "Bel Joost" not in part


def test_nobody_is_called_twice(cast, agreed, html_for):
    story.position(cast.ria, cast.local_team, "professional")
    away(cast.joost, deputy=cast.ria)
    part = emergency_of(html_for(cast.fatima, agreed))
    assert "<p>Joost is er nu niet. Bel eerst Ria.</p>" in part
    assert "Neemt" not in part


def test_a_deputy_is_not_told_to_call_themselves(cast, agreed, html_for):
    story.position(cast.ria, cast.local_team, "professional")
    away(cast.joost, deputy=cast.ria)
    assert "De anderen bellen eerst u." in emergency_of(html_for(cast.ria, agreed))
