"""House rules for what the browser gets."""

import gzip
import json
import re
from pathlib import Path

import pytest

import samenspel

PACKAGE = Path(samenspel.__file__).parent
STATIC = PACKAGE / "static/samenspel"
FRONTEND = PACKAGE.parents[1] / "frontend"
OWN = sorted((FRONTEND / "css").glob("*.css"))
TEMPLATES = sorted(PACKAGE.rglob("templates/**/*.html"))
SIDES = (
    r"(?<![\w-])(?:(?:margin|padding|border)-(?:left|right|top|bottom)\b|(?:left|right|top|bottom|width|height)\s*:)"
)


@pytest.mark.parametrize("sheet", OWN, ids=lambda path: path.name)
def test_our_rules_know_no_left_and_right(sheet):
    rules = re.sub(r"/\*.*?\*/|@media[^{]*", "", sheet.read_text(encoding="utf-8"), flags=re.DOTALL)
    assert re.findall(SIDES, rules) == []


def test_the_style_sheet_is_small_and_asks_nobody_else():
    css = (STATIC / "samenspel.css").read_bytes()
    assert len(css) < 211_000
    assert len(gzip.compress(css, 9)) < 21_000
    addresses = set(re.findall(r'url\("?([^")]+)', css.decode()))
    assert addresses
    for address in addresses:
        assert (STATIC / address).is_file() or address.startswith("data:"), address


def test_the_licences_of_others_go_along():
    notice = (STATIC / "NOTICE.txt").read_text(encoding="utf-8")
    for words in ("EUPL-1.2", "Tabler", "MIT License", "SIL OPEN FONT LICENSE", "Noto Sans Arabic"):
        assert words in notice, words


def test_every_class_in_a_template_is_styled():
    css = (STATIC / "samenspel.css").read_text(encoding="utf-8")
    styled = set(re.findall(r"\.(ss-[\w-]+)", css))
    used = set()
    for template in TEMPLATES:
        for classes in re.findall(r'class="([^"]*)"', template.read_text(encoding="utf-8")):
            plain = re.sub(r"[\w-]*(?:\{\{.*?\}\}|\{%.*?%\})[\w-]*", " ", classes)
            used |= {name for name in plain.split() if name.startswith("ss-")}
    assert len(used) > 30
    assert sorted(used - styled) == []


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_style_and_no_script_in_a_page(template):
    html = template.read_text(encoding="utf-8")
    assert not re.search(r"\sstyle\s*=|<style|\son[a-z]+\s*=|javascript:|<script>", html)


def test_the_lock_file_names_no_registry():
    lock = (FRONTEND / "package-lock.json").read_text(encoding="utf-8")
    assert '"resolved"' not in lock
    assert all("integrity" in each for name, each in json.loads(lock)["packages"].items() if name)
