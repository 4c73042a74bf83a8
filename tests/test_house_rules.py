"""The house rules for every file: length, imports, the clock, and what may never be committed."""

import ast
import re
from pathlib import Path

import pytest

from tests.source import (
    PACKAGE,
    ROOT,
    TEXT,
    contexts,
    files,
    functions,
    kept_files,
    name,
    report,
    rooms,
    tree,
)

LONGEST_FILE = 300
LONGEST_FUNCTION = 40
EDGE = {
    "views", "jobs", "middleware", "adapter", "pages", "demo", "web", "config", "management",
    "people.acting", "people.sessions",
}  # fmt: skip


def test_files_stay_short() -> None:
    lengths = {
        path: len(path.read_text(encoding="utf-8").splitlines())
        for path in files(".py", ".html", ".css", ".js", ".mjs")
    }
    assert not report(f"{name(path)}: {lines} lines" for path, lines in lengths.items() if lines > LONGEST_FILE)


def long_python_functions(source: str) -> list[str]:
    """Functions of more than forty lines, docstring included, decorators not."""
    found = []
    for function in functions(ast.parse(source)):
        lines = (function.end_lineno or function.lineno) - function.lineno + 1
        if lines > LONGEST_FUNCTION:
            found.append(f"{function.name}: {lines} lines")
    return found


def test_python_functions_stay_short() -> None:
    assert not report(
        f"{name(path)}: {found}"
        for path in files(".py")
        for found in long_python_functions(path.read_text(encoding="utf-8"))
    )


OPENING = re.compile(r"(\bfunction\b.*|=>\s*)\{$")
WRAPPER = "(() => {"  # the function around a whole script keeps its names private


def long_script_functions(source: str) -> list[str]:
    """Functions of a script with more than forty lines. One ends where a brace closes it at its own indentation."""
    lines = source.splitlines()
    found = []
    for first, line in enumerate(lines):
        if OPENING.search(line) and line != WRAPPER:
            closing = line[: len(line) - len(line.lstrip())] + "}"
            last = next((at for at in range(first + 1, len(lines)) if lines[at].startswith(closing)), len(lines))
            if last - first + 1 > LONGEST_FUNCTION:
                found.append(f"line {first + 1}: {last - first + 1} lines")
    return found


def test_script_functions_stay_short() -> None:
    scripts = [*files(".js", ".mjs"), *(PACKAGE / "static").rglob("*.js")]
    assert scripts
    assert not report(
        f"{name(path)}: {found}" for path in scripts for found in long_script_functions(path.read_text("utf-8"))
    )


def imported(module: ast.AST) -> set[str]:
    """The names of every imported module, wherever in the file the import stands."""
    found = set()
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found |= {node.module or ""} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


FRAMEWORK = re.compile(r"(django|allauth|procrastinate|psycopg|granian|csp)(\.|$)")


def test_what_decides_knows_no_framework() -> None:
    deciding = [
        *files(".py", under=PACKAGE / "access", tests=False),
        *files(".py", under=PACKAGE / "shared", tests=False),
    ]
    deciding += [path for path in files(".py", under=PACKAGE, tests=False) if path.name == "rules.py"]
    assert len(deciding) > len(contexts())
    assert not report(
        f"{name(path)}: {module}" for path in deciding for module in imported(tree(path)) if FRAMEWORK.match(module)
    )


def test_every_room_introduces_itself_and_does_nothing_else() -> None:
    def is_introduction(module: ast.Module) -> bool:
        return len(module.body) == 1 and bool(ast.get_docstring(module))

    assert not report(room for room in rooms() if not is_introduction(tree(PACKAGE / room / "__init__.py")))


CLOCKS = {
    "datetime": {"now", "utcnow", "today"},
    "date": {"today"},
    "timezone": {"now", "localtime", "localdate"},
    "time": {"time", "time_ns", "localtime", "gmtime"},
}


