"""A family asks for help."""

from urllib.parse import urlencode

import pytest
from django.core.cache import cache
from django.test import Client

from samenspel.notify.models import Message
from samenspel.people.models import OrganisationKind, Person, Representation, SignInLink
from samenspel.requests.models import HelpRequest
from samenspel.requests.queries import visible
from samenspel.shared.ids import new_id
from tests.cast import WORDS, actor, organisation
from tests.screens import client_of, filled, send, words

PATH = "/hulp-vragen/?gemeente=Utrecht"
SAIDA = {"given_name": "Saïda", "email": "saida@voorbeeld.test"}


@pytest.fixture(autouse=True)
def count_anew(db):
    cache.clear()


@pytest.fixture
def stranger(cast) -> Client:
    return Client()


def ask(client: Client, cast, **typed):
    return send(client, PATH, **({"words": WORDS, "organisation_id": cast.helpers.id, "for_whom": "family"} | typed))


def test_with_an_address_the_family_first_confirms_from_its_own_mailbox(stranger, cast):
    answer = ask(stranger, cast, **SAIDA)
    assert answer.url == "/hulp-vragen/verstuurd/mail/"
    assert "Kijk nu in uw mail" in words(stranger.get(answer.url))
    request = HelpRequest.objects.get()
    assert (request.state, request.clock_started_at, request.asked_by.name) == ("to_confirm", None, "Saïda")
    assert SignInLink.objects.get().leads_to == f"/vragen/{request.id}/klopt/"
    assert not Message.objects.exists()  # one mail is enough
    assert not visible(actor(cast.ria)).exists()


def test_without_an_address_a_coordinator_calls_and_becomes_the_named_helper(stranger, cast):
    answer = ask(stranger, cast, given_name="Bertus", phone="06 12 34 56 78")
    assert answer.url == "/hulp-vragen/verstuurd/telefoon/"
    assert "Wij bellen u" in words(stranger.get(answer.url))
    request = HelpRequest.objects.get()
    assert request.state == "waiting"
    assert "06 12 34 56 78" in words(client_of(cast.ria).get(f"/vragen/{request.id}/"))
    send(client_of(cast.ria), f"/vragen/{request.id}/oppakken/")
    assert Representation.objects.get(person=request.asked_by).helper == cast.ria


def test_who_is_signed_in_only_writes_the_question(cast):
    amina = client_of(cast.amina)
    assert not {"given_name", "email", "phone"} & set(amina.get(PATH).context["form"].fields)
    assert ask(amina, cast).url == "/vragen/"
    request = HelpRequest.objects.get()
    assert (request.family, request.state) == (cast.family, "waiting")
    assert "Uw vraag is aangekomen" in words(amina.get("/vragen/"))


def test_choose_for_me_goes_to_the_first_door_of_the_municipality(stranger, cast):
    assert "Samen Op Pad leest uw vraag" in words(stranger.get(PATH))
    path = "/hulp-vragen/?gemeente=Rhenen"
    send(stranger, path, words=WORDS, organisation_id="door", for_whom="family", **SAIDA)
    assert HelpRequest.objects.get().organisation == cast.other_helpers


def test_first_the_municipality_then_the_organisations_there(stranger, cast):
    page = words(stranger.get("/hulp-vragen/"))
    assert "In welke gemeente woont u?" in page
    assert "<option>Rhenen</option>" in page
    assert cast.helpers.name not in page
    page = words(stranger.get(PATH))
    assert cast.helpers.name in page
    assert cast.other_helpers.name not in page
    assert "Kies een andere gemeente" in page
    for nowhere in ("?gemeente=", "?gemeente=Atlantis"):
        assert "In welke gemeente woont u?" in words(stranger.get("/hulp-vragen/" + nowhere))


def test_with_one_municipality_there_is_nothing_to_choose(stranger, cast):
    type(cast.helpers).objects.filter(id=cast.other_helpers.id).update(handles_requests=False)
    page = words(stranger.get("/hulp-vragen/"))
    assert cast.helpers.name in page
    assert "gemeente=" not in page


def test_an_organisation_of_another_municipality_was_not_offered(stranger, cast):
    assert "Deze keuze kan niet meer" in words(ask(stranger, cast, organisation_id=cast.other_helpers.id, **SAIDA))


def test_what_was_typed_stays_when_the_municipality_is_gone(stranger, cast):
    page = words(stranger.post("/hulp-vragen/?gemeente=Atlantis", {"words": WORDS}))
    assert "In welke gemeente woont u?" in page
    assert WORDS in page


