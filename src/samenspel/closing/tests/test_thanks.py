"""A volunteer's thanks: theirs to keep, and nothing of the family with it."""

from django.urls import reverse

from samenspel.circles.models import Circle, EndReason
from samenspel.closing import actions
from samenspel.closing.queries import my_thanks
from samenspel.shared.clock import day_of, now
from tests.cast import Cast, actor
from tests.looking import ARABIC, queries, signed_in, text


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


def test_the_page_takes_few_queries(cast: Cast, closed: Circle) -> None:
    assert queries(signed_in(cast.fatima), reverse("closing:thanks", args=[closed.id])) <= 12
