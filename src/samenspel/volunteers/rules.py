"""Hard limits: the reasons why somebody cannot be proposed. Pure; ranking is another matter."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from enum import StrEnum
from uuid import UUID

VOG_YEARS = 3


class Limit(StrEnum):
    """One hard limit."""

    NOT_JOINED = "not_joined"
    PAUSED = "paused"
    NO_VOG = "no_vog"
    VOG_EXPIRED = "vog_expired"
    FULL = "full"
    OTHER_PLACE = "other_place"
    LANGUAGE = "language"
    GENDER = "gender"
    DAYS = "days"
    TOPIC = "topic"
    PROPOSER = "proposer"
    IN_FAMILY = "in_family"
    PROPOSER_IN_FAMILY = "proposer_in_family"


@dataclass(frozen=True)
class Offered:
    """What a volunteer can and wants. Days are 0 (Monday) to 6; languages are codes like 'nl'.

    joined: they said yes to the organisation's invitation and have not stopped since.
    """

    joined: bool
    available: bool
    vog_on: date | None
    max_families: int
    families_now: int
    municipalities: frozenset[str]
    languages: frozenset[str]
    gender: str
    days: frozenset[int]
    rather_not: frozenset[str]


@dataclass(frozen=True)
class Wished:
    """What a family must have. Empty means: no wish."""

    municipality: str
    language: str = ""
    gender: str = ""
    days: frozenset[int] = frozenset()
    topics: frozenset[str] = frozenset()


def crossed(offered: Offered, wished: Wished, today: date) -> list[Limit]:
    """The limits that a match between the two would cross; an empty list means that they can be proposed."""
    return [*_for_any_family(offered, today), *_for_this_family(offered, wished)]


def has_room(offered: Offered, today: date) -> bool:
    """Whether somebody can be proposed to one more family now, whichever it is."""
    return not any(_for_any_family(offered, today))


def _for_any_family(offered: Offered, today: date) -> Iterable[Limit]:
    if not offered.joined:
        yield Limit.NOT_JOINED
    if not offered.available:
        yield Limit.PAUSED
    if offered.vog_on is None:
        yield Limit.NO_VOG
    elif today > years_after(offered.vog_on, VOG_YEARS):
        yield Limit.VOG_EXPIRED
    if offered.families_now >= offered.max_families:
        yield Limit.FULL


def _for_this_family(offered: Offered, wished: Wished) -> Iterable[Limit]:
    if wished.municipality not in offered.municipalities:
        yield Limit.OTHER_PLACE
    if wished.language and wished.language not in offered.languages:
        yield Limit.LANGUAGE
    if wished.gender and wished.gender != offered.gender:
        yield Limit.GENDER
    if wished.days and not wished.days & offered.days:
        yield Limit.DAYS
    if wished.topics & offered.rather_not:
        yield Limit.TOPIC


def oldest_vog(today: date) -> date:
    """The first day of which a certificate is still good today."""
    oldest = years_after(today, -VOG_YEARS)
    return oldest if years_after(oldest, VOG_YEARS) >= today else oldest + timedelta(days=1)


def too_close(volunteer: UUID, proposer: UUID, family: Collection[UUID]) -> list[Limit]:
    """Who may not come between whom: in a circle the family, the volunteer and the coordinator are different people."""
    limits = {
        Limit.PROPOSER: volunteer == proposer,
        Limit.IN_FAMILY: volunteer in family,
        Limit.PROPOSER_IN_FAMILY: proposer in family,
    }
    return [limit for limit, is_crossed in limits.items() if is_crossed]


def years_after(day: date, years: int) -> date:
    """The same day some years later; 29 February becomes 28 February, and what no calendar has its last day."""
    if not MINYEAR <= day.year + years <= MAXYEAR:
        return date.max if years > 0 else date.min
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)
