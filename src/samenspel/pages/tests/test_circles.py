"""The list of one's circles."""

import re
from datetime import timedelta

from samenspel.circles import actions as circles
from samenspel.circles.models import Circle, EndReason, Member
from samenspel.circles.rules import MemberRole
from samenspel.people.models import Family
from samenspel.shared.clock import now
from tests import cast as story
from tests.looking import queries, signed_in, text


def more_circles(person, number):
    """So many other circles of which somebody is a member as a professional."""
    for n in range(number):
        family = Family.objects.create(name=f"Gezin {n:03}", municipality="Utrecht")
        circle = Circle.objects.create(family=family, name=family.name, opened_at=now())
        Member.objects.create(circle=circle, person=person, role=MemberRole.PROFESSIONAL.value, since=now())


def test_one_circle_opens_at_once(cast, circle):
    answer = signed_in(cast.fatima).get("/kringen/")
    assert answer.status_code == 302
    assert answer.url == f"/kringen/{circle.id}/"


def test_nobody_elses_circle_is_in_the_list(cast, circle):
    page = text(signed_in(cast.nora).get("/kringen/"))
    assert "U hoort nog niet bij een kring." in page
    assert str(circle.id) not in page


def test_two_circles_of_one_family_kept_apart(cast, circle):
    other, willem, _nora = story.second_volunteer(cast, None)
    page = text(signed_in(cast.amina).get("/kringen/"))
    assert str(circle.id) in page
    assert str(other.id) in page
    assert signed_in(willem).get("/kringen/").url == f"/kringen/{other.id}/"


def test_a_gap_shows_in_the_list(cast, circle):
    more_circles(cast.joost, 1)
    assert "Iemand mist contact" in text(signed_in(cast.joost).get("/kringen/"))


def test_the_open_ones_stand_first_by_name_then_what_closed_last(cast, circle):
    circle.name = "Zus"
    circle.save()
    for name, weeks_ago in (("Aap", 9), ("Noot", 2)):
        family = Family.objects.create(name=name, municipality="Utrecht")
        closed_at = now() - timedelta(weeks=weeks_ago)
        other = Circle.objects.create(
            family=family, name=name, opened_at=closed_at, closed_at=closed_at, end_reason=EndReason.REACHED
        )
        Member.objects.create(circle=other, person=cast.amina, role=MemberRole.FAMILY.value, since=closed_at)
    main = text(signed_in(cast.amina).get("/kringen/")).split("<main")[1]
    assert re.findall(r"Samen om (\w+) heen", main) == ["Zus", "Noot", "Aap"]


def test_who_left_no_longer_finds_it(cast, circle):
    more_circles(cast.joost, 2)
    circles.end_membership(
        circle_id=circle.id,
        member_id=story.member(circle, cast.joost).id,
        reason=EndReason.MOVED,
        by=story.actor(cast.amina),
        now=now(),
    )
    assert "Amina" not in text(signed_in(cast.joost).get("/kringen/")).split("<main")[1].split("</main")[0]


def test_many_circles_come_in_pages_and_cost_no_more(cast, circle):
    more_circles(cast.joost, 5)
    client = signed_in(cast.joost)
    few = queries(client, "/kringen/")
    assert few <= 14
    more_circles(cast.joost, 40)
    assert queries(client, "/kringen/") == few
    first = text(client.get("/kringen/"))
    assert first.count("ss-rows__words") == 20
    assert text(client.get("/kringen/?page=3")).count("ss-rows__words") == 6
    assert client.get("/kringen/?page=onzin").status_code == 200
