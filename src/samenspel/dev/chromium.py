"""The browser for the tests: the machine's own Chromium, or Debian's package when it may be installed."""

import os
import shutil

from samenspel.dev import machine

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
WHY_NOT = "there is no Chromium here; install it (Debian: apt install chromium) or name one: CHROMIUM=/path/to/chromium"


def find() -> str | None:
    """Return the path of a Chromium, or None."""
    named = os.environ.get("CHROMIUM")
    return shutil.which(named) if named else next(filter(None, map(shutil.which, NAMES)), None)


def main() -> None:
    """Install Debian's package when there is no browser and this user may; say what happens."""
    if find() or "CHROMIUM" in os.environ:
        return
    problem = machine.install("chromium")
    print(f"\nThe browser tests will be left out: {WHY_NOT} ({problem})." if problem else "done", flush=True)


if __name__ == "__main__":
    main()