def clock_reads(source: str) -> list[str]:
    """Calls that read the clock of the machine."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            owner = node.func.value
            last = owner.id if isinstance(owner, ast.Name) else owner.attr if isinstance(owner, ast.Attribute) else ""
            if node.func.attr in CLOCKS.get(last, ()):
                found.append(f"line {node.lineno}: {last}.{node.func.attr}()")
    return found


def test_the_clock_is_read_in_one_place() -> None:
    read = [path for path in files(".py", under=PACKAGE, tests=False) if path != PACKAGE / "shared" / "clock.py"]
    assert not report(
        f"{name(path)}: {found}" for path in read for found in clock_reads(path.read_text(encoding="utf-8"))
    )


def test_only_the_edge_asks_what_time_it_is() -> None:
    def at_the_edge(path: Path) -> bool:
        parts = path.relative_to(PACKAGE).with_suffix("").parts
        return bool(EDGE & {*parts, ".".join(parts)})

    asking = [
        path
        for path in files(".py", under=PACKAGE, tests=False)
        if "samenspel.shared.clock.now" in imported(tree(path))
    ]
    assert asking
    assert not report(name(path) for path in asking if not at_the_edge(path))


# Written in parts, so that this file does not contain what it forbids.
FORBIDDEN = re.compile(
    r"(?<![\w.<}])/(?:wo" + r"rk|ro" + r"ot|ho" + r"me/\w+)/|registry\.npm" + r"js|pypi\.o" + r"rg|pythonhos" + r"ted|"
    r"deb\.debi" + r"an|proxy\.gol" + r"ang|index-u" + r"rl|conda\.an" + r"aconda"
)


def test_nothing_committed_names_a_machine_or_a_registry() -> None:
    offences = []
    for path in kept_files():
        if path.suffix in TEXT or not path.suffix:
            for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
                if found := FORBIDDEN.search(line):
                    offences.append(f"{name(path)}:{number}: {found[0]}")
    assert not report(offences)


def called(source: str) -> set[str]:
    """The bare names that are called."""
    calls = [node.func for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    return {function.id for function in calls if isinstance(function, ast.Name)}


def test_only_programs_for_the_terminal_print() -> None:
    programs = PACKAGE / "dev"
    quiet = [path for path in files(".py", under=PACKAGE, tests=False) if not path.is_relative_to(programs)]
    assert not report(name(path) for path in quiet if "print" in called(path.read_text(encoding="utf-8")))


def test_no_step_hides_in_a_signal() -> None:
    assert not report(
        name(path)
        for path in files(".py", under=PACKAGE, tests=False)
        if any("signals" in module.split(".") for module in imported(tree(path)) if module.startswith("django"))
    )


LONG = "\n".join(["def f():", *["    pass"] * 40])
LONG_SCRIPT = "\n".join(["const f = () => {", *["  g('{')"] * 40, "}"])


@pytest.mark.parametrize(
    ("rule", "wrong", "right"),
    [
        (long_python_functions, LONG, LONG.removesuffix("\n    pass")),
        (long_script_functions, LONG_SCRIPT, LONG_SCRIPT.replace("  g('{')\n", "", 2)),
        (clock_reads, "datetime.datetime.now(tz=UTC)", "clock.now()"),
        (clock_reads, "date.today()", "day_of(now)"),
        (
            lambda source: imported(ast.parse(source)) & {"django.db"},
            "def f():\n    from django.db import models",
            "import os",
        ),
        (lambda source: called(source) & {"print"}, "print('hallo')", "log.print('hallo')"),
        (FORBIDDEN.findall, "see /wo" + "rk/main/x", "see docs/wo" + "rk/x"),
    ],
)
def test_a_rule_notices_what_breaks_it(rule, wrong: str, right: str) -> None:
    assert rule(wrong)
    assert not rule(right)


def test_the_rules_look_at_the_whole_project() -> None:
    looked_at = {name(path) for path in files(".py")}
    assert {"tests/test_house_rules.py", "src/samenspel/circles/rules.py", "manage.py"} <= looked_at
    assert not any("/migrations/" in path or path.startswith(".venv") for path in looked_at)
    assert (ROOT / "LICENSE") in kept_files()
