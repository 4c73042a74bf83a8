"""A real browser that belongs to somebody, and what every screen has to stand."""

import os
import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from playwright.sync_api import Locator, Page

from samenspel.people.models import Person
from tests.screens import client_of

_WIDER_THAN_THE_SCREEN = """() => document.documentElement.scrollWidth > innerWidth
  ? [...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1
      || e.getBoundingClientRect().left < -1).map(e => e.outerHTML.slice(0, 120)) : []"""


def browser_of(
    open_browser: Callable[..., Page], address: object, who: Person, screen: str = "phone", **more: Any
) -> Page:
    """A browser in which `who` is signed in. more: how it is made (java_script_enabled), or language="ar"."""
    language = more.pop("language", None)
    page = open_browser(screen, **more)
    kept = {settings.SESSION_COOKIE_NAME: client_of(who).cookies[settings.SESSION_COOKIE_NAME].value}
    if language:
        kept[settings.LANGUAGE_COOKIE_NAME] = language
    page.context.add_cookies([{"name": name, "value": value, "url": str(address)} for name, value in kept.items()])
    return page


def press(thing: Locator) -> None:
    """Press what brings another page, and wait for that page."""
    with thing.page.expect_navigation():
        thing.click()


def looks_right(page: Page, axe: Callable[[Page], None]) -> None:
    """Nothing that keeps people out, nothing wider than the screen. Pictures to look at with SCREENSHOTS=folder."""
    if folder := os.environ.get("SCREENSHOTS"):
        name = re.sub(r"[0-9a-f-]{36}/|[/?=]", "-", urlsplit(page.url).path + urlsplit(page.url).query).strip("-")
        language = page.locator("html").get_attribute("lang")
        width = page.viewport_size["width"] if page.viewport_size else 0
        page.screenshot(path=Path(folder) / f"{name}-{width}-{language}-{time.monotonic_ns()}.png", full_page=True)
    axe(page)
    wide = page.evaluate(_WIDER_THAN_THE_SCREEN)
    assert not wide, f"{page.url}\n" + "\n".join(wide)
