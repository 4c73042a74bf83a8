"""Everything that a measurement needs to stand: a database server, filled databases, and servers of pages."""

import contextlib
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.region import Region
from samenspel.dev.children import Child
from samenspel.dev.demo import server_command
from samenspel.dev.postgres import Postgres

ROOT = Path(__file__).resolve().parents[1]
# As a database server of 8 GB would be set, in a measure that fits a small machine; all the tables of the largest
# region fit in memory, as they do where it is really used.
TUNED = ("shared_buffers=512MB", "max_wal_size=8GB", "wal_level=minimal", "max_wal_senders=0", "max_connections=80")
APPS = {"samenspel": "samenspel.config.wsgi:application", "raw": "benchmarks.raw_app:application"}
LONGEST_FILL = 1800  # seconds


class Tuned(Postgres):
    """The embedded server with memory to work with."""

    def _options(self) -> list[str]:
        return [*super()._options(), *(part for setting in TUNED for part in ("-c", setting))]


@dataclass(frozen=True)
class Served:
    """One region with the ports on which each application serves it."""

    region: Region
    url: str
    ports: dict[str, int]


@contextlib.contextmanager
def place(sizes: list[int]) -> Iterator[list[Served]]:
    """Make and fill a database for each size and serve it with every application; stop and remove all afterwards."""
    servers: list[Child] = []
    with database_server() as (folder, database):
        try:
            yield [_serve(folder, database, circles, servers) for circles in sizes]
        finally:
            for server in servers:
                server.ask_to_stop()
            for server in servers:
                server.wait(patience=10)


@contextlib.contextmanager
def database_server() -> Iterator[tuple[Path, Postgres]]:
    """Start a database server in a folder of its own; stop and remove both afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="samenspel-benchmark-"))
    database = Tuned(folder / "database", durable=False)
    try:
        database.start()
        yield folder, database
    finally:
        database.stop()
        shutil.rmtree(folder, ignore_errors=True)


def region_environment(folder: Path, database: Postgres, circles: int) -> dict[str, str]:
    """Make an empty database for a region of this size; what a process needs to find it."""
    name = f"region_{circles}"
    database.create_database(name)
    return {
        "DJANGO_SETTINGS_MODULE": "benchmarks.settings",
        "DATABASE_URL": database.url(name),
        "BENCHMARK_STATIC": str(folder / "static"),
        "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "src")]),
    }


def _serve(folder: Path, database: Postgres, circles: int, servers: list[Child]) -> Served:
    environment = region_environment(folder, database, circles)
    region = _fill(circles, environment, static=not servers)
    ports = {}
    for app, target in APPS.items():
        ports[app] = _free_port()
        command = [sys.executable, *server_command("127.0.0.1", ports[app])[:-1], target]
        server = Child(f"server of {app}", command, environment, folder / f"{app}-{circles}.log")
        servers.append(server)
        server.start()
        _wait_until_it_listens(server, ports[app])
    return Served(region, environment["DATABASE_URL"], ports)


def _fill(circles: int, environment: dict[str, str], *, static: bool) -> Region:
    command = [sys.executable, "-m", "benchmarks.region", "--circles", str(circles), *(["--static"] if static else [])]
    done = subprocess.run(command, env=os.environ | environment, capture_output=True, text=True, timeout=LONGEST_FILL)
    if done.returncode:
        raise RuntimeError(f"the region of {circles} circles could not be made:\n{done.stderr[-3000:]}")
    return Region(**json.loads(done.stdout.splitlines()[-1]))


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_until_it_listens(server: Child, port: int, seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end and not server.is_dead():
        with contextlib.suppress(OSError):
            socket.create_connection(("127.0.0.1", port), timeout=2).close()
            return
        time.sleep(0.05)
    raise RuntimeError(f"the {server.name} does not start:\n{server.log.read_text(encoding='utf-8')[-3000:]}")
