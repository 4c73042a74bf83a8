"""Somebody at a running demo: a browser without screen, over HTTP."""

import re
import urllib.parse
import urllib.request
from html import unescape
from http.cookiejar import CookieJar


class Visitor:
    """Keeps cookies, and sends the forms that stand on pages."""

    def __init__(self, address: str) -> None:
        self.address = address
        cookies = urllib.request.HTTPCookieProcessor(CookieJar())
        self.browser = urllib.request.build_opener(cookies, urllib.request.ProxyHandler({}))

    def read(self, path: str, sent: dict[str, str] | None = None) -> str:
        body = urllib.parse.urlencode(sent).encode() if sent is not None else None
        return self.browser.open(self.address + path, body, timeout=30).read().decode()

    def people(self) -> dict[str, str]:
        """Who one can be: names, and where the button of each leads."""
        page = self.read("/demo/")
        names = [unescape(name) for name in re.findall(r"<h3><bdi>(.+?)</bdi></h3>", page)]
        return dict(zip(names, re.findall(r'action="(/demo/als/[^"]+)"', page), strict=True))

    def become(self, name: str) -> "Visitor":
        page = self.read("/demo/")
        self.read(self.people()[name], {"csrfmiddlewaretoken": value_of("csrfmiddlewaretoken", page)})
        return self

    def phone(self) -> str:
        """The number in one's own profile."""
        return value_of("phone", self.read("/ik/"))

    def change_phone(self, phone: str) -> None:
        page = self.read("/ik/")
        kept = ("csrfmiddlewaretoken", "once", "version", "given_name", "family_name")
        self.read("/ik/", {name: value_of(name, page) for name in kept} | {"language": "nl", "phone": phone})


def value_of(name: str, page: str) -> str:
    """What stands in a field."""
    (field,) = set(re.findall(rf'<input[^>]* name="{name}"[^>]*>', page)) or {""}
    return unescape(re.search(r'value="([^"]*)"', field)[1])
