"""Counts the queries of the page of a circle and of everybody's first page, in a small region and in a large one:
`python -m benchmarks.queries`. See README.md.

In the region itself it is `-m benchmarks.queries --circles N`, a process of its own that prints one line of JSON.
"""

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path

from benchmarks.pages import sizes_of
from benchmarks.place import LONGEST_FILL, database_server, region_environment

RESULTS = Path(__file__).with_name("results") / "queries.json"
Counts = dict[str, int]


def main(arguments: list[str]) -> int:
    """Count, show it and keep it. Returns the exit code: 1 when a page asks more in one region than in another."""
    options = _options(arguments)
    if options.circles:
        print(json.dumps(count(options.circles)))
        return 0
    with database_server() as (folder, database):
        found = {size: _count_in(size, region_environment(folder, database, size)) for size in options.sizes}
    print(as_markdown(found))
    if options.out:
        options.out.parent.mkdir(parents=True, exist_ok=True)
        options.out.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
        options.out.with_suffix(".md").write_text(as_markdown(found), encoding="utf-8")
    return int(any(counts != found[options.sizes[0]] for counts in found.values()))


def _count_in(circles: int, environment: dict[str, str]) -> Counts:
    command = [sys.executable, "-m", "benchmarks.queries", "--circles", str(circles)]
    done = subprocess.run(command, env=os.environ | environment, capture_output=True, text=True, timeout=LONGEST_FILL)
    if done.returncode:
        raise RuntimeError(f"the region of {circles} circles could not be counted:\n{done.stderr[-3000:]}")
    counts: Counts = json.loads(done.stdout.splitlines()[-1])
    return counts


def count(circles: int) -> Counts:
    """Build the region of this process's database and open each page twice; how many queries the second time took."""
    import django

    django.setup()
    from django.core.management import call_command

    from benchmarks.region import build

    call_command("collectstatic", verbosity=0, interactive=False)
    region = build(circles)
    return {
        f"{page}, {reader}": _queries(path, session)
        for page, path in (("circle", f"/kringen/{region.circle}/"), ("today", "/vandaag/"))
        for reader, session in region.sessions.items()
    }


def _queries(path: str, session: str) -> int:
    from django.conf import settings
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    client = Client(headers={"host": settings.ALLOWED_HOSTS[0]})
    client.cookies[settings.SESSION_COOKIE_NAME] = session
    client.get(path)
    with CaptureQueriesContext(connection) as captured:
        answer = client.get(path)
    if answer.status_code != 200:
        raise RuntimeError(f"{path} answered {answer.status_code}")
    return len(captured)


def as_markdown(found: dict[int, Counts]) -> str:
    """The counts side by side."""
    lines = [
        "# Queries of a page, by the size of the region", "",
        "Opened for the second time, so that everything is warm. Expected: the same in every column.", "",
        f"| page | {' | '.join(f'{size:,} circles' for size in found)} | the same |",
        f"| --- {'| ---: ' * len(found)}| --- |",
    ]  # fmt: skip
    for page in next(iter(found.values())):
        counts = [each[page] for each in found.values()]
        same = "yes" if len(set(counts)) == 1 else "**no**"
        lines.append(f"| {page} | {' | '.join(map(str, counts))} | {same} |")
    return "\n".join([*lines, ""])


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.queries", description=__doc__)
    parser.add_argument("--sizes", type=sizes_of, default=[10, 10_000], help="numbers of circles: 10,10000")
    parser.add_argument("--out", type=Path, default=RESULTS, help="where the results go")
    parser.add_argument("--circles", type=int, help="count in this process's own database, and say it in JSON")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
