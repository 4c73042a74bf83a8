"""Measures every page on every server by turns, in short rounds, so that what else the machine does hits all alike."""

import statistics
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from benchmarks.load import Page, Round, ask_for
from benchmarks.place import APPS, Served

# More than the four threads of a server, so that both its processes always have work.
CONNECTIONS = 8
CIRCLE = ("family", "professional")
TODAY = ("family", "volunteer", "coordinator", "professional")


@dataclass(frozen=True)
class Measured:
    """One page of one application in one region. Times in milliseconds; ratio: pages a second as a share of raw's.

    growth: the time of a page as a multiple of that in the smallest region. client: the share of all computing time of
    the machine that the asking itself took.
    """

    page: str
    circles: int
    app: str
    pages_a_second: float
    p50: float
    p95: float
    body_bytes: int
    ratio: float
    growth: float
    client: float


def pages(served: Served, app: str) -> Iterator[tuple[str, Page]]:
    """The pages that are measured, by name."""
    region, port = served.region, served.ports[app]
    for reader in CIRCLE:
        cookie = f"sessionid={region.sessions[reader]}"
        yield f"circle, {reader}", Page(port, f"/kringen/{region.circle}/", cookie, b"Wanneer spreken we elkaar?")
    for reader in TODAY:
        yield f"today, {reader}", Page(port, "/vandaag/", f"sessionid={region.sessions[reader]}", b"Samen om Gezin")


Key = tuple[int, str]


def measure(place: list[Served], rounds: int, seconds: float, say: Callable[[str], None]) -> list[Measured]:
    """Every page: `rounds` times, each server `seconds` in turn, after one turn that does not count."""
    there = {(s.region.circles, app): dict(pages(s, app)) for s in place for app in APPS}
    found = []
    for name in next(iter(there.values())):
        say(name)
        taken: dict[Key, list[Round]] = {key: [] for key in there}
        for turn in range(rounds + 1):
            for key, each in there.items():
                one = ask_for(each[name], seconds, CONNECTIONS)
                if turn:
                    taken[key].append(one)
        found += _summed(name, taken)
    return found


def _summed(name: str, taken: dict[Key, list[Round]]) -> list[Measured]:
    """One line for each server. Ratios are taken within a turn, and then the middle one of all turns."""
    smallest = min(circles for circles, _ in taken)
    rates = {key: [r.pages / r.seconds for r in rounds] for key, rounds in taken.items()}

    def compared(one: Key, other: Key) -> float:
        return statistics.median(a / b for a, b in zip(rates[one], rates[other], strict=True))

    lines = []
    for (circles, app), rounds in taken.items():
        times = sorted(time for r in rounds for time in r.times)
        lines.append(
            Measured(
                page=name,
                circles=circles,
                app=app,
                pages_a_second=round(statistics.median(rates[circles, app]), 1),
                p50=round(statistics.median(times) * 1000, 2),
                p95=round(times[int(len(times) * 0.95)] * 1000, 2),
                body_bytes=rounds[-1].body_bytes,
                ratio=round(compared((circles, app), (circles, "raw")), 3),
                growth=round(compared((smallest, app), (circles, app)), 3),
                client=round(sum(r.client_cpu for r in rounds) / sum(r.seconds for r in rounds), 3),
            )
        )
    return lines
