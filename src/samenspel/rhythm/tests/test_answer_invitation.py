"""Yes or no to an invitation: by who was asked, changeable until it begins, back to where one came from."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse

from samenspel.audit.models import Entry
from samenspel.circles import actions as circles
from samenspel.circles.models import Circle, EndReason
from samenspel.rhythm import actions
from samenspel.rhythm.models import Invitee, Meeting
from samenspel.rhythm.tests.conftest import Plan
from samenspel.shared.clock import day_of, now
from samenspel.web.dates import when
from tests.cast import Cast, actor, member
from tests.looking import queries, refused, sent, signed_in, text


@pytest.fixture
def path(talk: Meeting) -> str:
    return reverse("rhythm:answer_invitation", args=[talk.id])


def reply(cast: Cast) -> str:
    return Invitee.objects.get(member__person=cast.joost).reply


@pytest.mark.parametrize("answer", ["yes", "no"])
def test_an_answer_is_kept_and_leads_back_to_the_circle(cast: Cast, circle: Circle, path: str, answer: str) -> None:
    response = sent(signed_in(cast.joost), path, version=1, yes=answer)
    assert response.url == reverse("pages:circle", args=[circle.id])
    assert reply(cast) == answer


def test_one_can_think_again_with_the_same_page_as_often_as_one_likes(cast: Cast, path: str) -> None:
    client = signed_in(cast.joost)
    for answer in ("yes", "no", "yes", "yes", "no"):
        page = text(client.post(path, {"yes": answer, "version": 1, "next": "/afspraken/"}, follow=True))
        assert reply(cast) == answer
        assert ("Doorgegeven: u komt." if answer == "yes" else "Doorgegeven: u kunt niet.") in page
    said = list(Entry.objects.filter(act="answer_invitation").order_by("id").values_list("detail", flat=True))
    assert said == ["yes", "no", "yes", "no"]


def test_yes_to_one_day_is_no_answer_to_another(cast: Cast, talk: Meeting, path: str) -> None:
    later = talk.starts_at + timedelta(days=9)
    actions.move_meeting(
        meeting_id=talk.id, starts_at=later, place="Thuis", version=1, by=actor(cast.fatima), now=now()
    )
    response = sent(signed_in(cast.joost), path, yes="yes", version=1, next="/afspraken/")
    page = text(response)
    assert (response.status_code, reply(cast)) == (200, "none")
    assert "Dit gesprek is intussen verzet." in page
    assert when(later, day_of(now())) in page
    assert 'value="/afspraken/"' in page
    assert re.search(r'value="yes"[^>]*nl-button--primary', page), "the choice stands there still"
    assert sent(signed_in(cast.joost), path, yes="yes", version=2).status_code == 302
    assert reply(cast) == "yes"


def test_a_form_without_the_day_that_was_seen_is_no_answer(cast: Cast, path: str) -> None:
    response = signed_in(cast.joost).post(path, {"yes": "yes"})
    assert (response.status_code, reply(cast)) == (200, "none")


@pytest.mark.parametrize(
    ("wanted", "leads_to"),
    [
        ("/afspraken/", "/afspraken/"),
        ("https://elders.example/", None),
        ("//elders.example/", None),
        ("/\\elders.example/", None),
        ("javascript:alert(1)", None),
        ("", None),
    ],
)
def test_it_leads_only_to_our_own_pages(cast: Cast, circle: Circle, path: str, wanted: str, leads_to: str) -> None:
    response = sent(signed_in(cast.joost), path, version=1, yes="yes", next=wanted)
    assert response.url == (leads_to or reverse("pages:circle", args=[circle.id]))


@pytest.mark.parametrize("answer", ["", "misschien"])
def test_no_answer_is_no_answer(cast: Cast, path: str, answer: str) -> None:
    response = sent(signed_in(cast.joost), path, version=1, yes=answer)
    assert response.status_code == 200
    assert "Er klopt iets nog niet" in text(response)
    assert reply(cast) == "none"


def test_who_was_not_asked_does_not_answer(cast: Cast, path: str) -> None:
    for who in (cast.ria, cast.amina, cast.nora):
        assert refused(signed_in(who), path, version=1, yes="yes") == (404, 404)
    assert Invitee.objects.filter(reply="yes").count() == 1


def test_who_left_meanwhile_does_not_answer(cast: Cast, circle: Circle, path: str) -> None:
    leaving = {"circle_id": circle.id, "member_id": member(circle, cast.joost).id, "reason": EndReason.MOVED}
    circles.end_membership(**leaving, by=actor(cast.amina), now=now())
    assert refused(signed_in(cast.joost), path, version=1, yes="yes") == (404, 404)


def test_a_talk_that_was_called_off_says_so(cast: Cast, talk: Meeting, path: str) -> None:
    actions.cancel_meeting(meeting_id=talk.id, by=actor(cast.fatima), now=now())
    assert "Dit gesprek gaat niet door" in text(signed_in(cast.joost).get(path))
    assert "Dit gesprek gaat niet door" in text(sent(signed_in(cast.joost), path, version=1, yes="yes"))
    assert reply(cast) == "none"


def test_a_talk_that_began_says_so(cast: Cast, plan: Plan) -> None:
    path = reverse("rhythm:answer_invitation", args=[plan(begins=timedelta(minutes=-1)).id])
    assert "Dit gesprek is al geweest" in text(sent(signed_in(cast.joost), path, version=1, yes="yes"))
    assert "Was het er ook?" in text(signed_in(cast.joost).get(path))


def test_the_page_shows_what_one_said_and_takes_few_queries(cast: Cast, path: str) -> None:
    client = signed_in(cast.joost)
    sent(client, path, version=1, yes="yes")
    assert text(client.get(path)).count('aria-pressed="true"') == 1
    assert queries(client, path) <= 14
