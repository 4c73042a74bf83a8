"""Looking at screens as somebody, and sending what one chooses, also what no page would send."""

from typing import Any
from uuid import UUID

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from samenspel.shared.ids import new_id
from tests.screens import client_of as signed_in
from tests.screens import words as text

__all__ = ["ARABIC", "EMOJI", "a_key", "queries", "refused", "sent", "signed_in", "text"]

ARABIC = "سارة لها صديقات جديدات"
EMOJI = "Samen naar de speeltuin 🛝❤️"


def a_key() -> UUID:
    """The hidden key of one form."""
    return new_id()


def sent(client: Client, path: str, **typed: Any) -> Any:
    """Send a form with a hidden key of its own; `once` says which, when the same form is sent twice."""
    return client.post(path, {"once": str(a_key())} | {name: _text(value) for name, value in typed.items()})


def _text(value: Any) -> Any:
    return [_text(each) for each in value] if isinstance(value, (list, tuple, set)) else str(value)


def queries(client: Client, path: str) -> int:
    """How many queries a page takes, with everything warm."""
    client.get(path)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(path).status_code == 200
    return len(captured)


def refused(client: Client, path: str, **typed: Any) -> tuple[int, int]:
    """The answers to looking at a page and to sending its form."""
    return client.get(path).status_code, sent(client, path, **typed).status_code
