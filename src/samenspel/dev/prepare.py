"""Bring a demo's database and files up to date. Runs in a process of its own, with the demo's settings."""

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
from samenspel.dev.messages import compile_all


def main() -> None:
    """Do what is needed and nothing more: the second start must be quick."""
    compile_all()
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


def migrate() -> None:
    """Bring the tables up to date."""
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        print("Making the tables ...", flush=True)
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
    print("Gathering style, icons and fonts ...", flush=True)
    call_command("collectstatic", verbosity=0, interactive=False, clear=True)
    stamp.write_text(mark.hexdigest(), encoding="ascii")


if __name__ == "__main__":
    main()
