"""What source 003 ("Samen werken", 2012) prints about projects and their volunteers, and how the demo says it.

Each line: the percentage as printed, and the words that stand for it in the demo's data. Tables 1 and 3 count
projects (n=142 and n=135) that may give several answers; the demo lets each volunteer give several. Table 2 counts
projects' goals; in the demo these are the offers of the organisations. Table 6 counts projects that have each type;
a volunteer is of one type, so the demo uses each type's share in all answers. There is no table 4 in the report (its
place is taken by figure 1), and table 5 is about what people think, of which the demo's data hold nothing.
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

TYPES: dict[VolunteerType, int] = {  # 003 §2.2, table 6; in the order in which the demo hands them out
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

# 003 §2.2, figure 1: of the projects 54% have fewer than 20 volunteers and 46% have 20 or more.
FEW_VOLUNTEERS = 20
PERCENT_WITH_FEW = 54


def handed_out(total: int, shares: dict[VolunteerType, int]) -> dict[VolunteerType, int]:
    """Divide `total` in proportion to `shares`, in whole numbers that add up: the largest remainders get one more."""
    whole = sum(shares.values())
    counts = {key: total * share // whole for key, share in shares.items()}
    by_remainder = sorted(shares, key=lambda key: total * shares[key] % whole, reverse=True)
    for key in by_remainder[: total - sum(counts.values())]:
        counts[key] += 1
    return counts


def evenly(percent: int, total: int, offset: int) -> list[bool]:
    """Which of `total` get something that `percent` of them have: exactly so many, spread evenly, begun elsewhere."""
    count = round(percent * total / 100)
    return [(i + offset) % total * count // total != ((i + offset) % total - 1) * count // total for i in range(total)]
