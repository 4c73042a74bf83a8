"""Measures the page of a circle and everybody's first page: `python -m benchmarks.pages`. See README.md."""

import argparse
import sys
from pathlib import Path

from benchmarks.measure import measure
from benchmarks.place import place
from benchmarks.report import Report, machine_facts

RESULTS = Path(__file__).with_name("results") / "pages.json"
ROUND_SECONDS = 1.0  # short, so that both applications meet the same moments of a busy machine


def main(arguments: list[str]) -> int:
    """Measure what is asked for, show it and keep it. Returns the exit code."""
    options = _options(arguments)
    length = min(ROUND_SECONDS, options.seconds)
    rounds = max(1, round(options.seconds / length))
    machine = machine_facts()
    _say(f"Filling {' and '.join(f'{size:,}' for size in options.sizes)} circles ...")
    with place(options.sizes) as there:
        measured = measure(there, rounds, length, _say)
        fills = {served.region.circles: served.region.fill_seconds for served in there}
    report = Report(measured, machine, fills, rounds, length)
    print(report.as_markdown())
    if options.out:
        report.write(options.out)
    return 0


def _say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.pages", description=__doc__)
    parser.add_argument("--sizes", type=sizes_of, default=[100, 100_000], help="numbers of circles: 100,100000")
    parser.add_argument("--seconds", type=float, default=8.0, help="how long each server is asked for each page")
    parser.add_argument("--out", type=Path, default=RESULTS, help="where the results go")
    return parser.parse_args(arguments)


def sizes_of(text: str) -> list[int]:
    """Different numbers of circles, smallest first. Raises argparse.ArgumentTypeError."""
    sizes = [int(part) for part in text.split(",")]
    if any(size < 1 for size in sizes) or len(set(sizes)) < len(sizes):
        raise argparse.ArgumentTypeError("give different numbers of circles, such as 100,100000")
    return sorted(sizes)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
