"""Bring a demo's database and files up to date. Runs in a process of its own, with the demo's settings.

The demo leaves it out when nothing changed since the last time (`samenspel.dev.mark`).
"""

import hashlib
import io
import os
from pathlib import Path

import django
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command, get_commands
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from samenspel.dev.folder import DemoFolder
from samenspel.dev.step import step


def main() -> None:
    """Do what is needed and nothing more."""
    django.setup()
    folder = DemoFolder(Path(os.environ["SAMENSPEL_DATA"]))
    migrate()
    collect_static(folder)
    commands = get_commands()
    if "build_demo" in commands:
        call_command("build_demo")
    if "demo_people" in commands:
        people = io.StringIO()
        call_command("demo_people", stdout=people)
        folder.people.write_text(people.getvalue(), encoding="utf-8")
    with connection.cursor() as cursor:
        # Nothing so far waited for the disk; what comes next says that all of it is there.
        cursor.execute("CHECKPOINT")


def migrate() -> None:
    """Bring the tables up to date."""
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        with step("  Making the tables"):
            call_command("migrate", verbosity=0, interactive=False)
            call_command("createcachetable", verbosity=0)


def collect_static(folder: DemoFolder) -> None:
    """Gather style, icons and fonts under names that change with their content, when one of them changed."""
    mark = hashlib.sha256()
    for finder in get_finders():
        for name, storage in finder.list([]):
            facts = Path(storage.path(name)).stat()
            mark.update(f"{name} {facts.st_size} {facts.st_mtime_ns}\n".encode())
    stamp = folder.static_stamp
    if stamp.exists() and stamp.read_text(encoding="ascii") == mark.hexdigest():
        return
    with step("  Gathering style, icons and fonts"):
        call_command("collectstatic", verbosity=0, interactive=False, clear=True)
    stamp.write_text(mark.hexdigest(), encoding="ascii")


if __name__ == "__main__":
    main()
