"""One's own conversations: all circles, nothing of others, and a page that does not grow slower."""

from datetime import timedelta

from samenspel.circles import actions as circles
from samenspel.circles.models import Circle, EndReason
from samenspel.rhythm.models import Meeting
from samenspel.rhythm.tests.conftest import Plan
from samenspel.shared.clock import now
from tests.cast import Cast, actor, member
from tests.looking import ARABIC, queries, sent, signed_in, text

PATH = "/afspraken/"


def test_nothing_planned_says_so(cast: Cast, circle: Circle) -> None:
    assert "Er staat geen gesprek gepland" in text(signed_in(cast.joost).get(PATH))


def test_it_shows_one_s_own_talks_with_the_answers(cast: Cast, plan: Plan) -> None:
    plan(topic=ARABIC)
    page = text(signed_in(cast.joost).get(PATH))
    assert ARABIC in page
    assert "Fatima komt." in page
    assert "Ik kom" in page
    assert "agenda.ics" in page
    assert ARABIC not in text(signed_in(cast.ria).get(PATH))
    assert ARABIC not in text(signed_in(cast.nora).get(PATH))


def test_answering_comes_back_here_to_the_same_page(cast: Cast, talk: Meeting) -> None:
    client = signed_in(cast.joost)
    assert f'name="next" value="{PATH}?page=1"' in text(client.get(f"{PATH}?page=1"))
    response = sent(client, f"/gesprekken/{talk.id}/antwoord/", version=1, yes="no", next=f"{PATH}?page=1")
    assert response.url == f"{PATH}?page=1"
    assert "Doorgegeven: u kunt niet." in text(client.get(PATH))


def test_every_talk_can_be_reached_however_many_there_are(cast: Cast, plan: Plan) -> None:
    topics = [f"Gesprek nummer {number:02}." for number in range(1, 46)]
    for days, topic in enumerate(topics, 1):
        plan(topic=topic, begins=timedelta(days=days))
    client = signed_in(cast.joost)
    pages = [text(client.get(f"{PATH}?page={number}")) for number in (1, 2, 3)]
    assert [sum(topic in page for topic in topics) for page in pages] == [20, 20, 5]
    assert all(any(topic in page for page in pages) for topic in topics)
    assert 'rel="next"' in pages[0]
    assert text(client.get(f"{PATH}?page=onzin")).count("nl-heading--level-3") == 20


def test_what_was_asks_whether_it_happened(cast: Cast, past_talk: Meeting) -> None:
    page = text(signed_in(cast.joost).get(PATH))
    assert "Is dit gesprek er geweest?" in page
    assert f"/gesprekken/{past_talk.id}/geweest/" in page


def test_who_left_sees_it_no_more_and_a_closed_circle_is_gone(cast: Cast, circle: Circle, talk: Meeting) -> None:
    leaving = {"circle_id": circle.id, "member_id": member(circle, cast.joost).id, "reason": EndReason.MOVED}
    circles.end_membership(**leaving, by=actor(cast.amina), now=now())
    assert "Er staat geen gesprek gepland" in text(signed_in(cast.joost).get(PATH))
    circles.close_circle(circle=circle, reason=EndReason.REACHED, now=now())
    assert "Er staat geen gesprek gepland" in text(signed_in(cast.fatima).get(PATH))


def test_the_page_does_not_grow_slower(cast: Cast, plan: Plan) -> None:
    client = signed_in(cast.joost)
    plan(), plan(begins=timedelta(hours=-3))
    few = queries(client, PATH)
    for days in range(1, 12):
        plan(begins=timedelta(days=days), people=[cast.joost, cast.ria, cast.amina])
        plan(begins=timedelta(days=-days))
    assert queries(client, PATH) == few
    assert few <= 12
