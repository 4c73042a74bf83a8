"""The gallery as a site of its own: its addresses, and its templates beside those of the product."""

from copy import deepcopy
from pathlib import Path

import pytest

from samenspel.web.frame import languages


@pytest.fixture
def gallery(settings, db):
    """Serves samenspel.web.tests.urls."""
    settings.ROOT_URLCONF = "samenspel.web.tests.urls"
    templates = deepcopy(settings.TEMPLATES)
    templates[0]["DIRS"] = [*templates[0]["DIRS"], Path(__file__).parent / "templates"]
    settings.TEMPLATES = templates
    settings.SAMENSPEL_HELP_PHONE = "030 000 00 00"
    languages.cache_clear()
    yield
    languages.cache_clear()
