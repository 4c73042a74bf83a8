"""What somebody who reads English gets on screen is English, down to the last sentence."""

import ast
import html
import re

import polib
import pytest
from django.conf import settings
from django.test import Client

from samenspel.dev import messages
from tests.journeys.every_screen import the_house
from tests.screens import client_of
from tests.source import files, name, report, tree

# Between the parts that are filled in, an opening or closing tag, and the ends.
GAP = re.compile(r"%\(\w+\)\w|</?\w[^>]*>")
UNSEEN = re.compile(r'<input type="hidden"[^>]*>|\s(?:href|src|action|id|for|class|name)="[^"]*"')
LONG = 12  # letters; a shorter piece may well be an English word, or somebody's name


def pieces(*texts: str) -> set[str]:
    """The parts of these texts that stand on a page as they are."""
    return {piece.strip() for text in texts for piece in GAP.split(html.unescape(text)) if len(piece.strip()) > LONG}


def dutch(catalogue: polib.POFile) -> set[str]:
    """What may not stand on an English page: the pieces of the Dutch texts that no English text has."""
    english = "\n".join(text for entry in catalogue for text in (entry.msgstr, *entry.msgstr_plural.values()))
    found = {piece for entry in catalogue for piece in pieces(entry.msgid, entry.msgid_plural)}
    return {piece for piece in found if piece not in english}


def kept() -> polib.POFile:
    """The English catalogue."""
    return polib.pofile(str(messages.LOCALE / "en" / "LC_MESSAGES" / "django.po"))


def shown(client: Client, language: str, path: str) -> str:
    """A page in a language, as it reads: without addresses and names that only a browser uses."""
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    page = client.get(path, follow=True)
    assert page.status_code == 200, f"{path}: {page.status_code}"
    source = page.content.decode()
    assert f'lang="{language}"' in source
    return re.sub(r"\s+", " ", html.unescape(UNSEEN.sub("", source)))


@pytest.mark.django_db
def test_no_dutch_is_left_on_an_english_page() -> None:
    forbidden, wrong = dutch(kept()), []
    for who, looking in the_house().items():
        client = client_of(looking.person) if looking.person else Client()
        for screen, path in looking.screens:
            in_dutch, in_english = shown(client, "nl", path), shown(client, "en", path)
            wrong += [f"{screen} for {who}: {piece!r}" for piece in forbidden if piece in in_english]
            assert any(piece in in_dutch for piece in forbidden), f"{screen}: nothing of ours to look for"
    assert not wrong, "\n".join(wrong)


def test_nothing_is_untranslated_or_doubtful_in_english() -> None:
    assert messages.inspect("en", kept(), complete=True) == []


def other_names(source: ast.AST) -> list[str]:
    """Names given to gettext by which gathering does not find the texts: it knows `_` and the names of Django."""
    return [
        f"{part.name} as {part.asname}"
        for node in ast.walk(source)
        if isinstance(node, ast.ImportFrom) and node.module == "django.utils.translation"
        for part in node.names
        if part.asname not in (None, "_") or (part.asname == "_" and part.name not in ("gettext", "gettext_lazy"))
    ]


def test_every_text_can_be_gathered() -> None:
    assert other_names(ast.parse("from django.utils.translation import gettext as _now")) == ["gettext as _now"]
    assert not report(f"{name(path)}: {found}" for path in files(".py") for found in other_names(tree(path)))
