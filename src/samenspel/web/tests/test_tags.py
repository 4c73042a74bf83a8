"""Icons and telephone numbers."""

import re
from pathlib import Path

import pytest
from django.template import Context, Template

import samenspel
from samenspel.web.templatetags.ss import tel

PACKAGE = Path(samenspel.__file__).parent
SPRITE = (PACKAGE / "static/samenspel/icons.svg").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("phone", "address"),
    [
        ("030 000 00 00", "tel:0300000000"),
        ("06-12 34 56 78", "tel:0612345678"),
        ("+31 (0)30 123 45 67", "tel:+31301234567"),
        ("(030) 123 45 67", "tel:0301234567"),
        ("112", "tel:112"),
        ('1" onclick="x', "tel:1"),
    ],
)
def test_tel(phone, address):
    assert tel(phone) == address


def test_icon_points_into_the_sprite_and_is_silent():
    html = Template('{% load ss %}{% icon "phone" %}').render(Context())
    assert html == (
        '<svg class="ss-icon" aria-hidden="true" focusable="false">'
        '<use href="/static/samenspel/icons.svg#phone"/></svg>'
    )


def test_what_points_along_the_line_turns_with_it():
    assert "ss-icon--directed" in Template('{% load ss %}{% icon "chevron-right" %}').render(Context())


def test_every_icon_that_is_used_is_in_the_sprite():
    there = set(re.findall(r'<symbol id="([^"]+)"', SPRITE))
    used = set()
    for template in PACKAGE.rglob("*.html"):
        used |= set(re.findall(r'{% icon "([^"]+)" %}', template.read_text(encoding="utf-8")))
    for source in (PACKAGE / "web").rglob("*.py"):
        used |= set(re.findall(r'Tab\([^)]*?, "([a-z-]+)", "', source.read_text(encoding="utf-8")))
    assert len(used) > 15
    assert used <= there


def test_the_sprite_is_drawings_only():
    assert set(re.findall(r"<([a-z]+)", SPRITE)) <= {"svg", "symbol", "path"}
    assert len(re.findall(r'id="([^"]+)"', SPRITE)) == SPRITE.count("<symbol")
