"""Fills one database with a region and signs four people in there, in a process of its own: `-m benchmarks.region`.

Prints one line of JSON: `Region` as a dictionary.
"""

import argparse
import hashlib
import json
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

SQL = Path(__file__).with_name("region.sql")
# Up to here the database checks every reference, so that a mistake in region.sql shows; for more it takes too long.
CHECKED = 1000


@dataclass(frozen=True)
class Region:
    """What was made. sessions: the session key of each reader, all four in the circle `circle`."""

    circles: int
    circle: str
    sessions: dict[str, str]
    fill_seconds: float


def invented_id(kind: str, number: int) -> UUID:
    """The id that region.sql gives to the `number`th of a kind."""
    return UUID(hashlib.md5(f"{kind}:{number}".encode(), usedforsecurity=False).hexdigest())


def people(number: int) -> dict[str, UUID]:
    """Who is in circle `number`, by what they are there."""
    return {
        "family": invented_id("ouder", number),
        "volunteer": invented_id("vrijwilliger", number),
        "coordinator": invented_id("coordinator", number // 40),
        "professional": invented_id("professional", number // 20),
    }


def build(circles: int) -> Region:
    """Make the tables, fill them, and sign in the four people of a circle in the middle."""
    from django.core.management import call_command

    call_command("migrate", verbosity=0, interactive=False)
    began = time.monotonic()
    fill(circles)
    seconds = time.monotonic() - began
    number = circles // 20 * 10  # one family in ten has an open question; in every region it is one of those
    sessions = {reader: sign_in(person) for reader, person in people(number).items()}
    return Region(circles, str(invented_id("circle", number)), sessions, round(seconds, 1))


def fill(circles: int) -> None:
    """Run region.sql, and leave the tables as a database that has been in use: vacuumed, with fresh statistics."""
    from django.db import connection
    from psycopg import ClientCursor

    connection.ensure_connection()
    raw: Any = connection.connection
    raw.autocommit = False
    if circles > CHECKED:
        raw.execute("SET LOCAL session_replication_role = replica")
    ClientCursor(raw).execute(SQL.read_text(encoding="utf-8"), {"circles": circles})
    raw.commit()
    raw.autocommit = True
    raw.execute("VACUUM ANALYZE")


def sign_in(person_id: UUID) -> str:
    """Make a session as signing in does. Returns its key."""
    from django.conf import settings
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY

    from samenspel.people.models import Person
    from samenspel.people.sessions import SessionStore

    person = Person.objects.get(id=person_id)
    session = SessionStore()
    session[SESSION_KEY] = str(person.id)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = person.get_session_auth_hash()
    session.create()
    return str(session.session_key)


def main() -> None:
    """Build what is asked for and say where it is."""
    import django

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--circles", type=int, required=True)
    parser.add_argument("--static", action="store_true", help="also gather style, icons and fonts")
    options = parser.parse_args()
    django.setup()
    if options.static:
        from django.core.management import call_command

        call_command("collectstatic", verbosity=0, interactive=False)
    print(json.dumps(asdict(build(options.circles))))


if __name__ == "__main__":
    main()
