"""The same pages written by hand: a WSGI function, psycopg's pool, SQL and f-strings. It only reads, and only Dutch.

It stands for the fastest that this server and this database can do in Python, not for a way to build Samenspel: no
transactions, no forms, no translations, no checks of what may be read beyond what the queries need.
"""

import base64
import json
import os
import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any
from uuid import UUID

from psycopg import Connection
from psycopg_pool import ConnectionPool

from benchmarks.raw_circle import circle_page
from benchmarks.raw_today import today_page
from samenspel.config.database import KEPT, POOL

# As many connections as Samenspel gives each process, and plans kept as there.
_LEAST, _MOST = POOL["min_size"], POOL["max_size"]
_PERSON = """
SELECT given_name, family_name,
       ARRAY(SELECT role FROM people_position
             WHERE person_id = p.id AND accepted_at IS NOT NULL AND ended_at IS NULL)
FROM people_person p WHERE id = %s AND is_active
"""


@dataclass(frozen=True)
class Reader:
    """Who is signed in. role: the one that decides what the pages show."""

    id: UUID
    given_name: str
    family_name: str
    role: str

    @property
    def name(self) -> str:
        """Given name and family name."""
        return f"{self.given_name} {self.family_name}"


@cache
def _pool() -> "ConnectionPool[Connection[tuple[Any, ...]]]":
    kept: dict[str, Any] = {"autocommit": True, **KEPT}
    return ConnectionPool(os.environ["DATABASE_URL"], min_size=_LEAST, max_size=_MOST, kwargs=kept, open=True)


def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    """Answer one request."""
    path = environ["PATH_INFO"]
    with _pool().connection() as db:
        reader = _reader(db, environ.get("HTTP_COOKIE", ""))
        html = _page(db, reader, path) if reader else None
    if html is None:
        start_response("404 Not Found", [("Content-Length", "0")])
        return [b""]
    body = html.encode()
    headers = [
        ("Content-Type", "text/html; charset=utf-8"),
        ("Content-Length", str(len(body))),
        ("Cache-Control", "no-store"),
    ]
    start_response("200 OK", headers)
    return [body]


def _page(db: Connection[tuple[Any, ...]], reader: Reader, path: str) -> str | None:
    if path == "/vandaag/":
        return today_page(db, reader, path)
    if path.startswith("/kringen/"):
        return circle_page(db, reader, UUID(path.split("/")[2]), path)
    return None


def _reader(db: Connection[tuple[Any, ...]], cookies: str) -> Reader | None:
    key = next((c[10:] for c in cookies.split("; ") if c.startswith("sessionid=")), "")
    kept = db.execute(
        "SELECT session_data FROM django_session WHERE session_key = %s AND expire_date > now()", [key]
    ).fetchone()
    if kept is None:
        return None
    person_id = UUID(_read(kept[0])["_auth_user_id"])
    person = db.execute(_PERSON, [person_id]).fetchone()
    if person is None:
        return None
    role = next((r for r in ("coordinator", "professional", "volunteer") if r in person[2]), "")
    return Reader(person_id, person[0], person[1], role)


def _read(kept: str) -> dict[str, Any]:
    """The content of a session as Django keeps it: JSON, packed if that is shorter, with a signature behind it."""
    packed, text = kept.startswith("."), kept.lstrip(".").split(":")[0]
    raw = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    content: dict[str, Any] = json.loads(zlib.decompress(raw) if packed else raw)
    return content
