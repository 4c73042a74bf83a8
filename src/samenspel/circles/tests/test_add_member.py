"""The family asks somebody into the circle."""

import pytest

from samenspel.circles.models import Member
from samenspel.people.models import Person
from tests import cast as story
from tests.looking import ARABIC, EMOJI, a_key, queries, refused, sent, signed_in, text


@pytest.fixture
def path(circle) -> str:
    return f"/kringen/{circle.id}/erbij/"


def juf(cast, **more):
    values = {
        "role": "professional",
        "given_name": "Marieke",
        "family_name": "Smit",
        "email": "marieke@school.test",
        "phone": "030 55 55 555",
        "organisation_id": cast.other_team.id,
        "does": "De juf van Sara",
    }
    return values | more


def test_a_professional_joins_and_knows_nothing_yet(cast, circle, path):
    answer = sent(signed_in(cast.amina), path, **juf(cast))
    assert answer.url == f"/kringen/{circle.id}/wie-mag-wat-weten/"
    member = Member.objects.get(circle=circle, person__email="marieke@school.test")
    assert (member.role, member.organisation, member.does) == ("professional", cast.other_team, "De juf van Sara")
    assert not member.consents.exists()
    assert "De juf van Sara" in text(signed_in(cast.fatima).get(f"/kringen/{circle.id}/"))


def test_somebody_of_the_family_joins_as_family(cast, circle, path):
    answer = sent(signed_in(cast.amina), path, **juf(cast, role="family", organisation_id="", given_name="Omar"))
    assert answer.url == f"/kringen/{circle.id}/"
    omar = Person.objects.get(given_name="Omar")
    assert Member.objects.get(person=omar).role == "family"
    assert omar.families.get().family == cast.family


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"given_name": ""}, "Vul dit in."),
        ({"given_name": "x" * 81}, "U schreef 81 tekens."),
        ({"does": "x" * 601}, "U schreef 601 tekens."),
        ({"phone": "bel mijn zus"}, "Dit telefoonnummer kunnen wij niet lezen."),
        ({"email": "geen adres"}, "Dit e-mailadres klopt niet."),
        ({"role": ""}, "Kies een antwoord"),
        ({"role": "volunteer"}, "Deze keuze kan niet meer."),
        ({"organisation_id": ""}, "Kies bij welke organisatie deze persoon werkt."),
        ({"organisation_id": "onzin"}, "Deze keuze kan niet meer."),
        ({"email": "joost@voorbeeld.test"}, "Deze persoon hoort al bij de kring."),
    ],
)
def test_a_mistake_is_said_and_what_was_typed_stays(cast, circle, path, wrong, sentence):
    page = text(sent(signed_in(cast.amina), path, **juf(cast, **wrong)))
    assert sentence in page
    assert 'value="Smit"' in page
    assert Member.objects.filter(circle=circle).count() == 5


def test_other_alphabets_are_kept(cast, circle, path):
    sent(signed_in(cast.amina), path, **juf(cast, given_name="سارة", does=f"{ARABIC} {EMOJI}"))
    member = Member.objects.get(person__given_name="سارة")
    assert member.does == f"{ARABIC} {EMOJI}"


def test_sent_twice_is_done_once(cast, circle, path):
    client, once = signed_in(cast.amina), a_key()
    for _ in range(2):
        assert sent(client, path, **juf(cast, email="", once=once)).status_code == 302
    assert Person.objects.filter(given_name="Marieke").count() == 1


def test_an_account_that_exists_is_not_changed_by_what_another_types(cast, circle, path):
    sent(signed_in(cast.amina), path, **juf(cast, given_name="Iemand Anders", email="kees@voorbeeld.test"))
    cast.kees.refresh_from_db()
    assert cast.kees.given_name == "Kees"


@pytest.mark.parametrize("helper", ["fatima", "joost", "ria"])
def test_only_the_family_asks_people_in(cast, circle, path, helper):
    assert refused(signed_in(getattr(cast, helper)), path, **juf(cast)) == (403, 403)
    assert Member.objects.filter(circle=circle).count() == 5


def test_an_outsider_finds_nothing(cast, circle, path):
    assert refused(signed_in(cast.nora), path, **juf(cast)) == (404, 404)


def test_the_page_costs_the_same_with_more_organisations(cast, circle, path):
    client = signed_in(cast.amina)
    cost = queries(client, path)
    assert cost <= 10
    for n in range(5):
        story.organisation(f"School {n}", cast.other_team.kind)
    assert queries(client, path) == cost
    page = text(client.get(path))
    assert page.index("Buurtteam Zuid") < page.index("Wijkteam Noord")


@pytest.mark.parametrize("known_as", ["family", "volunteer"])
def test_an_address_alone_does_not_bring_somebody_in_with_their_number(cast, circle, path, known_as):
    bianca = story.person("Bianca", phone="06 99 99 99 99")
    if known_as == "volunteer":
        story.position(bianca, cast.other_team, "volunteer")
    page = text(sent(signed_in(cast.amina), path, **juf(cast, email="bianca@voorbeeld.test")))
    assert "Kies bij welke organisatie deze persoon werkt." in page
    assert not Member.objects.filter(person=bianca).exists()
    assert "06 99" not in text(signed_in(cast.amina).get(f"/kringen/{circle.id}/"))


def test_a_professional_from_another_circle_can_come_here_too(cast, circle, path):
    sent(signed_in(cast.amina), path, **juf(cast))
    other, _willem, _nora = story.second_volunteer(cast, None)
    assert sent(signed_in(cast.amina), f"/kringen/{other.id}/erbij/", **juf(cast)).status_code == 302
