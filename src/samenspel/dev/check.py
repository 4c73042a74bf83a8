"""Everything that can be said about the source without running it for somebody: `make check`."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial

from samenspel.dev import messages, style

SETTINGS = "samenspel.config.settings.test"


def program(*arguments: str) -> str:
    """Run one of the environment's programs; return what it says when it is not content, else nothing."""
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": SETTINGS}
    done = subprocess.run([sys.executable, *arguments], env=environment, capture_output=True, text=True)
    return (done.stdout + done.stderr).strip() or "it failed without a word" if done.returncode else ""


# makemigrations would like to look into the database, and there is none here; that it says so is no news.
MIGRATIONS = ("-W", "ignore::RuntimeWarning", "-m", "django", "makemigrations", "--check", "--dry-run")
CHECKS: dict[str, Callable[[], str]] = {
    "style of the code (ruff check)": partial(program, "-m", "ruff", "check", "."),
    "layout of the code (ruff format)": partial(program, "-m", "ruff", "format", "--check", "."),
    "types (mypy)": partial(program, "-m", "mypy"),
    "layers (import-linter)": partial(program, "-c", "from importlinter.cli import lint_imports_command as c; c()"),
    "migrations follow the models": partial(program, *MIGRATIONS),
    "translations": messages.problems,
    "the page of permissions": partial(program, "-m", "samenspel.dev.permissions_page", "--check"),
    "built style sheet": style.problems,
}


def main() -> int:
    """Run every check, also after one failed. Returns the exit code."""
    failed = 0
    for name, check in CHECKS.items():
        began = time.monotonic()
        print(f"{name} ... ", end="", flush=True)
        found = check()
        failed += bool(found)
        print(f"{'NOT RIGHT' if found else 'right'} ({time.monotonic() - began:.1f} s)")
        if found:
            print(found, flush=True)
    print(f"check: {failed} of {len(CHECKS)} not right." if failed else f"check: all {len(CHECKS)} right.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
