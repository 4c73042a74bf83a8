"""A new volunteer."""

import pytest

from samenspel.notify.models import Message
from samenspel.people.models import Person, Position
from samenspel.volunteers.models import Volunteer
from tests import cast as the
from tests.cast import NOW
from tests.screens import client_of, filled, send, words

PATH = "/vrijwilligers/nieuw/"
DEWI = {
    "given_name": "Dewi",
    "family_name": "Sari",
    "email": "dewi@voorbeeld.test",
    "about": "Houdt van koken 🍲",
    "languages": ["nl", "en"],
    "municipalities": ["Utrecht", "Rhenen"],
    "days": ["5", "6"],
    "gender": "woman",
    "max_families": "2",
    "hours_per_week": "4",
    "rather_not": ["smoking"],
    "vog_on": "3 december 2025",
    "type": "free_volunteer_org",
}


def add(cast, **typed):
    return send(client_of(cast.ria), PATH, **(DEWI | typed))


def new() -> Volunteer:
    return Volunteer.objects.get(person__given_name="Dewi")


def test_with_everything_and_an_invitation(cast):
    assert add(cast).url == "/vrijwilligers/"
    dewi = new()
    assert (dewi.organisation, dewi.about, dewi.type) == (cast.helpers, "Houdt van koken 🍲", "free_volunteer_org")
    assert (dewi.languages, dewi.municipalities, dewi.days) == (["nl", "en"], ["Utrecht", "Rhenen"], [5, 6])
    assert (dewi.max_families, dewi.hours_per_week, dewi.rather_not) == (2, 4, ["smoking"])
    assert str(dewi.vog_on) == "2025-12-03"
    assert dewi.available
    assert Message.objects.get(kind="invited").recipient_id == dewi.person_id
    assert Position.objects.get(person=dewi.person).accepted_at is None


def test_without_a_mailbox_the_organisation_speaks_for_the_invitation(cast):
    add(cast, email="")
    assert Position.objects.get(person=new().person).accepted_at is not None
    assert not Message.objects.exists()


def test_only_for_coordinators(cast):
    for who in (cast.amina, cast.joost, cast.fatima, cast.kees):
        assert client_of(who).get(PATH).status_code == 404


def test_not_for_another_organisation(cast):
    assert "Er klopt iets nog niet" in words(add(cast, organisation_id=cast.other_helpers.id))
    assert Volunteer.objects.count() == 1


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"given_name": ""}, "Vul dit in"),
        ({"about": "a" * 601}, "U schreef 601 tekens"),
        ({"email": "dewi"}, "Dit e-mailadres klopt niet"),
        ({"languages": None}, "Kies één of meer antwoorden"),
        ({"municipalities": ["Atlantis"]}, "Deze keuze kan niet meer"),
        ({"max_families": "11"}, "Vul een getal in van 10 of minder"),
        ({"hours_per_week": "veel"}, "Vul een getal in"),
        ({"vog_on": "31-2-2026"}, "Deze datum kunnen wij niet lezen"),
        ({"type": "held"}, "Deze keuze kan niet meer"),
        ({"type": ""}, "Kies een antwoord"),
    ],
)
def test_what_cannot_be_gets_a_sentence_and_stays_in_sight(cast, typed, sentence):
    page = words(add(cast, **({"phone": "06 98 76 54 32"} | typed)))
    assert sentence in page
    assert "06 98 76 54 32" in page
    assert Volunteer.objects.count() == 1
    assert not Person.objects.filter(given_name="Dewi").exists()


def test_two_taps_are_one_and_nobody_is_there_twice(cast):
    ria = client_of(cast.ria)
    form = filled(ria.get(PATH), **DEWI)
    assert [ria.post(PATH, form).status_code for _ in range(2)] == [302, 302]
    assert Volunteer.objects.filter(person__given_name="Dewi").count() == 1
    assert "staat al in de lijst" in words(add(cast))


@pytest.mark.parametrize("accepted_at", [None, NOW])
def test_who_has_an_invitation_already_keeps_it_and_gets_a_profile(cast, accepted_at):
    dewi = the.person("Dewi")
    invited = Position.objects.create(
        person=dewi, organisation=cast.helpers, role="volunteer", invited_at=NOW, accepted_at=accepted_at
    )
    assert add(cast).url == "/vrijwilligers/"
    assert new().person == dewi
    position = Position.objects.get(person=dewi)
    assert (position.id, position.accepted_at) == (invited.id, accepted_at)
    assert not Message.objects.exists()


def test_who_said_no_before_is_still_in_the_list(cast):
    add(cast)
    Position.objects.filter(person=new().person).update(declined_at=NOW)
    assert "staat al in de lijst" in words(add(cast))


def test_who_stopped_meanwhile_adds_nobody(cast):
    ria = client_of(cast.ria)
    form = filled(ria.get(PATH), **DEWI)
    Position.objects.filter(person=cast.ria).update(ended_at=NOW)
    assert ria.post(PATH, form).status_code == 404
    assert Volunteer.objects.count() == 1


def test_who_works_in_two_places_says_where(cast):
    the.position(cast.ria, cast.other_helpers, "coordinator")
    assert "Kies een antwoord" in words(add(cast))
    assert add(cast, organisation_id=cast.other_helpers.id).status_code == 302
    assert new().organisation == cast.other_helpers
