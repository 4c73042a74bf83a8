"""What source 003 ("Samen werken", 2012) prints about projects and their volunteers, and how the demo says it.

Each line: the percentage as printed, and the words that stand for it in the demo's data. All tables count projects.
Of the projects in table 2 (n=142, goals) and table 6 (n=135, types of volunteers) the demo's organisations are the
likeness: the share of them that has a goal, or has volunteers of a type, is as near to the printed share as whole
organisations can be. Which organisation has which is written down in `organisations`. Tables 1 and 3 (n=142 and n=135,
for whom projects are and what their volunteers do) would say little of nine organisations, so there the demo's 135
volunteers stand for the 135 projects. There is no table 4 in the report (its place is taken by figure 1), and table 5
is about what people think, of which the demo's data hold nothing.
"""

from samenspel.volunteers.models import VolunteerType

TARGET_GROUPS: dict[str, int] = {  # 003 §2.1, table 1
    "ouders": 44,
    "kinderen van 0 tot 6 jaar": 42,
    "kinderen van 6 tot 12 jaar": 41,
    "jongeren van 12 tot 18 jaar": 35,
    "gezinnen": 32,
    "jongeren van 18 tot 24 jaar": 21,
    "buurtbewoners": 18,
    "nieuwe Nederlanders": 13,
    "wie het verder vraagt": 18,
}

GOALS: dict[str, int] = {  # 003 §2.1, table 2
    "steun bij het opvoeden": 49,
    "kinderen die meer kunnen en weten": 28,
    "jongeren die het moeilijk hebben": 28,
    "mensen van verschillende afkomst bij elkaar": 25,
    "een fijne buurt": 25,
    "jongeren die elkaar leren kennen": 25,
    "inwoners die vrijwilliger worden": 25,
    "ouders die elkaar leren kennen": 23,
    "buren die meeleven met opvoeden": 22,
    "sport en spel": 20,
    "minder overlast": 20,
    "muziek, toneel en knutselen": 18,
    "samen leuke dingen doen": 14,
    "de weg naar school of werk": 8,
    "wat er verder nodig is": 24,
}

TASKS: dict[str, int] = {  # 003 §2.2, table 3
    "helpt een ouder of kind persoonlijk": 52,
    "organiseert activiteiten": 47,
    "legt contact met mensen": 42,
    "begeleidt sport, spel en knutselen": 33,
    "is een maatje": 27,
    "vertelt anderen over het project": 26,
    "geeft voorlichting op bijeenkomsten": 24,
    "zit in het bestuur": 17,
    "ontvangt de gasten": 8,
    "onderhoudt het gebouw of de computers": 3,
    "pakt andere dingen aan": 12,
}

# Who does one of these meets families at home; the demo proposes nobody else to them.
MEETING_FAMILIES = ("helpt een ouder of kind persoonlijk", "is een maatje")

TYPES: dict[VolunteerType, int] = {  # 003 §2.2, table 6
    VolunteerType.FIXED_PROFESSIONAL_ORGANISATION: 28,
    VolunteerType.FREE_PROFESSIONAL_ORGANISATION: 11,
    VolunteerType.CITIZEN_OWN_OCCASIONAL: 13,
    VolunteerType.CITIZEN_INVITED_OCCASIONAL: 12,
    VolunteerType.CITIZEN_OWN_REGULAR: 19,
    VolunteerType.CITIZEN_INVITED_REGULAR: 15,
    VolunteerType.OTHER: 9,
    VolunteerType.FREE_VOLUNTEER_ORGANISATION: 24,
    VolunteerType.FIXED_VOLUNTEER_ORGANISATION: 55,
}

# 003 §2.2, under table 6: of the projects so many have only organised volunteers, both kinds, only citizens. The
# rest is of another type.
MIX = {"organised": 65, "both": 21, "citizens": 11}

# 003 §2.2, figure 1: of the projects 54% have fewer than 20 volunteers and 46% have 20 or more.
FEW_VOLUNTEERS = 20
PERCENT_WITH_FEW = 54


def number_of(percent: int, total: int) -> int:
    """How many of `total` a printed percentage is."""
    return round(percent * total / 100)


def dealt(counts: dict[str, int], people: int, stride: int) -> list[list[str]]:
    """Deal all words over `people`, each as often as it counts: nobody gets one twice, all get about as many.

    stride: how far the next one sits, a number that shares no divisor with `people`, so that neighbours differ.
    """
    hands: list[list[str]] = [[] for _each in range(people)]
    cards = [words for words, count in counts.items() for _each in range(count)]
    for turn, words in enumerate(cards):
        hands[turn * stride % people].append(words)
    return hands
