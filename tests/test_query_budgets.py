"""Every page has a budget of queries, and takes no more of them when there is much more to show."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.journeys.every_screen import SCREENS, House, a_house, lines_of
from tests.journeys.test_every_screen import NO_SCREEN
from tests.looking import queries, sent, signed_in
from tests.many_more import many_more
from tests.query_budgets import BUDGETS

pytestmark = pytest.mark.django_db

# No screens, but somebody asks for them: a file, and the small forms of other pages. The rest of NO_SCREEN comes before
# there is anything to count (signing in), or asks nothing (health, language).
FILES = {"fatima": ["rhythm:calendar_file meeting_id=meeting"]}
SENT = {
    "fatima": ["agreements:set_task_state task_id=task"],
    "joost": ["people:cancel_absence absence_id=absence"],
    "ria": ["people:stop_acting_for"],
}
UNCOUNTED = {"healthz", "set_language", "demo:sign_in", "account_confirm_login_code", "account_request_login_code"}


def counted(house: House) -> dict[str, dict[str, int]]:
    """How many queries each page takes now, for each reader."""
    found = {}
    for who, person in house.people.items():
        client = signed_in(person) if person else Client()
        pages = [*lines_of(who), *FILES.get(who, [])]
        found[who] = {line: queries(client, house.address(line)[1]) for line in pages}
        found[who] |= {line: _of_a_form(client, house.address(line)[1]) for line in SENT.get(who, [])}
    return found


def _of_a_form(client: Client, path: str) -> int:
    """How many queries a small form takes; sent once before, so that everything is warm."""
    for version, state in enumerate(("busy", "done"), 1):
        with CaptureQueriesContext(connection) as captured:
            assert sent(client, f"{path}?version={version}", state=state).status_code == 302
    return len(captured)


def beside(found: dict[str, dict[str, int]], budgets: dict[str, dict[str, int]], least: int) -> list[str]:
    """Every page that takes more than its budget, that takes `least` less than it or even fewer, or has none."""
    lines = sorted({(who, line) for table in (found, budgets) for who, rows in table.items() for line in rows})
    wrong = []
    for who, line in lines:
        takes, may = found.get(who, {}).get(line), budgets.get(who, {}).get(line)
        if takes is None or may is None or not may - least < takes <= may:
            wrong.append(f"{who} {line}: takes {takes}, may take {may}")
    return wrong


def test_no_page_takes_more_than_its_budget_however_much_there_is_to_show() -> None:
    house = a_house()
    many_more(house, range(1))
    assert not beside(counted(house), BUDGETS, least=3)
    many_more(house, range(1, 12))
    assert not beside(counted(house), BUDGETS, least=3)


def test_everything_that_one_can_ask_for_is_counted() -> None:
    assert [who for who in SCREENS if not BUDGETS.get(who)] == []
    lines = [line for group in (FILES, SENT) for each in group.values() for line in each]
    assert {line.split()[0] for line in lines} == NO_SCREEN - UNCOUNTED
