"""The cast, freshly made; and who may open which page."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from samenspel.people.models import Person
from samenspel.requests.models import HelpRequest
from samenspel.shared.clock import now
from tests import cast as the
from tests.cast import Cast
from tests.screens import client_of


@pytest.fixture
def cast(db) -> Cast:
    return the.the_cast()


@pytest.fixture
def waiting(cast) -> HelpRequest:
    """Amina has confirmed; nobody took it yet."""
    return the.waiting_request(cast, now())


@pytest.fixture
def searching(cast) -> HelpRequest:
    """Ria took it and did the intake."""
    return the.searching_request(cast, now())


@pytest.fixture
def late(cast) -> HelpRequest:
    """It waits for fifty days; forty-two were agreed."""
    return the.searching_request(cast, now() - timedelta(days=50))


@pytest.fixture
def status() -> Callable[[Person, str], int]:
    """status(person, path): the status code that somebody gets there."""
    return lambda person, path: client_of(person).get(path).status_code
