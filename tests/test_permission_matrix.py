"""Every URL, tried by everybody with somebody else's ids. A URL without a row here fails.

Whoever may not know of a thing gets the page that an unknown address gives, byte for byte; whoever may know of it
but not do this gets a 403 with a sentence; without signing in one is sent to the sign-in page.
"""

import re
from dataclasses import dataclass
from uuid import UUID

import pytest
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils.crypto import get_random_string

from samenspel.circles.models import EndReason
from samenspel.closing.actions import close_circle
from samenspel.shared.clock import now
from samenspel.shared.ids import new_id
from tests.cast import actor, members_of
from tests.screens import client_of as signed_in
from tests.world import World, the_world

pytestmark = pytest.mark.django_db

FAMILY, VOLUNTEER, COORDINATOR, PROFESSIONAL = "amina", "fatima", "ria", "joost"
CIRCLE = {FAMILY, VOLUNTEER, COORDINATOR, PROFESSIONAL}
OUTSIDERS = {"nora", "kees", "willem", "other_parent", "former"}
EVERYBODY = CIRCLE | OUTSIDERS | {"administrator"}


@dataclass(frozen=True)
class Row:
    """Who may (200 or a redirect), who is told no (403); everybody else sees nothing (404)."""

    may: set[str]
    told_no: frozenset[str] = frozenset()


def some(*names: str) -> frozenset[str]:
    return frozenset(names)


SIGNED_IN = Row(EVERYBODY)
COORDINATORS = {COORDINATOR, "nora", "former"}
PUBLIC = {
    "healthz", "set_language", "pages:home", "requests:ask_for_help", "requests:asked", "people:signed_out",
    "people:use_link", "account_login", "account_request_login_code", "account_confirm_login_code", "account_logout",
    "account_signup", "account_inactive",
}  # fmt: skip
OF_A_REQUEST = Row({COORDINATOR}, some(FAMILY, PROFESSIONAL))
OF_THE_ASKER = Row({FAMILY}, some(COORDINATOR, PROFESSIONAL))
OF_A_CIRCLE = Row(CIRCLE)
ROWS: dict[str, Row] = {
    "people:edit_profile": SIGNED_IN,
    "people:announce_absence": SIGNED_IN,
    "people:cancel_absence": Row({PROFESSIONAL}),
    "people:answer_position": Row({"kees"}),
    "people:begin_acting_for": SIGNED_IN,
    "people:stop_acting_for": SIGNED_IN,
    "pages:today": SIGNED_IN,
    "pages:circles": SIGNED_IN,
    "pages:circle": OF_A_CIRCLE,
    "pages:contacts": OF_A_CIRCLE,
    "requests:see_requests": SIGNED_IN,
    "requests:view_request": Row({FAMILY, COORDINATOR, PROFESSIONAL}),
    "requests:confirm_request": OF_THE_ASKER,
    "requests:withdraw_request": OF_THE_ASKER,
    "requests:take_request": OF_A_REQUEST,
    "requests:do_intake": OF_A_REQUEST,
    "requests:pass_on_request": OF_A_REQUEST,
    "requests:ring_bell": Row({PROFESSIONAL}, some(FAMILY, COORDINATOR)),
    "requests:propose_volunteer": OF_A_REQUEST,
    "requests:withdraw_proposal": OF_A_REQUEST,
    "circles:answer_proposal": OF_THE_ASKER,
    "circles:set_consent": Row({FAMILY}, some(VOLUNTEER, COORDINATOR, PROFESSIONAL)),
    "circles:add_member": Row({FAMILY}, some(VOLUNTEER, COORDINATOR, PROFESSIONAL)),
    "circles:end_membership": Row({FAMILY}, some(VOLUNTEER, COORDINATOR, PROFESSIONAL)),
    "circles:answer_membership": Row({"kees"}),
    "circles:withdraw_membership": Row({FAMILY}, some(VOLUNTEER, COORDINATOR, PROFESSIONAL)),
    "rhythm:my_meetings": SIGNED_IN,
    "rhythm:log_contact": OF_A_CIRCLE,
    "rhythm:plan_meeting": OF_A_CIRCLE,
    "rhythm:answer_invitation": Row({FAMILY, VOLUNTEER, PROFESSIONAL}),
    "rhythm:move_meeting": Row({FAMILY, VOLUNTEER, PROFESSIONAL}, some(COORDINATOR)),
    "rhythm:cancel_meeting": Row({FAMILY, COORDINATOR, PROFESSIONAL}, some(VOLUNTEER)),
    "rhythm:record_meeting": Row({FAMILY, VOLUNTEER, PROFESSIONAL}, some(COORDINATOR)),
    "rhythm:calendar_file": Row({FAMILY, VOLUNTEER, PROFESSIONAL}, some(COORDINATOR)),
    "agreements:record_agreement": Row({COORDINATOR, PROFESSIONAL}, some(FAMILY, VOLUNTEER)),
    "agreements:confirm_agreement": OF_A_CIRCLE,
    "agreements:set_task_state": Row({FAMILY, VOLUNTEER, PROFESSIONAL}),  # the professional wrote it down
    "closing:close_circle": Row({FAMILY, COORDINATOR}, some(VOLUNTEER, PROFESSIONAL)),
}
# What depends on the role in an organisation, and not on an id in the address.
OF_A_ROLE: dict[str, set[str]] = {
    "people:invite_person": {COORDINATOR, "nora", "administrator"},
    "requests:ask_with_family": {PROFESSIONAL, "kees"},
    "volunteers:see_volunteers": {COORDINATOR, "nora"},
    "volunteers:add_volunteer": {COORDINATOR, "nora"},
}
OF_A_VOLUNTEER = {"volunteers:edit_volunteer"}
OF_A_CLOSED_CIRCLE = {"closing:look_back": {FAMILY}, "closing:thanks": {VOLUNTEER}}
DEMO_ONLY = re.compile(r"^demo:")


