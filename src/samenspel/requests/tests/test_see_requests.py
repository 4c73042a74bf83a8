"""The list of requests."""

from datetime import timedelta

import pytest

from samenspel.requests import actions
from samenspel.requests.views.see_requests import PER_PAGE
from samenspel.shared.clock import now
from tests import cast as the
from tests.cast import WORDS, actor
from tests.screens import client_of, words

PATH = "/vragen/"


def titles(person, query="") -> list[str]:
    return [row.title for row in client_of(person).get(PATH + query).context["rows"]]


def ask(cast, text, days=0, by=None):
    return actions.ask_for_help(
        words=text,
        organisation_id=cast.helpers.id,
        contact=None,
        by=actor(by or cast.amina),
        now=now() - timedelta(days=days),
    )


def test_for_each_as_it_concerns_them(cast, waiting):
    for who in (cast.amina, cast.joost, cast.ria):
        assert titles(who) == [WORDS]
    for who in (cast.nora, cast.kees, cast.fatima):
        assert titles(who) == []
    assert "aangekomen" in words(client_of(cast.amina).get(PATH))
    assert "nog niet opgepakt" in words(client_of(cast.ria).get(PATH))
    assert "Amina en Sara" in words(client_of(cast.joost).get(PATH))


def test_who_waits_longest_stands_first_and_too_long_is_said_in_words(cast):
    ask(cast, "Nieuw", 1)
    ask(cast, "Oud", 50)
    ask(cast, "Midden", 20)
    assert titles(cast.ria) == ["Oud", "Midden", "Nieuw"]
    page = words(client_of(cast.ria).get(PATH))
    assert "Wacht 50 dagen. 8 dagen langer dan afgesproken." in page
    assert page.count(">langer dan afgesproken<") == 1
    assert "Wacht 1 dag. Afgesproken: hooguit 42 dagen." in page


def test_a_choice_of_where_it_is(cast, searching):
    ask(cast, "Nog niet opgepakt")
    assert titles(cast.ria, "?stand=searching") == [WORDS]
    assert titles(cast.ria, "?stand=waiting") == ["Nog niet opgepakt"]
    assert titles(cast.ria, "?stand=proposed") == []
    assert "Hier zijn nu geen vragen" in words(client_of(cast.ria).get(PATH + "?stand=proposed"))
    assert len(titles(cast.ria, "?stand=onzin")) == 2


def test_what_is_over_goes_to_the_end_for_the_family_and_out_of_sight_for_the_office(cast, waiting):
    ask(cast, "Loopt nog", 3)
    actions.withdraw_request(request_id=waiting.id, by=actor(cast.amina), now=now())
    assert titles(cast.amina) == ["Loopt nog", WORDS]
    assert titles(cast.ria) == ["Loopt nog"]
    assert titles(cast.joost) == []
    assert titles(cast.joost, "?stand=klaar") == [WORDS]


def test_before_the_family_confirmed_only_those_two_see_it(cast):
    the.request_with_joost(cast, now())
    assert titles(cast.amina) == titles(cast.joost) == titles(cast.joost, "?stand=to_confirm") == [WORDS]
    assert titles(cast.ria) == []


def test_nothing_yet_shows_the_way(cast):
    page = words(client_of(cast.amina).get(PATH))
    assert "U heeft nog geen vraag gesteld" in page
    assert "/hulp-vragen/" in page
    assert "/vragen/samen-met-gezin/" in words(client_of(cast.joost).get(PATH))


@pytest.mark.parametrize("page", ["0", "-1", "abc", "999"])
def test_a_strange_page_number_is_no_error(cast, waiting, page):
    assert titles(cast.ria, f"?page={page}") == [WORDS]


def test_page_by_page_without_more_questions_to_the_database(cast, django_assert_max_num_queries):
    ask(cast, "Eerste", 30)
    ria = client_of(cast.ria)
    with django_assert_max_num_queries(16):
        ria.get(PATH)
    for number in range(PER_PAGE):
        ask(cast, f"Vraag {number}", 1)
    with django_assert_max_num_queries(16):
        first = ria.get(PATH)
    assert len(first.context["rows"]) == PER_PAGE
    assert "page=2" in words(first)
    assert len(ria.get(PATH + "?page=2").context["rows"]) == 1
