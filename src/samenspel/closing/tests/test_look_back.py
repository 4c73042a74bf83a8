"""What stays: the look back for the family, the thanks for the volunteer, and nothing for others."""

import pytest
from django.urls import reverse

from samenspel.circles.models import Circle, EndReason
from samenspel.closing import actions
from samenspel.closing.queries import my_thanks
from samenspel.shared.clock import day_of, now
from tests.cast import Cast, actor, member
from tests.looking import ARABIC, queries, signed_in, text


@pytest.fixture
def closed(cast: Cast, circle: Circle) -> Circle:
    actions.close_circle(
        circle_id=circle.id,
        reason=EndReason.REACHED,
        talked_on=day_of(now()),
        reached=f"{ARABIC}\n<script>alert(1)</script>",
        stays_in_touch="Fatima belt met Sara op haar verjaardag.",
        thanks={member(circle, cast.fatima).id: "Dank voor elke woensdag!"},
        by=actor(cast.amina),
        now=now(),
    )
    return circle


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


def test_the_volunteer_reads_the_thanks_and_nothing_of_the_family(cast: Cast, closed: Circle) -> None:
    path = reverse("closing:thanks", args=[closed.id])
    page = text(signed_in(cast.fatima).get(path))
    assert "Dank u wel, <bdi>Fatima</bdi>" in page
    assert "Dank voor elke woensdag!" in page
    for others in ("Amina", "Sara", "Joost", ARABIC):
        assert others not in page
    assert [t.words for t in my_thanks(actor(cast.fatima))] == ["Dank voor elke woensdag!"]
    assert my_thanks(actor(cast.joost)) == []


def test_thanks_are_for_their_own_volunteer_after_the_end(cast: Cast, circle: Circle) -> None:
    path = reverse("closing:thanks", args=[circle.id])
    assert [signed_in(who).get(path).status_code for who in (cast.fatima, cast.amina, cast.nora)] == [403, 403, 404]


def test_without_words_there_is_no_thanks_page(cast: Cast, circle: Circle) -> None:
    values = {"reason": EndReason.MOVED, "talked_on": day_of(now()), "reached": "Niets", "stays_in_touch": ""}
    actions.close_circle(circle_id=circle.id, thanks={}, **values, by=actor(cast.ria), now=now())
    assert signed_in(cast.fatima).get(reverse("closing:thanks", args=[circle.id])).status_code == 404


@pytest.mark.parametrize(("name", "who"), [("closing:look_back", "amina"), ("closing:thanks", "fatima")])
def test_the_pages_take_few_queries(cast: Cast, closed: Circle, name: str, who: str) -> None:
    assert queries(signed_in(getattr(cast, who)), reverse(name, args=[closed.id])) <= 12
