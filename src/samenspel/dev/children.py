"""Child processes: started, kept running, stopped, and never outliving the process that started them."""

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
import time
from collections import deque
from collections.abc import Callable
from pathlib import Path

from samenspel.dev.obstacle import Obstacle

PR_SET_PDEATHSIG = 1
# A child that dies this often within a minute will not be helped by another start.
MOST_STARTS_A_MINUTE = 5


def die_with_parent(how: signal.Signals) -> Callable[[], None] | None:
    """Return what a child must do before it starts, so that it gets signal `how` when its parent is killed.

    Linux only; elsewhere None: there only an orderly stop ends the children.
    """
    if not sys.platform.startswith("linux"):
        return None
    prctl = ctypes.CDLL(None).prctl

    def ask() -> None:
        prctl(PR_SET_PDEATHSIG, how)

    return ask


class Child:
    """One program that must keep running; what it says goes to its log."""

    def __init__(self, name: str, command: list[str], environment: dict[str, str], log: Path) -> None:
        self.name = name
        self.command = command
        self.environment = environment
        self.log = log
        self.process: subprocess.Popen[bytes] | None = None
        self._starts: deque[float] = deque(maxlen=MOST_STARTS_A_MINUTE)

    def start(self) -> None:
        """Start it. Raises Obstacle when it has died too often in the last minute."""
        now = time.monotonic()
        if len(self._starts) == MOST_STARTS_A_MINUTE and now - self._starts[0] < 60:
            raise Obstacle(f"the {self.name} keeps falling over; see {self.log} for why, mend that and start again.")
        self._starts.append(now)
        self._sweep()
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                self.command,
                env=self.full_environment(),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                # A session of its own: Ctrl-C in the terminal reaches the parent, which stops its children in order.
                start_new_session=True,
                preexec_fn=die_with_parent(signal.SIGKILL),
            )

    def full_environment(self) -> dict[str, str]:
        """Return the environment it runs in: this process's, and its own words on top."""
        return os.environ | self.environment

    def is_dead(self) -> bool:
        """Say whether it was started and ended since."""
        return self.process is not None and self.process.poll() is not None

    def ask_to_stop(self) -> None:
        """Ask it to finish what it is doing and stop."""
        if self.process and self.process.poll() is None:
            self.process.terminate()

    def wait(self, patience: float) -> None:
        """Wait until it has stopped; end it and all it started after `patience` seconds."""
        if self.process is None:
            return
        try:
            self.process.wait(patience)
        except subprocess.TimeoutExpired:
            self._sweep()
            self.process.wait()

    def _sweep(self) -> None:
        """End what is left of an earlier start, such as the workers of a server that was killed."""
        if self.process:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)
