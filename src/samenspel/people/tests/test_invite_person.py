"""Inviting somebody by name and role."""

import pytest

from samenspel.audit.models import Entry
from samenspel.people.models import Organisation, OrganisationKind, Person, Position, PositionRole
from samenspel.people.tests.conftest import sent_form
from samenspel.shared.ids import new_id

PATH = "/uitnodigen/"
DEWI = {"given_name": "Dewi", "family_name": "", "email": "dewi@voorbeeld.nl", "phone": "", "role": "professional"}


@pytest.fixture
def bert(make_person, hold):
    bert = make_person("Bert")
    hold(bert, PositionRole.COORDINATOR)
    return bert


def invite(client, **typed):
    return client.post(PATH, sent_form(client.get(PATH), **(DEWI | typed)))


def test_somebody_new_gets_a_mail_without_names_and_can_then_sign_in(client_of, bert, mailbox, organisation):
    assert invite(client_of(bert), email="Dewi@Voorbeeld.NL").url == PATH
    dewi = Person.objects.get(email="dewi@voorbeeld.nl")
    position = Position.objects.get(person=dewi)
    assert (position.organisation, position.role, position.invited_by) == (organisation, "professional", bert)
    assert position.accepted_at is None
    mail = mailbox.newest()
    assert mail["To"] == "dewi@voorbeeld.nl"
    assert "Dewi" not in mail.get_content()
    assert "Bert" not in mail.get_content()
    assert Entry.objects.get(act="invite_person").object_id == position.id


def test_somebody_who_is_known_keeps_their_own_name(client_of, bert, make_person):
    make_person("Dewi", family_name="Sari")
    invite(client_of(bert), given_name="Verkeerd")
    assert Person.objects.get(email="dewi@voorbeeld.nl").name == "Dewi Sari"


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"email": ""}, "Er klopt iets nog niet"),
        ({"email": "dewi"}, "Dit e-mailadres klopt niet"),
        ({"given_name": "", "email": "dewi@voorbeeld.nl"}, "Er klopt iets nog niet"),
        ({"given_name": "ديوي" * 30}, "Er klopt iets nog niet"),
        ({"phone": "😀"}, "Dit telefoonnummer kunnen wij niet lezen"),
        ({"role": "administrator"}, "Deze keuze kan niet meer"),
        ({"role": "volunteer"}, "Deze keuze kan niet meer"),
        ({"role": "king"}, "Deze keuze kan niet meer"),
        ({"email": "bert@voorbeeld.nl"}, "Dit bent u zelf"),
    ],
)
def test_what_cannot_be_gets_a_sentence_and_stays_in_sight(client_of, bert, typed, sentence):
    page = invite(client_of(bert), family_name="De Achternaam", **typed).content.decode()
    assert sentence in page
    assert "De Achternaam" in page
    assert Position.objects.count() == 1
    assert Person.objects.count() == 1


def test_nobody_is_invited_twice_for_one_role(client_of, bert):
    client = client_of(bert)
    form = sent_form(client.get(PATH), **DEWI)
    assert [client.post(PATH, form).status_code for _ in range(2)] == [302, 302]
    assert "al uitgenodigd" in invite(client).content.decode()
    assert Position.objects.filter(role="professional").count() == 1
    assert invite(client, role="coordinator").status_code == 302


def test_an_administrator_invites_administrators_too(client_of, make_person, hold):
    root = make_person("Root")
    hold(root, PositionRole.ADMINISTRATOR)
    assert invite(client_of(root), role="administrator").status_code == 302


def test_a_coordinator_cannot_make_an_administrator_by_way_of_another_organisation(client_of, bert, hold, organisation):
    other = Organisation.objects.create(name="Elders", kind=OrganisationKind.SCHOOL, municipality="Zeist")
    hold(bert, PositionRole.ADMINISTRATOR, where=other)
    page = invite(client_of(bert), role="administrator", organisation_id=organisation.id).content.decode()
    assert "Alleen een beheerder nodigt een beheerder uit" in page
    assert invite(client_of(bert), role="administrator", organisation_id=other.id).status_code == 302


def test_only_in_ones_own_organisations(client_of, bert):
    other = Organisation.objects.create(name="Elders", kind=OrganisationKind.SCHOOL, municipality="Zeist")
    client = client_of(bert)
    form = sent_form(client.get(PATH), **DEWI) | {"organisation_id": str(other.id)}
    assert client.post(PATH, form).status_code == 200
    assert not Position.objects.filter(organisation=other).exists()


@pytest.mark.parametrize("role", [PositionRole.VOLUNTEER, PositionRole.PROFESSIONAL, None])
def test_for_who_may_not_invite_the_page_is_not_there(client_of, make_person, hold, organisation, role):
    chris = make_person("Chris")
    if role:
        hold(chris, role)
    form = DEWI | {"organisation_id": str(organisation.id), "once": str(new_id())}
    assert client_of(chris).get(PATH).status_code == 404
    assert client_of(chris).post(PATH, form).status_code == 404


def test_who_lost_the_role_while_typing_invites_nobody(client_of, bert):
    client = client_of(bert)
    form = sent_form(client.get(PATH), **DEWI)
    Position.objects.update(ended_at="2026-01-01T00:00Z")
    assert client.post(PATH, form).status_code == 404
    assert Person.objects.count() == 1
