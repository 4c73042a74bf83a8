"""Calling a conversation off: by who planned it or may by role; everybody who was asked hears it."""

import pytest
from django.urls import reverse

from samenspel.notify.models import Message
from samenspel.rhythm.models import Meeting
from samenspel.rhythm.tests.conftest import Plan
from tests.cast import Cast
from tests.looking import a_key, queries, refused, sent, signed_in, text


@pytest.fixture
def path(talk: Meeting) -> str:
    return reverse("rhythm:cancel_meeting", args=[talk.id])


def test_who_planned_it_calls_it_off_and_the_other_hears_it(cast: Cast, talk: Meeting, path: str) -> None:
    Message.objects.all().delete()
    assert "Gaat dit gesprek niet door?" in text(signed_in(cast.fatima).get(path))
    assert sent(signed_in(cast.fatima), path).status_code == 302
    talk.refresh_from_db()
    assert talk.cancelled_at
    assert [(m.kind, m.recipient_id) for m in Message.objects.all()] == [("meeting_cancelled", cast.joost.id)]


@pytest.mark.parametrize("name", ["amina", "joost", "ria"])
def test_the_family_the_professional_and_the_coordinator_may(cast: Cast, talk: Meeting, path: str, name: str) -> None:
    assert sent(signed_in(getattr(cast, name)), path).status_code == 302
    talk.refresh_from_db()
    assert talk.cancelled_at


def test_a_volunteer_does_not_call_off_what_another_planned(cast: Cast, plan: Plan) -> None:
    path = reverse("rhythm:cancel_meeting", args=[plan(by=cast.joost, people=[cast.fatima]).id])
    assert refused(signed_in(cast.fatima), path) == (403, 403)
    assert refused(signed_in(cast.nora), path) == (404, 404)


def test_a_coordinator_who_was_not_asked_does_not_read_where_and_about_what(cast: Cast, path: str) -> None:
    page = text(signed_in(cast.ria).get(path))
    assert "Buurtteam Zuid" not in page
    assert "op school" not in page


def test_twice_is_once(cast: Cast, path: str) -> None:
    Message.objects.all().delete()
    client, key = signed_in(cast.fatima), a_key()
    assert [sent(client, path, once=key).status_code for _ in range(2)] == [302, 302]
    assert "Dit gesprek gaat niet door." in text(sent(client, path))
    assert Message.objects.count() == 1


def test_the_page_takes_few_queries(cast: Cast, path: str) -> None:
    assert queries(signed_in(cast.fatima), path) <= 13
