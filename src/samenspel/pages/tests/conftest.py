"""The cast in a circle, and browsers of their own."""

from collections.abc import Callable

import pytest
from django.test import Client

from samenspel.circles.models import Circle
from samenspel.people.models import Person
from tests import cast as story
from tests import screens


@pytest.fixture
def cast(db) -> story.Cast:
    return story.the_cast()


@pytest.fixture
def circle(cast: story.Cast) -> Circle:
    """Amina and Sara, Fatima, Ria and Joost; nothing is shared and nothing agreed yet."""
    return story.the_circle(cast)


@pytest.fixture
def client_of() -> Callable[[Person], Client]:
    """A browser of its own for somebody who is signed in."""
    return screens.client_of


@pytest.fixture
def html_for(client_of) -> Callable[[Person, Circle], str]:
    """The page of a circle as somebody reads it."""

    def read(person: Person, circle: Circle) -> str:
        response = client_of(person).get(f"/kringen/{circle.id}/")
        assert response.status_code == 200
        return response.content.decode()

    return read
