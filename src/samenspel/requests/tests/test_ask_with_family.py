"""A professional asks together with a family."""

import pytest

from samenspel.notify.models import Message
from samenspel.people.models import OrganisationKind, Position
from samenspel.requests.actions import confirm_request, withdraw_request
from samenspel.requests.models import HelpRequest
from tests import cast as the
from tests.cast import NOW, WORDS, actor
from tests.screens import client_of, filled, send, words

PATH = "/vragen/samen-met-gezin/"
AMINA = {
    "given_name": "Amina",
    "email": "amina@voorbeeld.test",
    "family_knows": "on",
    "words": WORDS,
    "for_whom": "family",
}


def ask(cast, who=None, **typed):
    return send(client_of(who or cast.joost), PATH, **({"organisation_id": cast.helpers.id} | AMINA | typed))


def test_the_family_confirms_before_anybody_else_sees_it(cast):
    assert ask(cast).url == "/vragen/"
    request = HelpRequest.objects.get()
    assert (request.state, request.asked_by) == ("to_confirm", cast.amina)
    assert (request.asked_with, request.asked_with_organisation) == (cast.joost, cast.local_team)
    assert [m.recipient_id for m in Message.objects.all()] == [cast.amina.id]
    assert WORDS not in words(client_of(cast.ria).get("/vragen/"))
    assert WORDS in words(client_of(cast.joost).get("/vragen/"))


def test_a_family_without_address_is_called(cast):
    ask(cast, email="", phone="06 12 34 56 78", given_name="Bertus")
    assert HelpRequest.objects.get().state == "waiting"
    assert "Heeft geen e-mail" in words(client_of(cast.ria).get(f"/vragen/{HelpRequest.objects.get().id}/"))


def test_it_begins_where_the_professional_works_and_can_go_elsewhere(cast):
    joost = client_of(cast.joost)
    page = words(joost.get(PATH))
    assert cast.helpers.name in page
    assert cast.other_helpers.name not in page
    assert "In welke gemeente woont het gezin?" in words(joost.get(PATH + "?gemeente="))
    answer = send(joost, PATH + "?gemeente=Rhenen", organisation_id=cast.other_helpers.id, **AMINA)
    assert answer.url == "/vragen/"
    assert HelpRequest.objects.get().organisation == cast.other_helpers


def test_where_nobody_takes_questions_another_municipality_is_chosen_first(cast):
    assert "In welke gemeente woont het gezin?" in words(client_of(cast.kees).get(PATH))


def test_only_for_professionals(cast, status):
    for who in (cast.amina, cast.ria, cast.fatima, cast.nora):
        assert status(who, PATH) == 404
    assert status(cast.kees, PATH) == 200


def test_who_works_in_two_places_says_for_which(cast):
    school = the.organisation("De Regenboog", OrganisationKind.SCHOOL)
    the.position(cast.joost, school, "professional")
    assert "Kies een antwoord" in words(ask(cast))
    assert ask(cast, own_organisation_id=school.id).status_code == 302
    assert HelpRequest.objects.get().asked_with_organisation == school


def test_nobody_asks_in_the_name_of_another_organisation(cast):
    assert "Er klopt iets nog niet" in words(ask(cast, own_organisation_id=cast.other_team.id))
    assert not HelpRequest.objects.exists()


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"family_knows": None}, "Zet hier een vinkje"),
        ({"words": ""}, "Vul dit in"),
        ({"words": "a" * 4001}, "U schreef 4001 tekens"),
        ({"email": "", "phone": ""}, "Vul een e-mailadres of een telefoonnummer van het gezin in"),
        ({"email": "joost@voorbeeld.test"}, "niet dat van uzelf"),
    ],
)
def test_what_cannot_be_gets_a_sentence_and_stays_in_sight(cast, typed, sentence):
    page = words(ask(cast, family_name="De Achternaam", **typed))
    assert sentence in page
    assert "De Achternaam" in page
    assert not HelpRequest.objects.exists()


def test_other_alphabets_and_emoji_are_kept(cast):
    ask(cast, words="ابنتي وحيدة 😔")
    assert HelpRequest.objects.get().words == "ابنتي وحيدة 😔"


def test_two_taps_are_one_question(cast):
    joost = client_of(cast.joost)
    form = filled(joost.get(PATH), organisation_id=cast.helpers.id, **AMINA)
    assert [joost.post(PATH, form).status_code for _ in range(2)] == [302, 302]
    assert HelpRequest.objects.count() == 1


def test_who_stopped_meanwhile_can_send_nothing_and_keeps_the_text(cast):
    joost = client_of(cast.joost)
    form = filled(joost.get(PATH), organisation_id=cast.helpers.id, **AMINA)
    Position.objects.filter(person=cast.joost).update(ended_at=NOW)
    answer = joost.post(PATH, form)
    assert answer.status_code == 404
    assert WORDS in words(answer)
    assert not HelpRequest.objects.exists()


def test_an_address_tells_nothing_about_who_has_it_before_they_have_said_yes(cast):
    kees = client_of(cast.kees)
    send(kees, PATH + "?gemeente=Utrecht", **(AMINA | {"given_name": "Wie", "organisation_id": cast.helpers.id}))
    request = HelpRequest.objects.get()
    address = f"/vragen/{request.id}/"
    for path in ("/vragen/", address):
        page = words(kees.get(path))
        assert WORDS in page
        assert "Amina" not in page
        assert "Sara" not in page
    withdraw_request(request_id=request.id, by=actor(cast.amina), now=NOW)
    for path in ("/vragen/?stand=klaar", address):
        page = words(kees.get(path))
        assert WORDS in page
        assert "Amina" not in page


def test_a_family_that_said_yes_is_named(cast):
    ask(cast)
    confirm_request(request_id=HelpRequest.objects.get().id, by=actor(cast.amina), now=NOW)
    assert "Amina en Sara" in words(client_of(cast.joost).get("/vragen/"))
