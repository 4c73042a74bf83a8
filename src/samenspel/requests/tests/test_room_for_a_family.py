"""Who has room for one more family: the list of volunteers, the number on the first screen and a proposal agree."""

from datetime import timedelta

import pytest

from samenspel.people.models import Position
from samenspel.requests import actions
from samenspel.requests.models import HelpRequest
from samenspel.requests.overview import volunteers_with_room
from samenspel.shared.clock import day_of, now
from samenspel.shared.errors import RuleBroken
from samenspel.volunteers.models import Volunteer
from samenspel.volunteers.rules import oldest_vog
from tests import cast as the
from tests.cast import NOW, actor
from tests.screens import client_of

TODAY = day_of(now())
FITS = {"oldest vog": {"vog_on": oldest_vog(TODAY)}, "as she is": {}, "room for more": {"max_families": 2}}
NOT = {
    "pause": {"available": False},
    "no vog": {"vog_on": None},
    "old vog": {"vog_on": oldest_vog(TODAY) - timedelta(days=1)},
    "full": {"max_families": 0},
}


def on_the_list(cast) -> bool:
    row = next(r for r in client_of(cast.ria).get("/vrijwilligers/").context["rows"] if r.name == "Fatima")
    return ("done", "heeft plek") in row.marks


def can_be_proposed(cast, request: HelpRequest) -> bool:
    try:
        actions.propose_volunteer(
            request_id=request.id, volunteer_id=cast.volunteer.id, would_do="Spelen", by=actor(cast.ria), now=now()
        )
    except RuleBroken:
        return False
    return True


@pytest.mark.parametrize(("facts", "room"), [(f, True) for f in FITS.values()] + [(f, False) for f in NOT.values()])
def test_the_three_agree(cast, searching, facts, room):
    Volunteer.objects.filter(id=cast.volunteer.id).update(**facts)
    assert on_the_list(cast) is room
    assert volunteers_with_room(actor(cast.ria), TODAY) == int(room)
    assert can_be_proposed(cast, searching) is room


@pytest.mark.parametrize("left", [{"accepted_at": None}, {"ended_at": NOW}, {"accepted_at": None, "declined_at": NOW}])
def test_who_did_not_say_yes_or_stopped_has_no_room_for_anybody(cast, searching, left):
    Position.objects.filter(person=cast.fatima).update(**left)
    assert not on_the_list(cast)
    assert volunteers_with_room(actor(cast.ria), TODAY) == 0
    assert not can_be_proposed(cast, searching)


def test_a_proposal_that_waits_takes_room(cast):
    the.proposal_of_fatima(cast)
    assert not on_the_list(cast)
    assert volunteers_with_room(actor(cast.ria), TODAY) == 0
