"""The cast, a mailbox, and a screen for whoever needs one."""

import pytest

from samenspel.people.models import Person
from samenspel.people.tests.conftest import Mailbox, mailbox
from tests import cast as the
from tests.journeys.steps import Screen

__all__ = ["mailbox"]


@pytest.fixture
def cast(transactional_db: None) -> the.Cast:
    """Amina and Sara, Fatima, Ria, Joost, and the outsiders."""
    return the.the_cast()


@pytest.fixture
def at_screen(open_browser, mailbox: Mailbox):
    """at_screen(amina) signs somebody in at a phone of their own; nobody: a browser of a stranger."""

    def sit_down(person: Person | None = None, screen: str = "phone", **more: object) -> Screen:
        found = Screen(open_browser(screen, **more), mailbox)
        if person:
            found.signs_in(person)
        return found

    return sit_down
