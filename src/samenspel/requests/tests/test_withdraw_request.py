"""The family takes its question back."""

from samenspel.audit.models import Entry
from samenspel.notify.models import Message
from samenspel.requests.models import Proposal
from tests import cast as the
from tests.cast import NOW
from tests.screens import client_of, filled, send, words


def path_of(request) -> str:
    return f"/vragen/{request.id}/intrekken/"


def test_at_any_moment_and_without_a_reason(cast, waiting):
    assert send(client_of(cast.amina), path_of(waiting)).url == f"/vragen/{waiting.id}/"
    waiting.refresh_from_db()
    assert waiting.state == "withdrawn"
    assert waiting.ended_at is not None
    assert "De vraag is ingetrokken" in words(client_of(cast.amina).get(f"/vragen/{waiting.id}/"))


def test_an_open_proposal_goes_too_and_the_volunteer_has_room_again(cast):
    proposal = the.proposal_of_fatima(cast)
    send(client_of(cast.amina), path_of(proposal.request))
    proposal = Proposal.objects.get()
    assert proposal.answer == "withdrawn"
    assert proposal.ended_at is not None


def test_before_it_was_confirmed_no_organisation_hears_of_it(cast):
    asked = the.request_with_joost(cast)
    send(client_of(cast.amina), path_of(asked))
    assert not Message.objects.filter(recipient_id=cast.ria.id).exists()
    assert Message.objects.filter(recipient_id=cast.joost.id, kind="request_moved").exists()


def test_nobody_else_may(cast, waiting, status):
    for who in (cast.joost, cast.ria):
        assert status(who, path_of(waiting)) == 403
    for who in (cast.nora, cast.kees, cast.fatima):
        assert status(who, path_of(waiting)) == 404


def test_two_taps_are_one(cast, waiting):
    amina = client_of(cast.amina)
    form = filled(amina.get(path_of(waiting)))
    assert [amina.post(path_of(waiting), form).url for _ in range(2)] == [f"/vragen/{waiting.id}/"] * 2
    assert Entry.objects.filter(act="withdraw_request").count() == 1


def test_after_a_match_it_is_over(cast):
    the.the_circle(cast, NOW)
    from samenspel.requests.models import HelpRequest

    answer = client_of(cast.amina).get(path_of(HelpRequest.objects.get()))
    assert answer.status_code == 403
    assert "al afgesloten" in words(answer)
