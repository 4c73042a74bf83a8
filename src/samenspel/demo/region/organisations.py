"""The organisations of the region and who works there. All invented; their names say so."""

from dataclasses import dataclass

from samenspel.people.models import OrganisationKind

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
    """One organisation. volunteers: how many; goals: what its project is for, in the words of `figures.GOALS`."""

    key: str
    name: str
    kind: OrganisationKind
    municipality: str
    phone: str
    administrator: str
    handles: bool = False
    first_door: bool = False
    volunteers: int = 0
    goals: tuple[str, ...] = ()
    coordinators: tuple[Somebody, ...] = ()
    professionals: tuple[Somebody, ...] = ()

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

# In the order in which the types of volunteers are handed out: first at professional organisations (003 §2.2).
PLACES = (
    Place(
        "noord",
        "Jongerenwerk Noord",
        _WORK,
        UTRECHT,
        "030 000 02 00",
        "wim",
        handles=True,
        volunteers=20,
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
        volunteers=8,
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
        volunteers=4,
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
        volunteers=21,
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
        volunteers=11,
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
        volunteers=6,
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
        volunteers=15,
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
        volunteers=24,
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
        volunteers=26,
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
