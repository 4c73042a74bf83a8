"""The family asks somebody after all not."""

import pytest

from samenspel.circles.actions import answer_membership
from samenspel.circles.models import Invitation, Member
from samenspel.people.actions import Contact
from samenspel.shared.clock import now
from tests import cast as story
from tests.looking import a_key, refused, sent, signed_in, text

KEES = Contact(given_name="Meneer K.", email="kees@voorbeeld.test")


@pytest.fixture
def invitation(cast, circle) -> Invitation:
    return story.added(circle, cast, KEES, cast.other_team, says_yes=False)


@pytest.fixture
def path(circle, invitation) -> str:
    return f"/kringen/{circle.id}/gevraagd/{invitation.id}/toch-niet/"


def test_the_family_finds_it_in_the_circle_and_takes_it_back(cast, circle, invitation, path):
    client = signed_in(cast.amina)
    assert path in text(client.get(f"/kringen/{circle.id}/"))
    assert "<bdi>Meneer K.</bdi> toch niet vragen?" in text(client.get(path))
    assert sent(client, path).url == f"/kringen/{circle.id}/"
    assert "Meneer K." not in text(client.get(f"/kringen/{circle.id}/"))
    kees = signed_in(cast.kees)
    assert refused(kees, f"/gevraagd/{invitation.id}/", answer="yes") == (404, 404)
    assert "bij een kring" not in text(kees.get("/vandaag/"))


def test_after_that_the_same_person_can_be_asked_again(cast, circle, path):
    sent(signed_in(cast.amina), path)
    again = story.added(circle, cast, KEES, cast.other_team)
    assert isinstance(again, Member)


def test_an_answer_cannot_be_taken_back(cast, circle, invitation, path):
    answer_membership(invitation_id=invitation.id, yes=True, by=story.actor(cast.kees), now=now())
    assert "Deze persoon heeft al geantwoord." in text(sent(signed_in(cast.amina), path))
    assert Member.objects.filter(circle=circle, person=cast.kees, until=None).exists()


def test_sent_twice_is_done_once(cast, path):
    client, once = signed_in(cast.amina), a_key()
    assert [sent(client, path, once=once).status_code for _ in range(2)] == [302, 302]


@pytest.mark.parametrize("helper", ["fatima", "joost", "ria"])
def test_only_the_family_takes_it_back(cast, invitation, path, helper):
    assert refused(signed_in(getattr(cast, helper)), path) == (403, 403)
    invitation.refresh_from_db()
    assert invitation.answer == "open"


def test_an_outsider_finds_nothing_and_neither_does_another_circle(cast, circle, invitation, path):
    assert refused(signed_in(cast.nora), path) == (404, 404)
    other, _willem, _nora = story.second_volunteer(cast, None)
    assert refused(signed_in(cast.amina), path.replace(str(circle.id), str(other.id))) == (404, 404)
