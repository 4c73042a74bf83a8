"""The list of one's circles."""

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
