"""A mark of all that a demo is made ready from: as long as it stays the same there is nothing to do anew."""

import hashlib
import sys
from collections.abc import Mapping
from pathlib import Path

# What bootstrap.py says it installed: other packages may have other tables and files.
PACKAGES = Path(sys.prefix) / "installed.json"


def mark(source: Path, environment: Mapping[str, str], packages: Path = PACKAGES) -> str:
    """Return a mark of the files below `source`, of the installed packages and of the demo's own settings.

    Looks at size and time, not inside: a second start should take no longer than it must.
    """
    found = hashlib.sha256(repr(sorted(environment.items())).encode())
    for path in sorted([*source.rglob("*"), packages]):
        if path.is_file() and "__pycache__" not in path.parts:
            facts = path.stat()
            found.update(f"{path} {facts.st_size} {facts.st_mtime_ns}\n".encode())
    return found.hexdigest()
