"""The style sheet, icons and fonts: kept in the package, built in frontend/; do the two agree?"""

import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
FRONTEND = ROOT / "frontend"
BUILT = ROOT / "src" / "samenspel" / "static" / "samenspel"
# What the last build was made of and what came out, for machines that cannot build.
RECORD = FRONTEND / "built.json"


def problems() -> str:
    """Return what is wrong, or nothing. Builds again where there is Node, else compares with the kept record."""
    try:
        recorded = json.loads(RECORD.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return "frontend/built.json is not there; run `make style`."
    if marks() != recorded:
        return "frontend/ or what it builds has changed since the last build; run `make style`."
    if not shutil.which("npm"):
        print("(no Node here: compared with the record of the last build) ", end="")
        return ""
    return _packages() or _node("--check")


def build() -> str:
    """Build again and record it. Returns what went wrong, or nothing."""
    if not shutil.which("npm"):
        return "this needs Node 20 or newer with npm; install it (Debian: apt install npm)."
    problem = _packages() or _node()
    if not problem:
        RECORD.write_text(json.dumps(marks(), indent=1) + "\n", encoding="utf-8")
    return problem


def marks() -> dict[str, str]:
    """Return a mark of everything the build is made of and one of everything that came out."""
    sources = [FRONTEND / name for name in ("build.mjs", "package.json", "package-lock.json")]
    sources += [path for folder in ("css", "icons") for path in (FRONTEND / folder).rglob("*") if path.is_file()]
    built = [BUILT / "samenspel.css", BUILT / "icons.svg", BUILT / "NOTICE.txt", *BUILT.glob("fonts/*")]
    return {"sources": _mark(sources), "built": _mark(built)}


def _mark(paths: list[Path]) -> str:
    mark = hashlib.sha256()
    for path in sorted(paths):
        mark.update(f"{path.relative_to(ROOT).as_posix()}\0".encode() + path.read_bytes() + b"\0")
    return mark.hexdigest()


def _packages() -> str:
    """Install the pinned packages unless they are there already."""
    there, wanted = FRONTEND / "node_modules" / ".package-lock.json", FRONTEND / "package-lock.json"
    if there.exists() and there.stat().st_mtime >= wanted.stat().st_mtime:
        return ""
    done = subprocess.run(["npm", "ci", "--ignore-scripts"], cwd=FRONTEND, capture_output=True, text=True)
    return f"npm ci failed: {done.stderr.strip()}" if done.returncode else ""


def _node(*arguments: str) -> str:
    done = subprocess.run(["node", "build.mjs", *arguments], cwd=FRONTEND, capture_output=True, text=True)
    return (done.stdout + done.stderr).strip() or "the build failed" if done.returncode else ""


if __name__ == "__main__":
    found = build()
    print(found or "built.")
    sys.exit(bool(found))
