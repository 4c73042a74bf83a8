"""Invented names, from the languages that are spoken in the three municipalities."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from samenspel.volunteers.models import Gender


@dataclass(frozen=True)
class Invented:
    """A name, the languages that go with it, and a key for the e-mail address."""

    given: str
    family: str
    gender: Gender
    languages: tuple[str, ...]

    @property
    def key(self) -> str:
        """The name as an e-mail address can hold it: "josé van dam" is "jose.van-dam"."""
        plain = unicodedata.normalize("NFKD", f"{self.given}.{self.family}").encode("ascii", "ignore").decode()
        return plain.lower().replace(" ", "-").replace("'", "")


@dataclass(frozen=True)
class _Tongue:
    women: str
    men: str
    families: tuple[str, ...]
    languages: tuple[str, ...]


_DUTCH = _Tongue(
    "Marja Tineke Loes Femke Wilma Joke Sophie Annemiek Corrie Lisa Margriet Esther Bep Truus Roos Iris Willemijn",
    "Kees Bart Sjoerd Piet-Jan Rob Maarten Dirk Teun Frans Wouter-Jan Ruud Bas",
    (
        "Jansen",
        "de Boer",
        "Meijer",
        "Bos",
        "Kuipers",
        "van den Berg",
        "Dekker",
        "Huisman",
        "Scholten",
        "van Leeuwen",
        "Timmer",
        "Groen",
        "Wolters",
        "van Vliet",
        "Blom",
        "Zwart",
        "Molenaar",
    ),
    ("nl",),
)
_ARABIC = _Tongue(
    "Khadija Loubna Nour Hanan Rania Zineb",
    "Yassin Omar Mustafa Bilal-Ali Samir",
    ("Chaoui", "Hamdan", "Bakkali", "Saleh", "Azzouzi"),
    ("nl", "ar"),
)
_TURKISH = _Tongue(
    "Ayşe Zeynep Emine Hatice", "Mehmet Kemal Murat", ("Kaya", "Arslan", "Öztürk", "Şahin"), ("nl", "tr")
)
_TIGRINYA = _Tongue("Selam Luwam Miriam", "Dawit Yonas", ("Tesfai", "Gebre", "Kidane"), ("nl", "ti", "en"))
_POLISH = _Tongue("Agnieszka Magda Ewa", "Piotr Tomasz", ("Nowak", "Wójcik", "Zielińska"), ("nl", "pl"))
_UKRAINIAN = _Tongue("Iryna Nadiia", "Andrii", ("Kovalenko", "Bondar", "Melnyk"), ("nl", "uk", "en"))
_SOMALI = _Tongue("Hodan Ayaan", "Abdi", ("Warsame", "Farah", "Jama"), ("nl", "so"))
_CARIBBEAN = _Tongue("Shirley Gwendolyn Rosalinda", "Rudy Elton", ("Martina", "Croes", "Winklaar"), ("nl", "pap"))
_ENGLISH = _Tongue("Grace-Ann Olivia Patience", "Daniel Kofi", ("Mensah", "Clarke", "Adeyemi"), ("nl", "en"))
# Twenty turns, as the people who come forward might be.
_TURNS = (
    _DUTCH,
    _DUTCH,
    _ARABIC,
    _DUTCH,
    _TURKISH,
    _DUTCH,
    _DUTCH,
    _TIGRINYA,
    _DUTCH,
    _ARABIC,
    _DUTCH,
    _POLISH,
    _DUTCH,
    _CARIBBEAN,
    _DUTCH,
    _ENGLISH,
    _DUTCH,
    _SOMALI,
    _DUTCH,
    _UKRAINIAN,
)


def invented() -> Iterator[Invented]:
    """Names without end, none of them twice: two of every three are women's, as among volunteers around families."""
    turn: dict[int, int] = {}
    used: set[str] = set()
    count = 0
    while True:
        tongue = _TURNS[count % len(_TURNS)]
        at = turn[id(tongue)] = turn.get(id(tongue), -1) + 1
        count += 1
        gender = Gender.MAN if at % 3 == 2 else Gender.WOMAN
        given = (tongue.men if gender is Gender.MAN else tongue.women).split()
        name = Invented(
            given[at % len(given)], tongue.families[(at * 5 + 2) % len(tongue.families)], gender, tongue.languages
        )
        if name.key not in used:
            used.add(name.key)
            yield name
