"""In whose family a question is asked: whoever put somebody in a family does not read what that person asks."""

import pytest

from samenspel.notify.models import Message
from samenspel.people.actions import Contact, add_family
from samenspel.people.models import FamilyMember, FamilyPart
from samenspel.requests import actions
from samenspel.requests.models import HelpRequest
from samenspel.requests.rules import ForWhom
from tests import cast as the
from tests.cast import NOW, Cast, actor, person
from tests.screens import client_of, words

LEAVING = "Ik wil weg bij Amina"
VERA = Contact(given_name="Vera", email="vera@voorbeeld.test")


@pytest.fixture
def vera(cast):
    """Amina has put Vera in her family; Vera never did anything there."""
    vera = person("Vera")
    FamilyMember.objects.create(family=cast.family, person=vera, part=FamilyPart.CARER)
    return vera


def ask_as_stranger(cast: Cast, text: str = LEAVING, contact: Contact = VERA) -> HelpRequest:
    return actions.ask_for_help(words=text, organisation_id=cast.helpers.id, contact=contact, by=None, now=NOW)


def sees_nothing(who, request: HelpRequest) -> None:
    browser = client_of(who)
    for path in ("/vragen/", "/vandaag/"):
        assert request.words not in words(browser.get(path)), path
    for end in ("", "klopt/", "intrekken/"):
        assert browser.get(f"/vragen/{request.id}/{end}").status_code == 404, end
        assert browser.post(f"/vragen/{request.id}/{end}").status_code in (404, 405), end


def test_who_was_put_in_a_family_by_another_asks_apart_from_it(cast, vera):
    asked = ask_as_stranger(cast)
    assert [m.person for m in asked.family.members.all()] == [vera]
    sees_nothing(cast.amina, asked)
    actions.confirm_request(request_id=asked.id, by=actor(vera), now=NOW)
    sees_nothing(cast.amina, asked)


def test_also_when_signed_in_and_when_a_professional_asks_along(cast, vera):
    signed_in = actions.ask_for_help(
        words=LEAVING, organisation_id=cast.helpers.id, contact=None, by=actor(vera), now=NOW
    )
    along = actions.ask_with_family(
        words="Vera wil weg",
        organisation_id=cast.helpers.id,
        own_organisation_id=cast.local_team.id,
        contact=VERA,
        by=actor(cast.joost),
        now=NOW,
    )
    for asked in (signed_in, along):
        assert [m.person for m in asked.family.members.all()] == [vera]
        sees_nothing(cast.amina, asked)


def test_what_another_asked_with_their_address_does_not_make_the_family_theirs(cast, vera):
    """Only a question that they themselves said yes to does."""
    first = ask_as_stranger(cast, "Huiswerk")
    HelpRequest.objects.filter(id=first.id).update(family=cast.family)
    assert cast.family != ask_as_stranger(cast).family
    actions.confirm_request(request_id=first.id, by=actor(vera), now=NOW)
    FamilyMember.objects.filter(person=vera).exclude(family=cast.family).delete()
    assert ask_as_stranger(cast, "En nu?").family == cast.family


def test_a_child_without_a_mailbox_reads_nothing_so_the_family_stays_one(cast):
    assert (
        ask_as_stranger(cast, contact=Contact(given_name="Amina", email="amina@voorbeeld.test")).family == cast.family
    )


def test_unconfirmed_words_are_the_askers_alone_in_a_family_they_share(cast):
    the.waiting_request(cast)
    mohamed = the.also_carer(cast, "Mohamed")
    asked = ask_as_stranger(cast, contact=Contact(given_name="Amina", email="amina@voorbeeld.test"))
    assert asked.family == cast.family
    sees_nothing(mohamed, asked)
    assert LEAVING in words(client_of(cast.amina).get("/vragen/"))
    Message.objects.all().delete()
    actions.withdraw_request(request_id=asked.id, by=actor(cast.amina), now=NOW)
    assert not Message.objects.filter(recipient_id=mohamed.id).exists()
    sees_nothing(mohamed, asked)


def test_who_belongs_to_two_families_asks_apart_from_both(cast):
    bianca, other_parent = person("Bianca"), person("Ex")
    for name in ("Met Ex", "Met Nieuw"):
        add_family(name=name, municipality="Utrecht", carers=[bianca, other_parent], young=[])
    for question in ("Ik ben bang", "Ik slaap slecht"):
        asked = actions.ask_for_help(
            words=question, organisation_id=cast.helpers.id, contact=None, by=actor(bianca), now=NOW
        )
        assert [m.person for m in asked.family.members.all()] == [bianca]
        assert question not in words(client_of(other_parent).get("/vragen/"))
    assert bianca.families.count() == 3


@pytest.mark.parametrize("withdrawn", [True, False])
def test_what_a_stranger_made_up_with_their_address_does_not_become_theirs(cast, withdrawn):
    the.waiting_request(cast)
    the.also_carer(cast, "Bilal")
    made_up = actions.ask_for_help(
        words="Onzin",
        organisation_id=cast.other_helpers.id,
        contact=Contact(given_name="Amina", email="amina@voorbeeld.test"),
        for_whom=ForWhom.CHILD,
        child="Lelijk woord",
        by=None,
        now=NOW,
    )
    if withdrawn:
        actions.withdraw_request(request_id=made_up.id, by=actor(cast.amina), now=NOW)
    asked = actions.ask_for_help(
        words="Huiswerk", organisation_id=cast.helpers.id, contact=None, by=actor(cast.amina), now=NOW
    )
    assert asked.family == cast.family
