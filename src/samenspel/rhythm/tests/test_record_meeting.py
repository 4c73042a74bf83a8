"""Saying afterwards whether a conversation took place: then it counts as one, of those who were there."""

import pytest
from django.urls import reverse

from samenspel.circles.models import Circle
from samenspel.rhythm.models import Contact, Meeting, MeetingKind, Tie
from samenspel.rhythm.tests.conftest import Plan, timedelta
from samenspel.shared.clock import day_of
from tests.cast import Cast, member
from tests.looking import a_key, queries, refused, sent, signed_in, text


@pytest.fixture
def path(past_talk: Meeting) -> str:
    return reverse("rhythm:record_meeting", args=[past_talk.id])


def both(circle: Circle, cast: Cast) -> list:
    return [member(circle, cast.fatima).id, member(circle, cast.joost).id]


def test_a_talk_that_was_counts_for_who_was_there(cast: Cast, circle: Circle, past_talk: Meeting, path: str) -> None:
    there = [*both(circle, cast), member(circle, cast.amina).id]
    assert sent(signed_in(cast.joost), path, happened="yes", present=there).status_code == 302
    contact = Contact.objects.get(meeting=past_talk)
    assert {m.id for m in contact.members.all()} == set(there)
    assert set(Tie.objects.values_list("last_on", flat=True)) == {day_of(past_talk.starts_at)}
    assert Tie.objects.count() == 3


def test_a_talk_that_was_not_leaves_no_trace_in_who_spoke(cast: Cast, past_talk: Meeting, path: str) -> None:
    assert sent(signed_in(cast.joost), path, happened="no").status_code == 302
    past_talk.refresh_from_db()
    assert past_talk.cancelled_at
    assert not Contact.objects.exists()


@pytest.mark.parametrize(("happened", "sentence"), [("yes", "minstens twee mensen"), ("", "Kies een antwoord.")])
def test_what_cannot_be_gets_a_sentence(cast: Cast, circle: Circle, path: str, happened: str, sentence: str) -> None:
    alone = [member(circle, cast.joost).id]
    assert sentence in text(sent(signed_in(cast.joost), path, happened=happened, present=alone))
    assert not Contact.objects.exists()


def test_who_did_not_say_no_is_ticked(cast: Cast, path: str) -> None:
    assert text(signed_in(cast.joost).get(path)).count(" checked") == 2


def test_twice_is_once(cast: Cast, circle: Circle, path: str) -> None:
    client, typed = signed_in(cast.joost), {"happened": "yes", "present": both(circle, cast), "once": a_key()}
    assert [sent(client, path, **typed).status_code for _ in range(2)] == [302, 302]
    assert Contact.objects.count() == 1
    again = sent(signed_in(cast.fatima), path, **(typed | {"once": a_key()}))
    assert "al opgeschreven dat het er was" in text(again)


def test_a_talk_that_is_still_to_come_cannot_have_been(cast: Cast, circle: Circle, talk: Meeting) -> None:
    path = reverse("rhythm:record_meeting", args=[talk.id])
    assert "moet nog komen" in text(signed_in(cast.joost).get(path))
    page = text(sent(signed_in(cast.joost), path, happened="yes", present=both(circle, cast)))
    assert "moet nog komen" in page


def test_only_who_takes_part_says_so(cast: Cast, path: str) -> None:
    assert refused(signed_in(cast.kees), path, happened="no") == (404, 404)
    assert refused(signed_in(cast.ria), path, happened="no") == (403, 403)
    assert sent(signed_in(cast.amina), path, happened="no").status_code == 302


@pytest.mark.parametrize(("name", "goes_to"), [("joost", "agreements:record_agreement"), ("fatima", "pages:circle")])
def test_after_the_introduction_come_the_agreements(
    cast: Cast, circle: Circle, plan: Plan, name: str, goes_to: str
) -> None:
    meeting = plan(begins=timedelta(hours=-1), kind=MeetingKind.INTRODUCTION)
    path = reverse("rhythm:record_meeting", args=[meeting.id])
    response = sent(signed_in(getattr(cast, name)), path, happened="yes", present=both(circle, cast))
    assert response.url == reverse(goes_to, args=[circle.id])


def test_the_page_takes_few_queries(cast: Cast, path: str) -> None:
    assert queries(signed_in(cast.joost), path) <= 13
