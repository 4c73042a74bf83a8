"""The volunteers of the region: those of the stories by name, and as many others as source 003 reports."""

from dataclasses import dataclass
from datetime import date, timedelta

from samenspel.demo.region import figures, names
from samenspel.demo.region.organisations import PLACES, Place, Somebody
from samenspel.volunteers.actions import Profile
from samenspel.volunteers.models import Gender, Topic, VolunteerType

_DAY = timedelta(days=1)
_TOPICS = list(Topic)


@dataclass(frozen=True)
class Known:
    """A volunteer who has a part in the stories: always able to be proposed to the family of their story."""

    who: Somebody
    place: str
    about: str
    languages: tuple[str, ...] = ("nl",)
    gender: Gender = Gender.WOMAN
    families: int = 1
    days: tuple[int, ...] = (0, 2, 4)


_MAN = Gender.MAN
KNOWN = (
    Known(
        Somebody("fatima", "Fatima", "El Idrissi", "06 00 00 01 01"),
        "samen",
        "Was zelf nieuw in de stad. Gaat graag met kinderen naar buiten.",
        ("nl", "ar"),
        families=2,
    ),
    Known(
        Somebody("anneke", "Anneke", "Brouwer", "06 00 00 01 02"),
        "samen",
        "Werkte dertig jaar in de bibliotheek en leest graag voor.",
    ),
    Known(
        Somebody("ineke", "Ineke", "Visser", "06 00 00 01 03"),
        "samen",
        "Oma van vijf kleinkinderen. Komt op de fiets.",
        families=2,
    ),
    Known(
        Somebody("mary", "Mary", "Owusu", "06 00 00 01 04", "en"),
        "samen",
        "Speaks English and Dutch. Houdt van koken en van rust.",
        ("nl", "en"),
    ),
    Known(
        Somebody("emma", "Emma", "Postma", "06 00 00 01 05"),
        "noord",
        "Studeert en sport veel. Wil er zijn voor één jongere.",
    ),
    Known(
        Somebody("joris", "Joris", "Kamphuis", "06 00 00 01 11"),
        "haven",
        "Werkt op een kinderboerderij en weet de weg met dieren.",
        gender=_MAN,
    ),
    Known(
        Somebody("hassan", "Hassan", "Yilmaz", "06 00 00 01 06"),
        "brug",
        "Taxichauffeur in de avond. Helpt overdag met brieven en formulieren.",
        ("nl", "tr"),
        _MAN,
    ),
    Known(
        Somebody("henk", "Henk", "Bosman", "06 00 00 01 07"),
        "maatjes",
        "Was leraar op een basisschool. Knutselt en repareert alles.",
        gender=_MAN,
        families=2,
    ),
    Known(
        Somebody("hetty", "Hetty", "Gerritsen", "06 00 00 01 08"),
        "maatjes",
        "Rustig, praktisch en gezellig, zeggen de gezinnen.",
    ),
    Known(
        Somebody("gerrit", "Gerrit", "Hoogland", "06 00 00 01 09"),
        "rhenen",
        "Heeft een moestuin waar kinderen mogen helpen.",
        gender=_MAN,
    ),
    Known(
        Somebody("jan", "Jan", "Roelofs", "06 00 00 01 10"),
        "rhenen",
        "Wandelt elke dag langs de Rijn. Legt uit hoe een telefoon werkt.",
        gender=_MAN,
    ),
)


@dataclass(frozen=True)
class Written:
    """One volunteer as the organisation writes them down."""

    who: Somebody
    place: Place
    profile: Profile


def everybody(today: date) -> list[Written]:
    """All volunteers of the region, the same every time; dates are counted back from `today`."""
    total = sum(place.volunteers for place in PLACES)
    types = [t for t, n in figures.handed_out(total, figures.TYPES).items() for _each in range(n)]
    known = {place.key: [k for k in KNOWN if k.place == place.key] for place in PLACES}
    others = iter(names.invented())
    found: list[Written] = []
    for place in PLACES:
        for turn in range(place.volunteers):
            index = len(found)
            if turn < len(known[place.key]):
                found.append(_known(known[place.key][turn], place, types[index], index, total, today))
            else:
                found.append(_invented(next(others), place, types[index], index, total, today))
    return found


def _known(known: Known, place: Place, type_: VolunteerType, index: int, total: int, today: date) -> Written:
    profile = Profile(
        type=type_,
        about=f"{known.about} {about(index, total)}",
        languages=list(known.languages),
        municipalities=[place.municipality],
        days=list(known.days),
        gender=known.gender,
        vog_on=today - (200 + index) * _DAY,
        max_families=known.families,
    )
    return Written(known.who, place, profile)


def _invented(name: names.Invented, place: Place, type_: VolunteerType, index: int, total: int, today: date) -> Written:
    """One of the many. Some pause, some have no VOG or an old one: their organisation has to see that in time."""
    without = index % 23 == 5
    expired = index % 19 == 7
    who = Somebody(name.key, name.given, name.family, f"06 00 00 {2000 + index}", mail=index % 5 != 3)
    profile = Profile(
        type=type_,
        about=about(index, total),
        languages=list(name.languages),
        municipalities=[place.municipality],
        rather_not=[_TOPICS[index % len(_TOPICS)].value] if index % 4 == 1 else [],
        days=sorted({index % 7, (index * 3 + 1) % 7}),
        gender=name.gender,
        vog_on=None if without else today - ((1200 if expired else 60 + (index * 37) % 900) * _DAY),
        max_families=1 + (index % 4 == 0) + (index % 12 == 0),
        hours_per_week=2 + index % 4,
        available=index % 17 != 9,
    )
    return Written(who, place, profile)


def about(index: int, total: int) -> str:
    """For whom a volunteer is there and what they do: spread over all of them as tables 1 and 3 report."""
    groups = _having(figures.TARGET_GROUPS, index, total)
    tasks = _having(figures.TASKS, index, total)
    sentences = [f"Is er voor: {', '.join(groups)}." if groups else "", f"Doet: {', '.join(tasks)}." if tasks else ""]
    return " ".join(filter(None, sentences))


def _having(shares: dict[str, int], index: int, total: int) -> list[str]:
    return [
        words
        for turn, (words, percent) in enumerate(shares.items())
        if figures.evenly(percent, total, offset=turn * 31)[index]
    ]
