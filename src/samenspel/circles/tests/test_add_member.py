"""The family asks somebody into the circle."""

import pytest

from samenspel.circles.models import Invitation, Member
from samenspel.notify.models import Message
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


def test_without_an_address_a_professional_is_there_at_once_and_knows_nothing_yet(cast, circle, path):
    answer = sent(signed_in(cast.amina), path, **juf(cast, email=""))
    assert answer.url == f"/kringen/{circle.id}/wie-mag-wat-weten/"
    member = Member.objects.get(circle=circle, person__given_name="Marieke")
    assert (member.role, member.organisation, member.does) == ("professional", cast.other_team, "De juf van Sara")
    assert not member.consents.exists()
    assert "De juf van Sara" in text(signed_in(cast.fatima).get(f"/kringen/{circle.id}/"))


def test_without_an_address_somebody_of_the_family_joins_as_family(cast, circle, path):
    typed = juf(cast, role="family", organisation_id="", given_name="Omar", email="")
    assert sent(signed_in(cast.amina), path, **typed).url == f"/kringen/{circle.id}/"
    omar = Person.objects.get(given_name="Omar")
    assert Member.objects.get(person=omar).role == "family"
    assert omar.families.get().family == cast.family


@pytest.mark.parametrize("role", ["professional", "family"])
def test_with_an_address_one_is_asked_and_it_shows_only_the_typed_name(cast, circle, path, role):
    """Somebody known here and somebody unknown: the same answer, the same page, the same effect."""
    story.person("Bianca", family_name="Geheim", phone="06 99 99 99 99")
    seen, client = [], signed_in(cast.amina)
    for email in ("bianca@voorbeeld.test", "niemand@voorbeeld.test"):
        organisation = cast.other_team.id if role == "professional" else ""
        answer = sent(client, path, **juf(cast, role=role, organisation_id=organisation, email=email))
        page = text(client.get(f"/kringen/{circle.id}/"))
        invitation = Invitation.objects.get(answer="open")
        anonymous = page.replace(str(invitation.id), "id")
        seen.append((answer.status_code, answer.url, anonymous.split('id="wie"')[1].split("</section>")[0]))
        told = Message.objects.get(kind="asked_into_circle", recipient_id=invitation.person_id)
        assert told.path == "/vandaag/"
        assert not Member.objects.filter(person=invitation.person).exists()
        assert not invitation.person.families.exists()
        assert "gevraagd, moet nog ja zeggen" in page
        assert "krijgt een mail en zegt zelf ja of nee" in page
        Invitation.objects.all().delete()
    assert seen[0] == seen[1]
    assert "Marieke Smit" in seen[0][2]
    for hidden in ("Geheim", "Bianca", "06 99", "De juf van Sara"):
        assert hidden not in seen[0][2]


def test_the_others_see_whom_the_family_asked_and_cannot_take_it_back(cast, circle, path):
    sent(signed_in(cast.amina), path, **juf(cast))
    page = text(signed_in(cast.fatima).get(f"/kringen/{circle.id}/"))
    assert "Marieke Smit" in page
    assert "toch niet vragen" not in page


def test_nobody_is_asked_twice_at_once(cast, circle, path):
    client = signed_in(cast.amina)
    sent(client, path, **juf(cast))
    assert "U heeft deze persoon al gevraagd." in text(sent(client, path, **juf(cast)))
    assert Invitation.objects.count() == Message.objects.filter(kind="asked_into_circle").count() == 1


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
        ({"phone": "bel na zessen"}, "Dit telefoonnummer kunnen wij niet lezen."),
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
    sent(signed_in(cast.amina), path, **juf(cast, given_name="سارة", email="", does=f"{ARABIC} {EMOJI}"))
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
