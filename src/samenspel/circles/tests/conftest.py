"""The cast, and the circle around Amina and Sara."""

import pytest

from samenspel.circles.models import Circle
from tests.cast import Cast, the_cast, the_circle


@pytest.fixture
def cast(db) -> Cast:
    return the_cast()


@pytest.fixture
def circle(cast: Cast) -> Circle:
    return the_circle(cast)