def test_the_page_says_who_reads_the_question_and_what_each_offers(stranger, cast):
    cast.helpers.offer = "Een maatje voor uw kind"
    cast.helpers.save()
    page = words(stranger.get(PATH))
    assert "Een maatje voor uw kind" in page
    assert "lezen uw vraag" in page


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"words": ""}, "Vul dit in"),
        ({"words": "a" * 4001}, "U schreef 4001 tekens"),
        ({"given_name": ""}, "Vul dit in"),
        ({"email": ""}, "Vul een e-mailadres of een telefoonnummer in"),
        ({"email": "saida"}, "Dit e-mailadres klopt niet"),
        ({"phone": "😀"}, "Dit telefoonnummer kunnen wij niet lezen"),
        ({"organisation_id": ""}, "Kies een antwoord"),
        ({"organisation_id": "door:Rhenen"}, "Deze keuze kan niet meer"),
        ({"organisation_id": new_id()}, "Deze keuze kan niet meer"),
    ],
)
def test_what_cannot_be_gets_a_sentence_and_stays_in_sight(stranger, cast, typed, sentence):
    people = Person.objects.count()
    page = words(ask(stranger, cast, **(SAIDA | {"family_name": "De Achternaam"} | typed)))
    assert "Er klopt iets nog niet" in page
    assert sentence in page
    assert "De Achternaam" in page
    assert not HelpRequest.objects.exists()
    assert Person.objects.count() == people


def test_far_too_much_comes_back_to_be_shortened(stranger, cast):
    form = filled(stranger.get(PATH), words="😔" * 100_000, organisation_id=cast.helpers.id, **SAIDA)
    as_a_browser_sends_it = urlencode(form), "application/x-www-form-urlencoded"
    page = words(stranger.post(PATH, *as_a_browser_sends_it))
    assert "U schreef 100000 tekens" in page
    assert "😔" * 100_000 in page
    assert "saida@voorbeeld.test" in page


def test_an_organisation_that_takes_no_requests_cannot_be_asked(stranger, cast):
    assert "Deze keuze kan niet meer" in words(ask(stranger, cast, organisation_id=cast.local_team.id, **SAIDA))


def test_other_alphabets_and_emoji_are_kept(stranger, cast):
    ask(stranger, cast, **(SAIDA | {"words": "ابنتي وحيدة 😔\nWie helpt?", "given_name": "سعيدة"}))
    request = HelpRequest.objects.get()
    assert request.words == "ابنتي وحيدة 😔\nWie helpt?"
    assert request.asked_by.given_name == "سعيدة"


@pytest.mark.parametrize("contact", [SAIDA, {"given_name": "Bertus", "phone": "06 12 34 56 78"}])
def test_two_taps_are_one_question(stranger, cast, contact):
    form = filled(stranger.get(PATH), words=WORDS, organisation_id=cast.helpers.id, for_whom="family", **contact)
    assert [stranger.post(PATH, form).status_code for _ in range(2)] == [302, 302]
    assert HelpRequest.objects.count() == 1


def test_asking_with_the_address_of_another_tells_nothing_and_changes_nothing(stranger, cast):
    answer = ask(stranger, cast, given_name="Iemand", email="AMINA@voorbeeld.test")
    assert answer.url == "/hulp-vragen/verstuurd/mail/"
    cast.amina.refresh_from_db()
    assert cast.amina.given_name == "Amina"
    assert HelpRequest.objects.get().state == "to_confirm"


def test_one_address_cannot_be_flooded_and_others_are_not_kept_out(stranger, cast):
    for number in range(5):
        assert ask(stranger, cast, **SAIDA, words=f"Vraag {number}").status_code == 302
    refused = words(ask(stranger, cast, **SAIDA, words="Nog een vraag"))
    assert "al vaak een vraag verstuurd" in refused
    assert "Nog een vraag" in refused
    assert HelpRequest.objects.count() == 5
    assert ask(stranger, cast, given_name="Bertus", phone="06 12 34 56 78").status_code == 302


def test_one_network_address_cannot_fill_the_lists(stranger, cast):
    for number in range(30):
        ask(stranger, cast, given_name="Bot", phone=f"06 00 00 00 {number:02}")
    assert HelpRequest.objects.count() == 30
    assert "al vaak een vraag verstuurd" in words(ask(stranger, cast, **SAIDA))


def test_the_page_after_it_knows_only_its_two_ways(stranger):
    assert stranger.get("/hulp-vragen/verstuurd/duif/").status_code == 404


def test_without_organisations_the_page_says_whom_to_call(stranger, cast):
    type(cast.helpers).objects.update(handles_requests=False)
    assert "Er doet nog geen organisatie mee" in words(stranger.get(PATH))


def test_the_page_asks_as_little_for_many_organisations(stranger, cast, django_assert_num_queries):
    for number in range(30):
        organisation(f"Organisatie {number}", OrganisationKind.VOLUNTEERS, handles=True, place=f"Plaats {number % 9}")
    with django_assert_num_queries(4):  # the transaction around it, the municipalities, the organisations
        stranger.get(PATH)
