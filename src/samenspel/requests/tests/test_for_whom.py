"""For whom help is asked: oneself, one's child, or the family; and who then stands in the family."""

import pytest
from django.core.cache import cache
from django.test import Client

from samenspel.people.actions import Contact
from samenspel.people.models import Family
from samenspel.requests import actions
from samenspel.requests.models import HelpRequest
from samenspel.requests.rules import ForWhom
from tests.cast import NOW, WORDS, actor, also_carer
from tests.screens import client_of, filled, send, words

PATH, ALONG = "/hulp-vragen/?gemeente=Utrecht", "/vragen/samen-met-gezin/"
PETRA = {"given_name": "Petra", "email": "petra@voorbeeld.test"}


@pytest.fixture(autouse=True)
def count_anew(db):
    cache.clear()


def parts(family: Family) -> dict[str, str]:
    return {member.person.given_name: member.part for member in family.members.select_related("person")}


def ask(client, cast, path=PATH, **typed):
    return send(client, path, **({"words": WORDS, "organisation_id": cast.helpers.id} | typed))


def along(cast, **typed):
    return ask(client_of(cast.joost), cast, ALONG, **(PETRA | {"family_knows": "on"} | typed))


@pytest.mark.parametrize(
    ("typed", "name", "expected"),
    [
        ({"for_whom": "child", "child": "Jesse"}, "Petra en Jesse", {"Petra": "carer", "Jesse": "young_person"}),
        ({"for_whom": "self", "child": "Jesse"}, "Petra", {"Petra": "young_person"}),
        ({"for_whom": "family"}, "Petra", {"Petra": "carer"}),
    ],
)
def test_each_answer_makes_the_family_that_it_speaks_of(cast, typed, name, expected):
    for answer in (ask(Client(), cast, **PETRA, **typed), along(cast, words="Nog iets", **typed)):
        assert answer.status_code == 302, words(answer)
    for request in HelpRequest.objects.all():
        assert (request.family.name, parts(request.family)) == (name, expected)
    assert Family.objects.filter(requests__isnull=False).distinct().count() == 1


def test_a_child_has_no_address_and_the_circle_is_named_after_both(cast):
    ask(Client(), cast, **PETRA, for_whom="child", child="جاد")
    family = HelpRequest.objects.get().family
    child = family.members.get(part="young_person").person
    assert (family.name, child.name, child.email) == ("Petra en جاد", "جاد", None)


def test_another_child_is_another_family_and_the_same_child_the_same(cast):
    amina = client_of(cast.amina)
    for number, child in enumerate(["sara", "Jesse", "JESSE"]):
        assert ask(amina, cast, words=f"Vraag {number}", for_whom="child", child=child).status_code == 302
    sara, jesse, again = (HelpRequest.objects.get(words=f"Vraag {number}").family for number in range(3))
    assert sara == cast.family
    assert jesse == again != sara
    assert parts(jesse) == {"Amina": "carer", "Jesse": "young_person"}
    assert parts(cast.family) == {"Amina": "carer", "Sara": "young_person"}


def test_a_stranger_changes_no_family_that_there_is(cast):
    before = parts(cast.family)
    for whom in ForWhom:
        asked = actions.ask_for_help(
            words=f"Voor {whom}",
            organisation_id=cast.helpers.id,
            contact=Contact(given_name="Iemand", email="amina@voorbeeld.test"),
            for_whom=whom,
            child="Verzonnen",
            by=None,
            now=NOW,
        )
        assert asked.asked_by == cast.amina
    assert parts(cast.family) == before


def test_a_child_does_not_lead_to_a_family_in_which_another_reads(cast):
    also_carer(cast, "Mohamed")
    asked = actions.ask_for_help(
        words=WORDS,
        organisation_id=cast.helpers.id,
        contact=None,
        for_whom=ForWhom.CHILD,
        child="Sara",
        by=actor(cast.amina),
        now=NOW,
    )
    assert parts(asked.family) == {"Amina": "carer", "Sara": "young_person"}
    assert asked.family != cast.family


def test_a_young_person_who_shares_a_family_asks_apart_from_it(cast):
    cast.sara.email = "sara@voorbeeld.test"
    cast.sara.save()
    asked = actions.ask_for_help(
        words="Ik wil weg",
        organisation_id=cast.helpers.id,
        contact=None,
        for_whom=ForWhom.SELF,
        by=actor(cast.sara),
        now=NOW,
    )
    assert parts(asked.family) == {"Sara": "young_person"}


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"for_whom": ""}, "Kies een antwoord"),
        ({"for_whom": "buur"}, "Deze keuze kan niet meer"),
        ({"for_whom": "child", "child": ""}, "Vul de voornaam van het kind in"),
        ({"for_whom": "child", "child": "a" * 81}, "U schreef 81 tekens"),
    ],
)
def test_what_cannot_be_gets_a_sentence_and_stays_in_sight(cast, typed, sentence):
    for page in (ask(Client(), cast, **PETRA, **typed), along(cast, **typed)):
        assert sentence in words(page)
        assert WORDS in words(page)
    assert not HelpRequest.objects.exists()


def test_long_names_fit(cast):
    ask(Client(), cast, **(PETRA | {"given_name": "P" * 80}), for_whom="child", child="J" * 80)
    assert HelpRequest.objects.get().family.name.startswith("P" * 80)


def test_the_page_says_that_one_way_to_be_reached_will_do(cast):
    page = words(Client().get(PATH))
    assert "Vul er één in. Een telefoonnummer helpt het meest." in page
    assert "belt of mailt u" in page
    assert {name for name in filled(Client().get(PATH)) if name in ("email", "phone")} == set()
    for name in ("email", "phone"):
        label = page.split(f'<label for="id_{name}">')[1].split("</label>")[0]
        assert "(niet verplicht)" in label
