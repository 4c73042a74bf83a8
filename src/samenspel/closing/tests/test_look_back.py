"""What stays for the family: what was reached, who helped, the thanks; and nothing for others."""

from django.urls import reverse

from samenspel.circles.models import Circle
from tests.cast import Cast
from tests.looking import ARABIC, queries, signed_in, text


def test_the_family_reads_what_was_reached_who_helped_and_the_thanks(cast: Cast, closed: Circle) -> None:
    page = text(signed_in(cast.amina).get(reverse("closing:look_back", args=[closed.id])))
    for expected in (ARABIC, "&lt;script&gt;", "op haar verjaardag", "Buurtteam Zuid", "elke woensdag", "Joost"):
        assert expected in page


def test_before_the_end_there_is_nothing_to_look_back_on(cast: Cast, circle: Circle) -> None:
    path = reverse("closing:look_back", args=[circle.id])
    assert "De kring is nog open" in text(signed_in(cast.amina).get(path))
    answers = [signed_in(who).get(path).status_code for who in (cast.fatima, cast.joost, cast.ria, cast.nora)]
    assert answers == [403, 403, 403, 404]
    assert signed_in(cast.amina).post(path).status_code == 405


def test_the_page_takes_few_queries(cast: Cast, closed: Circle) -> None:
    assert queries(signed_in(cast.amina), reverse("closing:look_back", args=[closed.id])) <= 12
