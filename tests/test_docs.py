"""The documents speak of things that exist: links, words, addresses, files, licence."""

import re
from pathlib import Path

import polib
import pytest
from django.apps import apps
from django.urls import NoReverseMatch, get_resolver

from tests.source import PACKAGE, ROOT, contexts, files, name, report

PAGES = [path for path in files(".md") if not path.name.startswith("_")]
LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
ADDRESS = re.compile(rf"`((?:{'|'.join([*contexts(), 'pages'])}):[a-z_]+)`")
PYTHON_FILE = re.compile(r"`((?:src/samenspel/)?(?:\w+/)+\w+\.py)`")


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_link_leads_somewhere(page: Path) -> None:
    targets = [target for target in LINK.findall(page.read_text(encoding="utf-8")) if "://" not in target]
    assert not report(target for target in targets if not (page.parent / target).exists())


def exists(path: str) -> bool:
    """Whether a file is there, seen from the root, from the package, or as an example of every room."""
    return (ROOT / path).is_file() or (PACKAGE / path).is_file()


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_python_file_that_is_named_is_there(page: Path) -> None:
    assert not report(path for path in PYTHON_FILE.findall(page.read_text(encoding="utf-8")) if not exists(path))


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_address_that_is_named_is_an_address(page: Path) -> None:
    def known(address: str) -> bool:
        space, view = address.split(":")
        try:
            _path, resolver = get_resolver().namespace_dict[space]
        except (KeyError, NoReverseMatch):
            return False
        return view in resolver.reverse_dict

    assert not report(address for address in ADDRESS.findall(page.read_text(encoding="utf-8")) if not known(address))


HANDBOOK = [path for path in PAGES if path.parent.name == "handleiding"]
BOLD = re.compile(r"(?<!\*)\*\*(?!\*)(.+?)(?<!\*)\*\*(?!\*)", re.S)
HOLE = re.compile(r"(<bdi>)?%\(\w+\)s(</bdi>)?")


def on_screen() -> set[str]:
    """Every text of a screen; what is filled in later is an ellipsis, as the handbook writes it."""
    catalogue = polib.pofile(str(PACKAGE / "locale" / "en" / "LC_MESSAGES" / "django.po"))
    return {HOLE.sub("…", entry.msgid) for entry in catalogue if not entry.obsolete}


def bold(text: str) -> list[str]:
    """What is bold in a page of the handbook: there it means that it stands so on the screen."""
    return [" ".join(words.split()) for words in BOLD.findall(text)]


@pytest.mark.parametrize("page", HANDBOOK, ids=name)
def test_what_is_bold_in_the_handbook_stands_on_the_screen(page: Path) -> None:
    assert not report(set(bold(page.read_text(encoding="utf-8"))) - on_screen())


GLOSSARY = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")


def test_the_glossary_has_every_model() -> None:
    models = [m for m in apps.get_models() if m.__module__.startswith("samenspel.")]
    named = set(re.findall(r"\w+", GLOSSARY))
    assert len(models) > len(contexts())
    assert not report(model.__name__ for model in models if model.__name__ not in named)


def test_the_glossary_has_no_word_that_the_code_lacks() -> None:
    source = "\n".join(path.read_text(encoding="utf-8") for path in files(".py", under=PACKAGE, tests=False))
    words = set(re.findall(r"\w+", source))
    rows = [line.split("|")[1] for line in GLOSSARY.splitlines() if line.startswith("| ") and "`" in line]
    identifiers = {part for row in rows for code in re.findall(r"`([^`]+)`", row) for part in code.split(".")}
    assert len(identifiers) > 80
    assert not report(identifiers - words)


def test_the_decisions_are_numbered_and_listed() -> None:
    folder = ROOT / "docs" / "adr"
    decisions = sorted(path.name for path in folder.glob("[0-9]*.md"))
    assert [int(each[:4]) for each in decisions] == list(range(1, len(decisions) + 1))
    listed = (folder / "README.md").read_text(encoding="utf-8")
    assert not report(each for each in decisions if f"]({each})" not in listed)
    for each in decisions:
        text = (folder / each).read_text(encoding="utf-8")
        assert all(part in text for part in ("**Context.**", "**Choice.**", "**Consequences.**")), each


def test_the_licence_is_the_whole_european_one() -> None:
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert text.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2\n")
    articles = re.findall(r"^(\d+)\. [A-Z]", text, re.M)
    assert articles == [str(number) for number in range(1, 16)]
    assert "‘Compatible Licences’ according to Article 5 EUPL are:" in text
    assert "license: EUPL-1.2" in (ROOT / "publiccode.yml").read_text(encoding="utf-8")


def test_the_rules_find_what_they_look_for() -> None:
    journeys = (ROOT / "docs" / "journeys.md").read_text(encoding="utf-8")
    assert {"requests:ring_bell", "pages:circle", "circles:set_consent"} <= set(ADDRESS.findall(journeys))
    assert "src/samenspel/requests/tests/test_ring_bell.py" in PYTHON_FILE.findall(journeys)
    assert "adr/README.md" in LINK.findall((ROOT / "docs" / "architecture.md").read_text(encoding="utf-8"))
    assert not exists("requests/no_such_file.py")
    assert bold("Kies **Trek aan\nde bel**. ***Bel 112.*** *Altijd*, **Nu**.") == ["Trek aan de bel", "Nu"]
    assert {"Trek aan de bel", "Begin namens …"} <= on_screen()
    assert len(HANDBOOK) > 5
