"""The first people of an empty installation, by a command; after that everybody is invited."""

import io

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from samenspel.audit.models import Entry
from samenspel.people.models import Organisation, Person, Position
from samenspel.people.tests.conftest import ask, code_in, enter, sent_form, signed_in_as

TYPED = {
    "name": "Samen Op Pad",
    "kind": "volunteers",
    "municipality": "Utrecht",
    "phone": "030 123 45 67",
    "offer": "Wij helpen gezinnen met jonge kinderen.",
    "handles-requests": True,
    "first-door": True,
    "norm-days": "30",
    "given-name": "Wim",
    "family-name": "van Rossum",
    "email": "Wim@Voorbeeld.NL",
}


def run(**changed: object) -> str:
    """Run the command as in a terminal; an option without a value stands alone, None leaves it out."""
    words = []
    for name, value in (TYPED | {key.replace("_", "-"): value for key, value in changed.items()}).items():
        words += [f"--{name}"] if value is True else [] if value is None else [f"--{name}={value}"]
    said = io.StringIO()
    call_command("begin_organisation", *words, stdout=said)
    return said.getvalue()


def test_the_first_administrator_signs_in_and_invites_a_coordinator(mailbox):
    said = run()
    organisation = Organisation.objects.get()
    assert (organisation.name, organisation.kind, organisation.municipality) == (
        "Samen Op Pad",
        "volunteers",
        "Utrecht",
    )
    assert (organisation.phone, organisation.norm_days) == ("030 123 45 67", 30)
    assert organisation.handles_requests
    assert organisation.first_door
    assert "http://testserver/inloggen/" in said

    client = Client()
    ask(client, "wim@voorbeeld.nl")
    enter(client, code_in(mailbox.newest()))
    assert signed_in_as(client) == str(Person.objects.get(given_name="Wim", family_name="van Rossum").id)

    ria = {"given_name": "Ria", "family_name": "", "email": "ria@voorbeeld.nl", "phone": "", "role": "coordinator"}
    client.post("/uitnodigen/", sent_form(client.get("/uitnodigen/"), **ria))
    assert Position.objects.get(person__given_name="Ria").organisation == organisation


@pytest.mark.django_db
def test_what_need_not_be_said():
    run(offer=None, handles_requests=None, first_door=None, norm_days=None, family_name=None)
    organisation = Organisation.objects.get()
    assert (organisation.offer, organisation.norm_days) == ("", 42)
    assert not organisation.handles_requests
    assert not organisation.first_door
    assert Entry.objects.get().detail == "first administrator"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"name": None}, "--name"),
        ({"name": "  "}, "--name: "),
        ({"name": "x" * 121}, "--name: "),
        ({"kind": "club"}, "--kind: "),
        ({"phone": "bel ons"}, "--phone: "),
        ({"phone": ""}, "--phone: "),
        ({"norm_days": "0"}, "--norm-days: "),
        ({"norm_days": "zes weken"}, "--norm-days: "),
        ({"email": "wim"}, "--email: "),
        ({"email": None}, "--email"),
        ({"given_name": ""}, "--given-name: "),
        ({"handles_requests": None}, "--first-door: "),
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_half_done(changed, sentence):
    with pytest.raises(CommandError) as refused:
        run(**changed)
    assert sentence in str(refused.value)
    assert not Organisation.objects.exists()
    assert not Person.objects.exists()
    assert not Entry.objects.exists()


@pytest.mark.django_db
def test_everything_that_is_wrong_is_said_at_once():
    with pytest.raises(CommandError, match=r"(?s)--phone: .*--email: "):
        run(phone="x", email="x")


@pytest.mark.django_db
def test_a_second_time_makes_no_second_organisation():
    run()
    with pytest.raises(CommandError, match=r"Samen Op Pad in Utrecht is there already; nothing was changed\."):
        run(name="samen op pad", email="another@voorbeeld.nl")
    assert Organisation.objects.count() == Person.objects.count() == 1
    run(municipality="Rhenen")
    assert Organisation.objects.count() == 2
    assert Person.objects.count() == 1, "who is known stays one person"
