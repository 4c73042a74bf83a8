"""Fixtures for every test in the project, wherever it stands."""

pytest_plugins = [
    "tests.fixtures.database",
    "tests.fixtures.browser",
    "tests.fixtures.mail",
    "tests.fixtures.language",
    "tests.fixtures.left_out",
]
