"""The professional rings the bell."""

from datetime import timedelta

from samenspel.notify.models import Message
from samenspel.people.models import Position
from samenspel.requests.actions import ring_bell
from samenspel.requests.models import Step
from samenspel.shared.clock import now
from tests import cast as the
from tests.cast import NOW
from tests.screens import client_of, filled, send, words


def path_of(request) -> str:
    return f"/vragen/{request.id}/aan-de-bel/"


def test_the_coordinator_gets_a_mail_and_the_family_sees_it(cast, late):
    joost = client_of(cast.joost)
    assert "Trek aan de bel" in words(joost.get(f"/vragen/{late.id}/"))
    assert "8 dagen langer dan afgesproken" in words(joost.get(path_of(late)))
    assert send(joost, path_of(late)).url == f"/vragen/{late.id}/"
    assert Message.objects.get(kind="bell").recipient_id == cast.ria.id
    assert "trok aan de bel" in words(client_of(cast.amina).get(f"/vragen/{late.id}/"))
    assert "Trek aan de bel" not in words(joost.get(f"/vragen/{late.id}/"))


def test_not_within_the_norm(cast, waiting):
    joost = client_of(cast.joost)
    assert "Trek aan de bel" not in words(joost.get(f"/vragen/{waiting.id}/"))
    assert "nog niet langer dan is afgesproken" in words(send(joost, path_of(waiting)))
    assert not Message.objects.filter(kind="bell").exists()


def test_once_a_week(cast, late):
    joost = client_of(cast.joost)
    send(joost, path_of(late))
    assert "deze week al aan de bel" in words(send(joost, path_of(late)))
    Step.objects.filter(act="ring_bell").update(at=now() - timedelta(days=8))
    assert send(joost, path_of(late)).status_code == 302


def test_nobody_else_may(cast, late, status):
    for who in (cast.amina, cast.ria):
        assert status(who, path_of(late)) == 403
    for who in (cast.nora, cast.kees):
        assert status(who, path_of(late)) == 404


def test_who_no_longer_works_there_sees_nothing(cast, late):
    joost = client_of(cast.joost)
    form = filled(joost.get(path_of(late)))
    Position.objects.filter(person=cast.joost).update(ended_at=NOW)
    assert joost.post(path_of(late), form).status_code == 404
    assert joost.get(f"/vragen/{late.id}/").status_code == 404
    assert late.words not in words(joost.get("/vragen/"))


def test_two_taps_are_one(cast, late):
    joost = client_of(cast.joost)
    form = filled(joost.get(path_of(late)))
    assert [joost.post(path_of(late), form).status_code for _ in range(2)] == [302, 302]
    assert Step.objects.filter(act="ring_bell").count() == 1


def test_not_before_the_family_confirmed(cast):
    asked = the.request_with_joost(cast)
    assert client_of(cast.joost).get(path_of(asked)).url == f"/vragen/{asked.id}/"


def test_when_who_took_it_has_left_their_colleagues_hear_the_bell(cast, late):
    rob = the.person("Rob")
    the.position(rob, cast.helpers, "coordinator")
    Position.objects.filter(person=cast.ria).update(ended_at=now())
    Message.objects.all().delete()
    ring_bell(request_id=late.id, by=the.actor(cast.joost), now=now())
    assert [m.recipient_id for m in Message.objects.all()] == [rob.id]
