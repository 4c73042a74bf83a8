"""The project's own files and its floors, for the tests that hold the house rules."""

import ast
import re
import tomllib
from collections.abc import Iterable, Iterator
from fnmatch import fnmatch
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "src" / "samenspel"
# What is built or written by a machine: nobody reads it line by line.
BUILT = ("src/samenspel/static/", "frontend/package-lock.json", "frontend/built.json", "requirements/")
TEXT = {
    ".py",
    ".html",
    ".css",
    ".js",
    ".mjs",
    ".md",
    ".toml",
    ".yml",
    ".yaml",
    ".json",
    ".txt",
    ".in",
    ".po",
    ".sh",
    ".svg",
}


@cache
def _patterns() -> tuple[str, ...]:
    lines = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    return (".git", *(line.strip() for line in lines if line.strip() and not line.startswith("#")))


def _ignored(path: Path) -> bool:
    name = path.relative_to(ROOT).as_posix()
    for pattern in _patterns():
        bare = pattern.strip("/")
        if name == bare or (not pattern.startswith("/") and fnmatch(path.name, bare)):
            return True
    return False


def _walk(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path.is_symlink() or _ignored(path):
            continue
        if path.is_dir():
            yield from _walk(path)
        else:
            yield path


@cache
def kept_files() -> tuple[Path, ...]:
    """Every file that is (to be) committed: all but what .gitignore names."""
    return tuple(_walk(ROOT))


def files(*suffixes: str, under: Path = ROOT, tests: bool = True) -> list[Path]:
    """The files that people write, with one of the suffixes; `tests=False` leaves tests out."""
    return [
        path
        for path in kept_files()
        if path.suffix in suffixes
        and path.is_relative_to(under)
        and not name(path).startswith(BUILT)
        and "migrations" not in path.parts
        and (tests or not (name(path).startswith("tests/") or "tests" in path.parts or path.name == "conftest.py"))
    ]


def name(path: Path) -> str:
    """The path as people write it, from the root of the project."""
    return path.relative_to(ROOT).as_posix()


def tree(path: Path) -> ast.Module:
    """The parsed source of one Python file."""
    return ast.parse(path.read_text(encoding="utf-8"))


def functions(module: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function in a module, also those inside classes and other functions."""
    for node in ast.walk(module):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


@cache
def floors() -> tuple[frozenset[str], ...]:
    """The floors of the house from the top down, each with its rooms; the import contract is where they are named."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    layers = settings["tool"]["importlinter"]["contracts"][0]["layers"]
    return tuple(frozenset(re.findall(r"\w+", layer)) for layer in layers)


def floor_of(room: str) -> int:
    """How far down a room is; 0 is the top floor."""
    return next(number for number, rooms in enumerate(floors()) if room in rooms)


def rooms() -> list[str]:
    """Every room that exists."""
    return sorted(room for level in floors() for room in level if (PACKAGE / room / "__init__.py").is_file())


def contexts() -> list[str]:
    """The rooms that hold data of their own."""
    return [room for room in rooms() if (PACKAGE / room / "models.py").is_file()]


def report(offences: Iterable[str]) -> str:
    """Offences as one readable text; empty when there are none."""
    return "\n".join(sorted(offences))
