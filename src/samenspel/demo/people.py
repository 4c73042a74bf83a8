"""Who one can be in the demo, and what is going on with them. The stories themselves are in `region/`."""

from dataclasses import dataclass
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samenspel.people.models import Person

_Text = str | Promise


@dataclass(frozen=True)
class Part:
    """One person to be, by the key of their e-mail address. role and icon: as in frontend/css/people.css."""

    key: str
    story: _Text


@dataclass(frozen=True)
class Group:
    """The people with one role."""

    role: str
    icon: str
    name: _Text
    parts: tuple[Part, ...]


GROUPS = (
    Group(
        "family",
        "home-heart",
        _("Gezin of jongere"),
        (
            Part("amina", _("Haar hulpverlener en haar vrijwilliger kennen elkaar niet. Zij wil dat dat verandert.")),
            Part("grace", _("Er is een vrijwilliger voor haar gevonden. Zegt zij ja of nee? Leest Engels.")),
            Part("lina", _("Een hulpverlener schreef samen met haar een vraag op. Klopt die? Leest liever Arabisch.")),
            Part("dylan", _("17 jaar. Zijn maatje hoorde een maand niets van hem.")),
            Part("elif", _("Krijgt hulp van twee vrijwilligers van twee organisaties. Die weten van elkaar.")),
            Part("bianca", _("Iedereen heeft ja gezegd tegen de afspraken. Alleen zij nog niet.")),
        ),
    ),
    Group(
        "volunteer",
        "heart-handshake",
        _("Vrijwilliger"),
        (
            Part(
                "fatima", _("Gaat elke woensdag op stap met Sara. De hulpverlener van het gezin sprak zij nog nooit.")
            ),
            Part(
                "henk",
                _(
                    "Wacht op antwoord van iemand die met verlof is. Nu ziet hij wie er vervangt. "
                    "Van een ander gezin kreeg hij een bedankje."
                ),
            ),
            Part("emma", _("Maatje van Dylan. Na een maand stilte ziet zij wie nu iets doet.")),
        ),
    ),
    Group(
        "professional",
        "briefcase",
        _("Professional"),
        (
            Part(
                "joost",
                _(
                    "Buurtteam. Sprak altijd alleen met de coördinator. Samenspel zegt wie hij nu belt, "
                    "en voor wie hij aan de bel kan trekken."
                ),
            ),
            Part("karim", _("Jongerenwerker van Dylan. Het is aan hem om Emma te bellen.")),
            Part("lotte", _("Jeugdhulp. Houdt het overzicht bij een gezin waar vier mensen komen.")),
            Part("noor", _("Is net uitgenodigd. Zij moet nog ja zeggen.")),
        ),
    ),
    Group(
        "coordinator",
        "headphones",
        _("Coördinator en beheerder"),
        (
            Part("ria", _("Coördinator in Utrecht. Er wachten vragen, twee te lang. Iemand trok aan de bel.")),
            Part("els", _("Coördinator in Rhenen. Doet dingen namens Piet. Hij heeft geen scherm.")),
            Part("samira", _("Sleutelfiguur van een zelforganisatie, en coördinator.")),
            Part("wim", _("Beheerder in Utrecht. Ziet organisaties, en niets van gezinnen.")),
        ),
    ),
)


@dataclass(frozen=True)
class Choice:
    """A part with the person who plays it."""

    person: Person
    story: _Text


def choices() -> list[tuple[Group, list[Choice]]]:
    """Everybody one can be, by group; empty as long as the region was not built. One query."""
    keys = {part.key for group in GROUPS for part in group.parts}
    people = {p.email: p for p in Person.objects.filter(email__in=[_address(key) for key in keys], is_active=True)}
    found = [
        (group, [Choice(people[_address(p.key)], p.story) for p in group.parts if _address(p.key) in people])
        for group in GROUPS
    ]
    return [(group, listed) for group, listed in found if listed]


def one(person_id: UUID) -> Person | None:
    """The person with this id, if it is somebody one can be."""
    return next((c.person for _group, listed in choices() for c in listed if c.person.id == person_id), None)


def _address(key: str) -> str:
    return f"{key}@demo.invalid"
