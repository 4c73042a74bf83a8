"""The cast, freshly made."""

import pytest

from tests import cast as the
from tests.cast import Cast


@pytest.fixture
def cast(db) -> Cast:
    return the.the_cast()