def names(resolver: URLResolver, space: str = "") -> set[str]:
    """Every named URL of the project."""
    found = set()
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLResolver):
            found |= names(pattern, f"{space}{pattern.namespace}:" if pattern.namespace else space)
        elif isinstance(pattern, URLPattern):
            found.add(f"{space}{pattern.name}")
    return found


def test_every_url_has_a_row() -> None:
    known = PUBLIC | set(ROWS) | set(OF_A_ROLE) | OF_A_VOLUNTEER | set(OF_A_CLOSED_CIRCLE)
    there = {n for n in names(get_resolver()) if not DEMO_ONLY.match(n)}
    assert there == known


@pytest.fixture
def world() -> World:
    return the_world()


def address(name: str, ids: dict[str, UUID]) -> str:
    """The address of a named URL for these ids."""
    for pattern in _patterns(get_resolver()):
        if pattern[0] == name:
            return reverse(name, kwargs={key: ids[key] for key in pattern[1]})
    raise AssertionError(name)


def _patterns(resolver: URLResolver, space: str = "") -> list[tuple[str, list[str]]]:
    found: list[tuple[str, list[str]]] = []
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLResolver):
            found += _patterns(pattern, f"{space}{pattern.namespace}:" if pattern.namespace else space)
        else:
            found.append((f"{space}{pattern.name}", list(pattern.pattern.converters)))
    return found


def outcome(status: int) -> str:
    """A status in a word."""
    return {404: "nothing", 403: "told no"}.get(status, "may" if status < 400 else f"broken {status}")


def expected(row: Row, who: str) -> str:
    """What the row says of somebody."""
    return "may" if who in row.may else "told no" if who in row.told_no else "nothing"


