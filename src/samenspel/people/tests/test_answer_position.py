"""Saying whether an invitation was right."""

import pytest

from samenspel.audit.models import Entry
from samenspel.people.models import PositionRole
from samenspel.people.tests.conftest import sent_form
from samenspel.shared.ids import new_id


@pytest.fixture
def invited(make_person, hold):
    bert, amina = make_person("Bert"), make_person("Amina", family_name="El Idrissi")
    return bert, hold(bert, PositionRole.VOLUNTEER, accepted=False, by=amina)


def test_the_question_names_role_organisation_and_who_asked(client_of, invited):
    bert, position = invited
    page = " ".join(client_of(bert).get(f"/uitnodiging/{position.id}/").content.decode().split())
    assert "U bent uitgenodigd als vrijwilliger bij <bdi>Buurtmaatjes</bdi> door <bdi>Amina El Idrissi</bdi>." in page
    assert "Klopt dat?" in page


@pytest.mark.parametrize(("answer", "field"), [("yes", "accepted_at"), ("no", "declined_at")])
def test_yes_counts_and_no_needs_no_reason(client_of, invited, answer, field):
    bert, position = invited
    client, path = client_of(bert), f"/uitnodiging/{position.id}/"
    form = sent_form(client.get(path)) | {"answer": answer}
    assert [client.post(path, form).url for _ in range(2)] == ["/vandaag/"] * 2
    position.refresh_from_db()
    assert [name for name in ("accepted_at", "declined_at") if getattr(position, name)] == [field]
    assert Entry.objects.get(act="answer_position").detail == answer
    assert "U heeft" in client.get(path).content.decode()


def test_an_answer_stays_when_a_later_form_says_otherwise(client_of, invited):
    bert, position = invited
    client, path = client_of(bert), f"/uitnodiging/{position.id}/"
    forms = [sent_form(client.get(path)) for _ in range(2)]
    client.post(path, forms[0] | {"answer": "no"})
    client.post(path, forms[1] | {"answer": "yes"})
    position.refresh_from_db()
    assert position.declined_at
    assert not position.accepted_at


@pytest.mark.parametrize("answer", ["", "misschien", "YES"])
def test_no_answer_is_not_a_no(client_of, invited, answer):
    bert, position = invited
    client, path = client_of(bert), f"/uitnodiging/{position.id}/"
    page = client.post(path, sent_form(client.get(path)) | {"answer": answer})
    assert "Zeg ja of nee." in page.content.decode()
    position.refresh_from_db()
    assert not position.declined_at


def test_the_invitation_of_somebody_else_is_not_there(client_of, invited, make_person):
    _, position = invited
    chris = client_of(make_person("Chris"))
    form = {"answer": "yes", "once": str(new_id())}
    assert chris.get(f"/uitnodiging/{position.id}/").status_code == 404
    assert chris.post(f"/uitnodiging/{position.id}/", form).status_code == 404
    assert chris.get(f"/uitnodiging/{new_id()}/").status_code == 404
    position.refresh_from_db()
    assert not position.accepted_at
