"""How the page of a circle says names, buttons and addresses."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from samenspel.circles.models import Member
from samenspel.circles.queries import Opened
from samenspel.web.words import listed

_PLACES = [UUID(int=number) for number in range(2)]


@cache
def _address(name: str, how_many: int) -> str:
    return reverse(name, args=_PLACES[:how_many])


def link(name: str, *about: UUID, query: str = "") -> str:
    """The address of the page `name` about one thing (or two). Looked up once: a page has dozens of addresses."""
    address = _address(name, len(about))
    for place, each in zip(_PLACES, about, strict=False):
        address = address.replace(str(place), str(each))
    return f"{address}?{query}" if query else address


def circle_title(name: str) -> str:
    """What a circle is called: "Samen om Amina en Sara heen"."""
    return _("Samen om %(name)s heen") % {"name": name}


def sentence(words: str) -> str:
    """The same words with a capital: "u en Joost" begins a sentence as "U en Joost"."""
    return words[:1].upper() + words[1:]


class Names:
    """Short names: the given name, with the family name where two people in the circle share it; "u" for the reader."""

    def __init__(self, opened: Opened) -> None:
        self._me = opened.me.id
        self._count = Counter(m.person.given_name for m in opened.members)

    def of(self, member: Member) -> str:
        """The name of somebody as others call them."""
        given = member.person.given_name
        return member.person.name if self._count[given] > 1 else given

    def said(self, member: Member) -> str:
        """The same, in a sentence to the reader."""
        return _("u") if member.id == self._me else self.of(member)

    def all_said(self, members: Iterable[Member]) -> str:
        """Several people in a sentence, the reader first."""
        people = sorted(members, key=lambda m: m.id != self._me)
        return listed([self.said(m) for m in people])


@dataclass(frozen=True)
class Button:
    """Something to press that leads to another page, or calls somebody. number: as people write it, for who dials."""

    words: str
    url: str
    icon: str = ""
    first: bool = False
    number: str = ""


@dataclass(frozen=True)
class Ask:
    """What needs doing, with what the reader can do about it."""

    title: str
    text: str = ""
    buttons: tuple[Button, ...] = ()