@pytest.mark.parametrize(("method", "prepared"), [("get", True), ("post", True), ("get", False)])
def test_who_may_open_what(world: World, method: str, prepared: bool, settings: object) -> None:
    settings.SAMENSPEL_PREPARED = prepared  # type: ignore[attr-defined]
    wrong = []
    for who, person in world.people.items():
        client = signed_in(person)
        for name, row in ROWS.items():
            if (method, name) == ("post", "people:begin_acting_for"):
                continue  # whom somebody may act for is not in the address: people/tests/test_begin_acting_for.py
            with transaction.atomic():
                status = getattr(client, method)(address(name, world.ids), {"once": new_id()}).status_code
                transaction.set_rollback(True)
            not_offered = status == 405  # the same for everybody: it tells nothing about the thing
            if not not_offered and outcome(status) != expected(row, who):
                wrong.append(f"{method} {name} by {who}: {outcome(status)}, expected {expected(row, who)}")
    assert not wrong, "\n".join(wrong)


def test_what_depends_on_a_role_in_an_organisation(world: World) -> None:
    wrong = []
    for who, person in world.people.items():
        client = signed_in(person)
        for name, may in OF_A_ROLE.items():
            status = client.get(address(name, world.ids)).status_code
            if (status < 400) != (who in may) or status >= 500:
                wrong.append(f"{name} by {who}: {status}")
        status = client.get(address("volunteers:edit_volunteer", world.ids)).status_code
        expected_status = {COORDINATOR: {200}, "administrator": {403}}.get(who, {404})
        if status not in expected_status:
            wrong.append(f"edit_volunteer by {who}: {status}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("name", sorted(set(ROWS) | set(OF_A_ROLE) | OF_A_VOLUNTEER | set(OF_A_CLOSED_CIRCLE)))
def test_without_signing_in_one_is_sent_to_sign_in(name: str) -> None:
    ids = {key: new_id() for key in (
        "circle_id", "agreement_id", "task_id", "member_id", "meeting_id", "absence_id", "request_id", "proposal_id",
        "volunteer_id", "position_id", "invitation_id",
    )}  # fmt: skip
    response = Client().get(address(name, dict(ids)))
    assert response.status_code == 302
    assert response["Location"].startswith(reverse("account_login"))


def test_after_the_end_only_what_stays(world: World) -> None:
    cast_ids, people = world.ids, world.people
    circle_id = cast_ids["circle_id"]
    fatima = next(m for m in members_of(circle_id) if m.person_id == people[VOLUNTEER].id)
    close_circle(
        circle_id=circle_id,
        reason=EndReason.REACHED,
        talked_on=now().date(),
        reached="Veel",
        stays_in_touch="",
        thanks={fatima.id: "Dank u wel"},
        by=actor(people[FAMILY]),
        now=now(),
    )
    still = {"pages:circle": {FAMILY}, "pages:contacts": {FAMILY}} | OF_A_CLOSED_CIRCLE
    wrong = []
    for who, person in people.items():
        client = signed_in(person)
        for name in [n for n in (set(ROWS) | set(still)) if "circle_id" in dict(_patterns(get_resolver())).get(n, [])]:
            status = client.get(address(name, cast_ids)).status_code
            may = who in still.get(name, set())
            told_no = who == FAMILY and not may
            if outcome(status) != ("may" if may else "told no" if told_no else "nothing"):
                wrong.append(f"{name} by {who}: {status}")
    assert not wrong, "\n".join(wrong)


def test_hidden_and_absent_look_alike(world: World) -> None:
    client = signed_in(world.people["nora"])
    pages = set()
    for ids in (world.ids, {key: new_id() for key in world.ids}):
        for name in ("pages:circle", "requests:view_request", "circles:answer_proposal", "rhythm:move_meeting"):
            response = client.get(address(name, dict(ids)))
            assert response.status_code == 404
            pages.add(re.sub(rb'value="[A-Za-z0-9]{64}"|/[a-z-]+/[0-9a-f-]{36}/[a-z-]*/?', b"", response.content))
    pages.add(re.sub(rb'value="[A-Za-z0-9]{64}"', b"", client.get(f"/{get_random_string(12)}/").content))
    assert len(pages) <= 2  # the language form keeps the address asked for; nothing else may differ
