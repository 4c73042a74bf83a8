"""The volunteers of the region: those of the stories by name, and as many others as source 003 reports."""

from collections import Counter
from collections.abc import Sequence
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
    """A volunteer who has a part in the stories: always able to be proposed to the family of their story.

    groups and tasks: for whom and what, as fits the story; in the words of `figures`.
    """

    who: Somebody
    place: str
    about: str
    groups: tuple[str, ...]
    tasks: tuple[str, ...]
    languages: tuple[str, ...] = ("nl",)
    gender: Gender = Gender.WOMAN
    families: int = 1
    days: tuple[int, ...] = (0, 2, 4)


_MAN = Gender.MAN
_PARENTS, _SMALL, _SCHOOL_AGE, _TEENS, _FAMILIES, _GROWN, _NEIGHBOURS, _NEWCOMERS, _ = figures.TARGET_GROUPS
_PERSONAL, _ORGANISES, _, _PLAYS, _BUDDY, *_rest = figures.TASKS
KNOWN = (
    Known(
        Somebody("fatima", "Fatima", "El Idrissi", "06 00 00 01 01"),
        "samen",
        "Was zelf nieuw in de stad. Gaat graag met kinderen naar buiten.",
        (_PARENTS, _SCHOOL_AGE, _NEWCOMERS),
        (_PERSONAL, _PLAYS),
        ("nl", "ar"),
        families=2,
    ),
    Known(
        Somebody("anneke", "Anneke", "Brouwer", "06 00 00 01 02"),
        "samen",
        "Werkte dertig jaar in de bibliotheek en leest graag voor.",
        (_PARENTS, _SCHOOL_AGE),
        (_PERSONAL, _ORGANISES),
    ),
    Known(
        Somebody("ineke", "Ineke", "Visser", "06 00 00 01 03"),
        "samen",
        "Oma van vijf kleinkinderen. Komt op de fiets.",
        (_PARENTS, _SMALL),
        (_PERSONAL,),
        families=2,
    ),
    Known(
        Somebody("mary", "Mary", "Owusu", "06 00 00 01 04", "en"),
        "samen",
        "Speaks English and Dutch. Houdt van koken en van rust.",
        (_PARENTS, _SMALL, _NEWCOMERS),
        (_PERSONAL, _BUDDY),
        ("nl", "en"),
    ),
    Known(
        Somebody("emma", "Emma", "Postma", "06 00 00 01 05"),
        "noord",
        "Studeert en sport veel. Wil er zijn voor één jongere.",
        (_TEENS, _GROWN),
        (_PLAYS, _BUDDY),
    ),
    Known(
        Somebody("joris", "Joris", "Kamphuis", "06 00 00 01 11"),
        "haven",
        "Werkt op een kinderboerderij en weet de weg met dieren.",
        (_SCHOOL_AGE, _TEENS),
        (_PERSONAL, _PLAYS),
        gender=_MAN,
    ),
    Known(
        Somebody("hassan", "Hassan", "Yilmaz", "06 00 00 01 06"),
        "brug",
        "Taxichauffeur in de avond. Helpt overdag met brieven en formulieren.",
        (_PARENTS, _FAMILIES, _NEWCOMERS),
        (_PERSONAL,),
        ("nl", "tr"),
        _MAN,
    ),
    Known(
        Somebody("henk", "Henk", "Bosman", "06 00 00 01 07"),
        "maatjes",
        "Was leraar op een basisschool. Knutselt en repareert alles.",
        (_SCHOOL_AGE, _FAMILIES),
        (_PERSONAL, _PLAYS),
        gender=_MAN,
        families=2,
    ),
    Known(
        Somebody("hetty", "Hetty", "Gerritsen", "06 00 00 01 08"),
        "maatjes",
        "Rustig, praktisch en gezellig, zeggen de gezinnen.",
        (_PARENTS, _SCHOOL_AGE, _FAMILIES),
        (_PERSONAL, _BUDDY),
    ),
    Known(
        Somebody("gerrit", "Gerrit", "Hoogland", "06 00 00 01 09"),
        "rhenen",
        "Heeft een moestuin waar kinderen mogen helpen.",
        (_SCHOOL_AGE, _NEIGHBOURS),
        (_PERSONAL, _PLAYS),
        gender=_MAN,
    ),
    Known(
        Somebody("jan", "Jan", "Roelofs", "06 00 00 01 10"),
        "rhenen",
        "Wandelt elke dag langs de Rijn. Legt uit hoe een telefoon werkt.",
        (_TEENS, _FAMILIES, _NEIGHBOURS),
        (_PERSONAL, _BUDDY),
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
    known = {place.key: [k for k in KNOWN if k.place == place.key] for place in PLACES}
    others = iter(names.invented())
    abouts = iter(_abouts(total))
    found: list[Written] = []
    for place in PLACES:
        types = [type_ for type_, count in place.types.items() for _each in range(count)]
        for turn, type_ in enumerate(types):
            index = len(found)
            if turn < len(known[place.key]):
                found.append(_known(known[place.key][turn], place, type_, index, today))
            else:
                found.append(_invented(next(others), place, type_, next(abouts), index, today))
    return found


def _known(known: Known, place: Place, type_: VolunteerType, index: int, today: date) -> Written:
    profile = Profile(
        type=type_,
        about=f"{known.about} {_about(known.groups, known.tasks)}",
        languages=list(known.languages),
        municipalities=[place.municipality],
        days=list(known.days),
        gender=known.gender,
        vog_on=today - (200 + index) * _DAY,
        max_families=known.families,
    )
    return Written(known.who, place, profile)


def _invented(name: names.Invented, place: Place, type_: VolunteerType, about: str, index: int, today: date) -> Written:
    """One of the many. Some pause, some have no VOG or an old one: their organisation has to see that in time."""
    without = index % 23 == 5
    expired = index % 19 == 7
    who = Somebody(name.key, name.given, name.family, f"06 00 00 {2000 + index}", mail=index % 5 != 3)
    profile = Profile(
        type=type_,
        about=about,
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


def _abouts(total: int) -> list[str]:
    """For whom the others are there and what they do: with those of the stories as tables 1 and 3 report."""
    others = total - len(KNOWN)
    told = Counter(words for known in KNOWN for words in (*known.groups, *known.tasks))
    groups, tasks = (
        figures.dealt({w: figures.number_of(p, total) - told[w] for w, p in shares.items()}, others, stride)
        for shares, stride in ((figures.TARGET_GROUPS, 35), (figures.TASKS, 57))
    )
    return [_about(*each) for each in zip(groups, tasks, strict=True)]


def _about(groups: Sequence[str], tasks: Sequence[str]) -> str:
    return f"Is er voor: {', '.join(groups)}. Doet: {', '.join(tasks)}."
