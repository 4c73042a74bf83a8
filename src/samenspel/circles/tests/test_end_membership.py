"""Somebody leaves the circle, and what was shared with them ends in the same moment."""

import pytest

from samenspel.access.subjects import Subject
from samenspel.audit.models import Entry
from samenspel.circles.models import Consent, EndReason, Member
from samenspel.requests.models import Proposal
from tests import cast as story
from tests.looking import a_key, queries, refused, sent, signed_in, text


def path_of(circle, who) -> str:
    return f"/kringen/{circle.id}/mensen/{story.member(circle, who).id}/stoppen/"


@pytest.fixture
def path(cast, circle) -> str:
    return path_of(circle, cast.fatima)


def test_the_page_says_what_it_means(cast, path):
    page = text(signed_in(cast.amina).get(path))
    assert "Stopt <bdi>Fatima</bdi>?" in page
    assert "ziet dan meteen niets meer" in page


def test_who_stops_sees_nothing_from_that_moment(cast, circle, path):
    story.share(circle, cast, (cast.fatima, Subject.MONEY))
    fatima = signed_in(cast.fatima)
    assert fatima.get(f"/kringen/{circle.id}/").status_code == 200
    assert sent(signed_in(cast.amina), path, reason=EndReason.MOVED.value).url == f"/kringen/{circle.id}/"
    assert fatima.get(f"/kringen/{circle.id}/").status_code == 404
    member = Member.objects.get(circle=circle, person=cast.fatima)
    assert member.end_reason == EndReason.MOVED
    assert not Consent.objects.filter(member=member, withdrawn_at=None).exists()
    assert Proposal.objects.get().ended_at is not None  # she has room again


def test_sent_twice_is_done_once(cast, circle, path):
    client, once = signed_in(cast.amina), a_key()
    for _ in range(2):
        answer = sent(client, path, reason=EndReason.MOVED.value, once=once)
        assert answer.url == f"/kringen/{circle.id}/"
    assert Entry.objects.filter(act="end_membership").count() == 1


@pytest.mark.parametrize(("typed", "sentence"), [({}, "Kies een antwoord"), ({"reason": "zomaar"}, "Deze keuze kan")])
def test_a_reason_is_chosen(cast, circle, path, typed, sentence):
    assert sentence in text(sent(signed_in(cast.amina), path, **typed))
    assert Member.objects.filter(circle=circle, until=None).count() == 5


def test_nobody_of_the_family_is_put_out(cast, circle):
    page = sent(signed_in(cast.amina), path_of(circle, cast.sara), reason=EndReason.MOVED.value)
    assert "Iemand van het gezin kan hier niet weg." in text(page)
    assert Member.objects.get(person=cast.sara).until is None


@pytest.mark.parametrize("helper", ["fatima", "joost", "ria"])
def test_only_the_family_says_who_stops(cast, circle, path, helper):
    assert refused(signed_in(getattr(cast, helper)), path, reason=EndReason.MOVED.value) == (403, 403)
    assert Member.objects.filter(circle=circle, until=None).count() == 5


def test_an_outsider_and_who_is_no_member_find_nothing(cast, circle, path):
    assert refused(signed_in(cast.nora), path, reason=EndReason.MOVED.value) == (404, 404)
    other, willem, _nora = story.second_volunteer(cast, None)
    elsewhere = f"/kringen/{circle.id}/mensen/{story.member(other, willem).id}/stoppen/"
    assert refused(signed_in(cast.amina), elsewhere, reason=EndReason.MOVED.value) == (404, 404)
    assert Member.objects.get(person=willem).until is None


def test_the_page_costs_the_same_with_more_people(cast, circle, path):
    client = signed_in(cast.amina)
    cost = queries(client, path)
    assert cost <= 10
    story.second_volunteer(cast, circle)
    assert queries(client, path) == cost
