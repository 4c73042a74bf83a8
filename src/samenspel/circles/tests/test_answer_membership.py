"""Somebody whom a family asked says yes or no themselves."""

import pytest

from samenspel.audit.models import Entry
from samenspel.circles.actions import answer_membership
from samenspel.circles.actions import close_circle as shut
from samenspel.circles.models import Circle, EndReason, Invitation, Member
from samenspel.notify.models import Message
from samenspel.people.actions import Contact
from samenspel.people.models import FamilyMember, Position
from samenspel.shared.clock import now
from samenspel.shared.errors import RuleBroken
from tests import cast as story
from tests.looking import a_key, refused, sent, signed_in, text

KEES = Contact(given_name="Meneer K.", email="Kees@voorbeeld.test", phone="06 00 00 00 00")


@pytest.fixture
def invitation(cast, circle) -> Invitation:
    return story.added(circle, cast, KEES, cast.local_team, does="Praat met school", says_yes=False)


@pytest.fixture
def as_family(cast, circle) -> Invitation:
    return story.added(circle, cast, KEES, None, says_yes=False)


def path_of(invitation) -> str:
    return f"/gevraagd/{invitation.id}/"


def test_it_stands_on_the_first_page_and_says_who_asks_and_as_what(cast, circle, invitation):
    client = signed_in(cast.kees)
    today, page = text(client.get("/vandaag/")), text(client.get(path_of(invitation)))
    assert path_of(invitation) in today
    for shown in (today, page):
        assert "Amina" in shown
        assert "Als professional van Buurtteam Zuid." in shown
        for hidden in ("Sara", "Fatima", "Praat met school", "06 11", str(circle.id)):
            assert hidden not in shown
    assert client.get(f"/kringen/{circle.id}/").status_code == 404


def test_a_yes_makes_a_professional_a_member_of_what_the_family_typed(cast, circle, invitation):
    circle.plan_holder = None
    circle.save()
    assert sent(signed_in(cast.kees), path_of(invitation), answer="yes").url == f"/kringen/{circle.id}/"
    member = Member.objects.get(circle=circle, person=cast.kees)
    assert (member.role, member.organisation, member.does) == ("professional", cast.local_team, "Praat met school")
    assert not member.consents.exists()
    assert Circle.objects.get(id=circle.id).plan_holder == member
    assert Entry.objects.get(act="answer_membership").detail == "yes"
    told = Message.objects.get(kind="membership_answered")
    assert (told.recipient_id, told.path) == (cast.amina.id, f"/kringen/{circle.id}/")
    assert "gevraagd, moet nog ja zeggen" not in text(signed_in(cast.amina).get(f"/kringen/{circle.id}/"))
    assert path_of(invitation) not in text(signed_in(cast.kees).get("/vandaag/"))
    assert "U heeft ja gezegd." in text(signed_in(cast.kees).get(path_of(invitation)))


def test_a_yes_makes_somebody_family_who_sees_and_decides_as_much(cast, circle, as_family):
    page = text(signed_in(cast.kees).get(path_of(as_family)))
    assert "Als iemand van het gezin." in page
    sent(signed_in(cast.kees), path_of(as_family), answer="yes")
    assert Member.objects.get(circle=circle, person=cast.kees).role == "family"
    assert FamilyMember.objects.get(person=cast.kees).family == cast.family
    assert signed_in(cast.kees).get(f"/kringen/{circle.id}/wie-mag-wat-weten/").status_code == 200


def test_a_no_needs_no_reason_and_leaves_nothing(cast, circle, as_family):
    client = signed_in(cast.kees)
    assert sent(client, path_of(as_family), answer="no").url == "/vandaag/"
    assert not Member.objects.filter(person=cast.kees).exists()
    assert not FamilyMember.objects.filter(person=cast.kees).exists()
    assert client.get(f"/kringen/{circle.id}/").status_code == 404
    assert "Meneer K." not in text(signed_in(cast.amina).get(f"/kringen/{circle.id}/"))
    assert "U heeft nee gezegd." in text(client.get(path_of(as_family)))
    assert "U heeft al geantwoord." not in text(client.get(path_of(as_family)))
    with pytest.raises(RuleBroken, match="U heeft al geantwoord"):
        answer_membership(invitation_id=as_family.id, yes=True, by=story.actor(cast.kees), now=now())


@pytest.mark.parametrize("answer", ["", "misschien"])
def test_no_answer_is_not_a_no(cast, invitation, answer):
    page = text(sent(signed_in(cast.kees), path_of(invitation), answer=answer))
    assert "Zeg ja of nee." in page
    invitation.refresh_from_db()
    assert invitation.answer == "open"


def test_sent_twice_is_done_once(cast, circle, invitation):
    client, once = signed_in(cast.kees), a_key()
    answers = [sent(client, path_of(invitation), answer="yes", once=once) for _ in range(2)]
    assert [each.status_code for each in answers] == [302, 302]
    assert Member.objects.filter(circle=circle, person=cast.kees).count() == 1


def test_who_is_in_the_circle_by_then_is_there_once(cast, circle, invitation):
    Member.objects.create(circle=circle, person=cast.kees, role="coordinator", organisation=cast.helpers, since=now())
    page = text(sent(signed_in(cast.kees), path_of(invitation), answer="yes"))
    assert "U hoort al bij deze kring. Kies nee." in page
    assert sent(signed_in(cast.kees), path_of(invitation), answer="no").status_code == 302


@pytest.mark.parametrize("somebody", ["amina", "fatima", "ria", "joost", "nora"])
def test_only_who_was_asked_finds_it(cast, invitation, somebody):
    assert refused(signed_in(getattr(cast, somebody)), path_of(invitation), answer="yes") == (404, 404)
    invitation.refresh_from_db()
    assert invitation.answer == "open"


def test_after_the_circle_has_closed_it_is_gone(cast, circle, invitation):
    shut(circle=circle, reason=EndReason.REACHED, now=now())
    client = signed_in(cast.kees)
    assert refused(client, path_of(invitation), answer="yes") == (404, 404)
    assert path_of(invitation) not in text(client.get("/vandaag/"))


def test_who_was_unknown_is_called_as_typed_and_who_was_known_as_they_call_themselves(cast, circle, invitation):
    new = story.added(circle, cast, Contact("Tom", "Bos", "tom@voorbeeld.test"), cast.other_team)
    answer_membership(invitation_id=invitation.id, yes=True, by=story.actor(cast.kees), now=now())
    page = text(signed_in(cast.amina).get(f"/kringen/{circle.id}/"))
    assert new.person.name in page
    assert "Kees" in page
    assert "Meneer K." not in page
    assert "06 00" not in page
    assert not Position.objects.filter(person=new.person).exists()
