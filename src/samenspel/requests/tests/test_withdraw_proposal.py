"""The coordinator takes a proposal back."""

import pytest

from samenspel.circles.actions import answer_proposal
from samenspel.requests.models import Proposal, Step
from tests import cast as the
from tests.cast import NOW, actor
from tests.screens import client_of, filled, send, words


@pytest.fixture
def proposal(cast) -> Proposal:
    return the.proposal_of_fatima(cast)


@pytest.fixture
def path(proposal) -> str:
    return f"/vragen/{proposal.request_id}/voorstel-terugnemen/"


def test_the_search_goes_on_and_the_family_sees_that(cast, proposal, path):
    assert "Fatima" in words(client_of(cast.ria).get(path))
    assert send(client_of(cast.ria), path).url == f"/vragen/{proposal.request_id}/"
    proposal.refresh_from_db()
    assert (proposal.answer, proposal.request.state) == ("withdrawn", "searching")
    page = words(client_of(cast.amina).get(f"/vragen/{proposal.request_id}/"))
    assert "nam het voorstel terug" in page
    assert "Fatima" not in page


def test_only_the_coordinator(cast, path, status):
    for who in (cast.amina, cast.joost):
        assert status(who, path) == 403
    for who in (cast.nora, cast.kees, cast.fatima):
        assert status(who, path) == 404


def test_two_taps_are_one(cast, path):
    ria = client_of(cast.ria)
    form = filled(ria.get(path))
    assert [ria.post(path, form).status_code for _ in range(2)] == [302, 302]
    assert Step.objects.filter(act="withdraw_proposal").count() == 1


def test_the_family_said_no_meanwhile(cast, proposal, path):
    ria = client_of(cast.ria)
    form = filled(ria.get(path))
    answer_proposal(proposal_id=proposal.id, yes=False, by=actor(cast.amina), now=NOW)
    assert "Dit kan nu niet meer" in words(ria.post(path, form))
    assert ria.get(path).url == f"/vragen/{proposal.request_id}/"


def test_the_family_said_yes_meanwhile(cast, proposal, path):
    ria = client_of(cast.ria)
    form = filled(ria.get(path))
    answer_proposal(proposal_id=proposal.id, yes=True, by=actor(cast.amina), now=NOW)
    assert ria.post(path, form).status_code == 404
    proposal.refresh_from_db()
    assert proposal.answer == "yes"
