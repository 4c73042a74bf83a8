"""Until somebody said yes to the invitation, a coordinator knows of them what they typed and nothing else."""

import pytest

from samenspel.people.actions import answer_position
from samenspel.people.models import Person, Position
from samenspel.shared.clock import now
from samenspel.volunteers.models import Volunteer
from samenspel.volunteers.tests.test_add_volunteer import DEWI, PATH
from tests import cast as the
from tests.cast import NOW, actor
from tests.screens import client_of, send, words

SECRETS = ("Victoria", "Geheim", "06 55 55 55 55")
TYPED = DEWI | {"given_name": "zz", "family_name": "", "email": "Vic@voorbeeld.test", "phone": "06 98 76 54 32"}


@pytest.fixture
def vic(cast) -> Person:
    return the.person("Victoria", "vic@voorbeeld.test", family_name="Geheim", phone="06 55 55 55 55")


@pytest.fixture
def invited(cast, vic) -> Volunteer:
    send(client_of(cast.ria), PATH, **TYPED)
    return Volunteer.objects.get(person=vic)


def pages(cast, volunteer: Volunteer) -> dict[str, str]:
    """Every page on which the coordinator meets a volunteer."""
    request = the.searching_request(cast, now())
    paths = ("/vrijwilligers/", f"/vrijwilligers/{volunteer.id}/", f"/vragen/{request.id}/voorstellen/", "/vandaag/")
    return {path: words(client_of(cast.ria).get(path)) for path in paths}


def test_a_typed_address_shows_nothing_of_whoever_has_it(cast, invited):
    shown = pages(cast, invited)
    for path, page in shown.items():
        assert not [secret for secret in SECRETS if secret in page], path
    assert "zz" in shown["/vrijwilligers/"]
    assert all(
        typed in shown[f"/vrijwilligers/{invited.id}/"] for typed in ("zz", "06 98 76 54 32", "vic@voorbeeld.test")
    )


def test_nor_can_they_be_found_by_the_name_they_have(cast, invited):
    ria = client_of(cast.ria)
    assert [row.name for row in ria.get("/vrijwilligers/?naam=zz").context["rows"]] == ["zz"]
    assert ria.get("/vrijwilligers/?naam=Victoria").context["rows"] == []


def test_a_no_and_an_invitation_for_something_else_change_nothing(cast, invited, vic):
    position = Position.objects.get(person=vic)
    answer_position(position_id=position.id, yes=False, by=actor(vic), now=NOW)
    the.position(vic, cast.other_helpers, "volunteer")
    the.position(vic, cast.helpers, "professional")
    assert not [path for path, page in pages(cast, invited).items() if any(secret in page for secret in SECRETS)]


def test_after_the_yes_they_are_who_they_say_they_are(cast, invited, vic):
    answer_position(position_id=Position.objects.get(person=vic).id, yes=True, by=actor(vic), now=NOW)
    shown = pages(cast, invited)
    assert "Victoria Geheim" in shown["/vrijwilligers/"]
    assert all(known in shown[f"/vrijwilligers/{invited.id}/"] for known in SECRETS)
    assert [row.name for row in client_of(cast.ria).get("/vrijwilligers/?naam=oria ge").context["rows"]] == [
        "Victoria Geheim"
    ]
    Position.objects.filter(person=vic).update(ended_at=NOW)
    assert "Victoria Geheim" in words(client_of(cast.ria).get("/vrijwilligers/"))


def test_without_a_mailbox_the_typed_name_is_the_name(cast):
    send(client_of(cast.ria), PATH, **TYPED | {"email": ""})
    assert "06 98 76 54 32" in words(
        client_of(cast.ria).get(f"/vrijwilligers/{Volunteer.objects.get(person__given_name='zz').id}/")
    )
