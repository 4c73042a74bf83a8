"""The organisations of the region and who works there. All invented; their names say so."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from samenspel.people.models import OrganisationKind
from samenspel.volunteers.models import VolunteerType as Type

UTRECHT, AMERSFOORT, RHENEN = "Utrecht", "Amersfoort", "Rhenen"
_V, _SELF = OrganisationKind.VOLUNTEERS, OrganisationKind.SELF_ORGANISATION
_WORK, _TEAM = OrganisationKind.YOUTH_WORK, OrganisationKind.LOCAL_TEAM


@dataclass(frozen=True)
class Somebody:
    """A person of the region. The key is also their e-mail address; `mail` False is somebody without a screen."""

    key: str
    given_name: str
    family_name: str
    phone: str = ""
    language: str = "nl"
    mail: bool = True

    @property
    def email(self) -> str:
        """An address that can never exist (RFC 2606)."""
        return f"{self.key}@demo.invalid" if self.mail else ""


@dataclass(frozen=True)
class Place:
    """One organisation. types: how many volunteers of each; goals: what it is for, in the words of `figures.GOALS`."""

    key: str
    name: str
    kind: OrganisationKind
    municipality: str
    phone: str
    administrator: str
    handles: bool = False
    first_door: bool = False
    types: Mapping[Type, int] = field(default_factory=dict)
    goals: tuple[str, ...] = ()
    coordinators: tuple[Somebody, ...] = ()
    professionals: tuple[Somebody, ...] = ()

    @property
    def volunteers(self) -> int:
        """How many volunteers it has."""
        return sum(self.types.values())

    @property
    def shown_name(self) -> str:
        """The name on the screen, which says that the organisation does not exist."""
        return f"{self.name} (verzonnen)"

    @property
    def offer(self) -> str:
        """What it is there for, in one sentence."""
        return f"Wij zijn er voor: {', '.join(self.goals)}." if self.goals else ""


ADMINISTRATORS = (
    Somebody("wim", "Wim", "van Rossum", "030 000 01 00"),
    Somebody("ans", "Ans", "Koopmans", "033 000 01 00"),
)

PLACES = (
    Place(
        "noord",
        "Jongerenwerk Noord",
        _WORK,
        UTRECHT,
        "030 000 02 00",
        "wim",
        handles=True,
        types={
            Type.FIXED_PROFESSIONAL_ORGANISATION: 11,
            Type.FREE_PROFESSIONAL_ORGANISATION: 4,
            Type.CITIZEN_OWN_REGULAR: 5,
        },
        goals=(
            "jongeren die het moeilijk hebben",
            "jongeren die elkaar leren kennen",
            "sport en spel",
            "minder overlast",
            "de weg naar school of werk",
        ),
        coordinators=(Somebody("bilal", "Bilal", "Amrani", "030 000 02 01"),),
        professionals=(Somebody("karim", "Karim", "Tahiri", "030 000 02 02"),),
    ),
    Place(
        "haven",
        "Jongerenwerk De Haven",
        _WORK,
        AMERSFOORT,
        "033 000 03 00",
        "ans",
        handles=True,
        types={Type.FIXED_PROFESSIONAL_ORGANISATION: 5, Type.CITIZEN_INVITED_OCCASIONAL: 3},
        goals=(
            "jongeren die het moeilijk hebben",
            "jongeren die elkaar leren kennen",
            "sport en spel",
            "minder overlast",
            "muziek, toneel en knutselen",
        ),
        coordinators=(Somebody("petra", "Petra", "Klaassen", "033 000 03 01"),),
        professionals=(Somebody("naima", "Naima", "Bouzid", "033 000 03 02"),),
    ),
    Place(
        "linde",
        "Basisschool De Lindeboom",
        OrganisationKind.SCHOOL,
        UTRECHT,
        "030 000 04 00",
        "wim",
        types={Type.FIXED_PROFESSIONAL_ORGANISATION: 4},
        goals=("kinderen die meer kunnen en weten", "muziek, toneel en knutselen"),
        coordinators=(Somebody("josien", "Josien", "Kramer", "030 000 04 01"),),
        professionals=(Somebody("anneloes", "Anneloes", "Prins", "030 000 04 02"),),
    ),
    Place(
        "buren",
        "Buurtkring Utrecht",
        _V,
        UTRECHT,
        "030 000 05 00",
        "wim",
        handles=True,
        types={Type.CITIZEN_OWN_REGULAR: 9, Type.CITIZEN_INVITED_REGULAR: 7, Type.CITIZEN_OWN_OCCASIONAL: 5},
        goals=("een fijne buurt", "inwoners die vrijwilliger worden", "buren die meeleven met opvoeden"),
        coordinators=(Somebody("jolanda", "Jolanda", "Smit", "030 000 05 01"),),
    ),
    Place(
        "brug",
        "Stichting De Brug",
        _SELF,
        UTRECHT,
        "030 000 06 00",
        "wim",
        handles=True,
        types={Type.FIXED_VOLUNTEER_ORGANISATION: 8, Type.OTHER: 3},
        goals=("steun bij het opvoeden", "mensen van verschillende afkomst bij elkaar", "wat er verder nodig is"),
        coordinators=(Somebody("samira", "Samira", "Benali", "030 000 06 01"),),
    ),
    Place(
        "welkom",
        "Welkom Hier",
        _V,
        AMERSFOORT,
        "033 000 07 00",
        "ans",
        handles=True,
        types={Type.FIXED_VOLUNTEER_ORGANISATION: 6},
        goals=(
            "mensen van verschillende afkomst bij elkaar",
            "kinderen die meer kunnen en weten",
            "wat er verder nodig is",
        ),
        coordinators=(Somebody("tesfay", "Tesfay", "Haile", "033 000 07 01"),),
    ),
    Place(
        "rhenen",
        "Buurtkracht Rhenen",
        _V,
        RHENEN,
        "0317 00 08 00",
        "ans",
        handles=True,
        first_door=True,
        types={Type.FIXED_VOLUNTEER_ORGANISATION: 11, Type.FREE_VOLUNTEER_ORGANISATION: 4},
        goals=(
            "steun bij het opvoeden",
            "een fijne buurt",
            "buren die meeleven met opvoeden",
            "inwoners die vrijwilliger worden",
        ),
        coordinators=(Somebody("els", "Els", "van Dijk", "0317 00 08 01"),),
    ),
    Place(
        "samen",
        "Samen Opvoeden Utrecht",
        _V,
        UTRECHT,
        "030 000 09 00",
        "wim",
        handles=True,
        first_door=True,
        types={Type.FIXED_VOLUNTEER_ORGANISATION: 16, Type.FREE_VOLUNTEER_ORGANISATION: 8},
        goals=("steun bij het opvoeden", "kinderen die meer kunnen en weten", "ouders die elkaar leren kennen"),
        coordinators=(
            Somebody("ria", "Ria", "Vermeulen", "030 000 09 01"),
            Somebody("mirjam", "Mirjam", "de Haan", "030 000 09 02"),
        ),
    ),
    Place(
        "maatjes",
        "Gezinsmaatjes Amersfoort",
        _V,
        AMERSFOORT,
        "033 000 10 00",
        "ans",
        handles=True,
        first_door=True,
        types={Type.FIXED_VOLUNTEER_ORGANISATION: 26},
        goals=(
            "steun bij het opvoeden",
            "jongeren die het moeilijk hebben",
            "ouders die elkaar leren kennen",
            "samen leuke dingen doen",
        ),
        coordinators=(Somebody("hanneke", "Hanneke", "Vos", "033 000 10 01"),),
    ),
    Place(
        "lunet",
        "Buurtteam Lunet",
        _TEAM,
        UTRECHT,
        "030 000 11 00",
        "wim",
        professionals=(
            Somebody("joost", "Joost", "de Wit", "030 000 11 01"),
            Somebody("marieke", "Marieke", "Hendriks", "030 000 11 02"),
        ),
    ),
    Place(
        "spoor",
        "Wijkteam Spoorlaan",
        _TEAM,
        AMERSFOORT,
        "033 000 12 00",
        "ans",
        professionals=(
            Somebody("sanne", "Sanne", "Mulder", "033 000 12 01"),
            Somebody("thijs", "Thijs", "Willems", "033 000 12 02"),
        ),
    ),
    Place(
        "eem",
        "Jeugdhulp Eemstroom",
        OrganisationKind.YOUTH_CARE,
        AMERSFOORT,
        "033 000 13 00",
        "ans",
        professionals=(Somebody("lotte", "Lotte", "Peters", "033 000 13 01"),),
    ),
    Place(
        "sociaal",
        "Sociaal Team Rhenen",
        _TEAM,
        RHENEN,
        "0317 00 14 00",
        "ans",
        professionals=(Somebody("wouter", "Wouter", "Schouten", "0317 00 14 01"),),
    ),
)
