"""One request, for each reader."""

import re
from datetime import timedelta

import pytest

from samenspel.access.permissions import Act
from samenspel.people.actions import announce_absence
from samenspel.people.models import Absence
from samenspel.requests.actions import confirm_request
from samenspel.requests.models import HelpRequest, Step
from samenspel.requests.rules import Outcome, State
from samenspel.requests.words import step_words
from samenspel.shared.clock import day_of, now
from samenspel.shared.ids import new_id
from tests import cast as the
from tests.cast import NOW, actor
from tests.screens import client_of, words

OFFICE = ("intake", "match", "vrijwilliger", "coördinator", "opgepakt", "norm")


def page_of(person, request) -> str:
    return words(client_of(person).get(f"/vragen/{request.id}/"))


def main_of(page: str) -> str:
    """The page without what stands around it."""
    return page.split("<main", 1)[1].split("</main>", 1)[0]


def acts_on(person, request) -> set[str]:
    """The acts that stand on the page, each by the end of its address."""
    return set(re.findall(rf'href="/vragen/{request.id}/([a-z-]+)/"', page_of(person, request)))


def test_who_may_not_know_of_it_finds_nothing(cast, waiting, status):
    for who in (cast.nora, cast.kees, cast.fatima):
        assert status(who, f"/vragen/{waiting.id}/") == 404
    assert status(cast.amina, f"/vragen/{new_id()}/") == 404


@pytest.mark.parametrize(
    ("reach", "family", "professional", "coordinator"),
    [
        (the.request_with_joost, {"klopt", "intrekken"}, set(), None),
        (the.waiting_request, {"intrekken"}, {"aan-de-bel"}, {"oppakken", "doorgeven"}),
        (the.searching_request, {"intrekken"}, {"aan-de-bel"}, {"intake", "voorstellen", "doorgeven"}),
        (
            lambda cast, at: the.proposal_of_fatima(cast, at).request,
            {"intrekken"},
            {"aan-de-bel"},
            {"voorstel-terugnemen"},
        ),
    ],
)
def test_each_sees_the_buttons_that_fit_the_moment(cast, reach, family, professional, coordinator, status):
    request = reach(cast, now() - timedelta(days=60))
    assert acts_on(cast.amina, request) == family
    assert acts_on(cast.joost, request) == professional
    if coordinator is None:
        assert status(cast.ria, f"/vragen/{request.id}/") == 404
    else:
        assert acts_on(cast.ria, request) == coordinator


def test_every_button_leads_to_a_page_that_opens(cast, searching):
    for person in (cast.amina, cast.ria):
        for act in acts_on(person, searching):
            assert client_of(person).get(f"/vragen/{searching.id}/{act}/").status_code == 200


def test_the_family_reads_no_words_of_the_office(cast):
    request = the.request_with_joost(cast)
    assert not [word for word in OFFICE if word in main_of(page_of(cast.amina, request)).lower()]
    confirm_request(request_id=request.id, by=actor(cast.amina), now=NOW)
    assert not [word for word in OFFICE if word in main_of(page_of(cast.amina, request)).lower()]


def test_nor_while_somebody_searches(cast, searching):
    page = main_of(page_of(cast.amina, searching)).lower().replace(f"{searching.id}", "")
    for technical in ('id="intake"', 'id="h-intake"', 'aria-labelledby="h-intake"'):
        page = page.replace(technical, "")
    assert not [word for word in OFFICE if word in page]


def test_the_professional_sees_where_it_is_and_never_the_intake(cast, searching):
    page = page_of(cast.joost, searching)
    assert "Ria schreef de intake op." in page
    assert "zoekt een vrijwilliger die past" in page
    for private in ("Elke week iets leuks doen.", "Graag een vrouw.", "Niet in het weekend."):
        assert private not in page
        assert private in page_of(cast.amina, searching)
        assert private in page_of(cast.ria, searching)


def test_after_the_match_family_and_professional_know_and_the_office_has_the_circle(cast, status):
    the.the_circle(cast, now())
    request = HelpRequest.objects.get()
    assert "er is iemand gevonden" in page_of(cast.amina, request)
    assert "De match is gemaakt." in page_of(cast.joost, request)
    assert "Fatima" not in page_of(cast.joost, request)
    assert status(cast.ria, f"/vragen/{request.id}/") == 404


def test_nobody_waits_for_somebody_on_leave(cast, searching):
    bea = the.person("Bea", phone="030 99 99 999")
    the.position(bea, cast.helpers, "coordinator")
    today = day_of(now())
    announce_absence(
        first_day=today, last_day=today + timedelta(days=60), deputy_id=bea.id, by=actor(cast.ria), now=now()
    )
    for who in (cast.amina, cast.joost):
        page = page_of(who, searching)
        assert "is er niet van" in page
        assert "030 99 99 999" in page
    Absence.objects.update(cancelled_at=now())
    assert "030 99 99 999" not in page_of(cast.amina, searching)


def test_every_step_of_the_table_has_a_sentence(cast, waiting):
    from samenspel.requests.rules import TRANSITIONS

    steps = {(act, outcome) for _state, act, outcome in TRANSITIONS}
    steps |= {(Act.ASK_FOR_HELP, Outcome.DONE), (Act.ASK_WITH_FAMILY, Outcome.DONE)}
    for act, outcome in steps:
        step = Step(
            request=waiting, act=act.value, outcome=outcome.value, at=NOW, by=cast.ria, organisation=cast.helpers
        )
        for own in (True, False):
            assert "%" not in step_words(step, own=own)
            assert "Ria" in step_words(step, own=own)


def test_every_state_has_its_words_for_both(cast, searching):
    for state in State:
        searching.state = state.value
        from samenspel.requests.words import status, what_now

        for own in (True, False):
            assert status(state, own=own).text
            assert "%(" not in what_now(searching, own=own)


def test_many_steps_ask_the_database_no_more(cast, searching, django_assert_max_num_queries):
    ria = client_of(cast.ria)
    Step.objects.bulk_create(
        Step(request=searching, act="do_intake", at=NOW, by=cast.ria, organisation=cast.helpers) for _ in range(50)
    )
    with django_assert_max_num_queries(22):
        page = ria.get(f"/vragen/{searching.id}/")
    assert len(page.context["steps"]) > 50
