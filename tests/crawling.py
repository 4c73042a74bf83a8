"""Every page that somebody can reach by following links."""

import html
import re

from django.test import Client

from samenspel.people.models import Person
from tests.screens import client_of, words

LINK = re.compile(r'<a\b[^>]*\shref="(/[^"]*)"')
# Where people are invented or become another, and files of the house itself.
NOT_FOLLOWED = ("/demo/", "/static/")
MOST = 400  # pages; more than that means that the addresses never end


def every_page(person: Person) -> dict[str, str]:
    """What stands on each page that there is for this person, by address, beginning at the first page."""
    client, waiting, found = client_of(person), ["/vandaag/", "/kringen/"], {}
    while waiting:
        path = waiting.pop()
        if path in found or path.startswith(NOT_FOLLOWED):
            continue
        found[path] = _read(client, path)
        assert len(found) < MOST, f"there is no end to it: {path}"
        waiting += [html.unescape(link).split("#")[0] for link in LINK.findall(found[path])]
    return found


def _read(client: Client, path: str) -> str:
    answer = client.get(path, follow=True)
    assert answer.status_code == 200, f"a link to {path}: {answer.status_code}"
    return html.unescape(words(answer))


def told(person: Person, *names: str) -> list[str]:
    """On which of their pages one of these names or sentences stands."""
    wanted = {name: re.compile(rf"(?<!\w){re.escape(name)}(?!\w)") for name in names}
    pages = every_page(person).items()
    return [f"{path}: {name}" for path, page in pages for name, form in wanted.items() if form.search(page)]
