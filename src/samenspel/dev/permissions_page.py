"""Make docs/permissions.md from the one place that decides, so that the page cannot say anything else than the code.

python -m samenspel.dev.permissions_page           writes the page
python -m samenspel.dev.permissions_page --check   only says whether it is in step
"""

import sys
from pathlib import Path

from samenspel.access.permissions import Act
from samenspel.access.roles import GRANTS, Role

ROOT = Path(__file__).resolve().parents[3]
PAGE = ROOT / "docs" / "permissions.md"

INTRODUCTION = """\
# Wie mag wat

<!-- Gemaakt uit src/samenspel/access/roles.py. Niet met de hand veranderen: make permissions -->

Deze bladzijde is gemaakt uit de regels waarmee Samenspel beslist. Wat hier niet staat, mag niet.

- Iedereen kan meer rollen hebben. Eén rol die iets mag, is genoeg.
- **ja**: zolang de vraag of de kring loopt. **ja, ook erna**: ook als die is afgesloten. **alleen erna**: pas dan.
- Wie geen rol heeft, krijgt “Deze pagina is er niet”. Dat is hetzelfde als bij iets wat nooit heeft bestaan.
- In een kring komt er een tweede slot bij: een tekst over een onderwerp leest alleen het gezin, wie de tekst zelf
  schreef of om wiens eigen deel het gaat, en met wie het gezin dat onderwerp deelt. Zie `handleiding/wie-ziet-wat.md`.
"""

GROUPS: dict[str, dict[Role, str]] = {
    "Uzelf": {Role.SELF: "uzelf"},
    "Een organisatie": {
        Role.ORGANISATION_COORDINATOR: "coördinator",
        Role.ORGANISATION_PROFESSIONAL: "professional",
        Role.ORGANISATION_ADMINISTRATOR: "beheerder",
    },
    "Een vraag om hulp": {
        Role.ASKING_FAMILY: "gezin dat vraagt",
        Role.ASKING_PROFESSIONAL: "professional die meevraagt",
        Role.HANDLING_COORDINATOR: "coördinator waar de vraag ligt",
    },
    "Een kring": {
        Role.FAMILY: "gezin",
        Role.VOLUNTEER: "vrijwilliger",
        Role.COORDINATOR: "coördinator",
        Role.PROFESSIONAL: "professional",
    },
}

WORDS: dict[Act, str] = {
    Act.SIGN_IN: "inloggen",
    Act.EDIT_PROFILE: "eigen naam, telefoon en taal veranderen",
    Act.ANNOUNCE_ABSENCE: "zeggen wanneer u er niet bent, en wie u vervangt",
    Act.ANSWER_POSITION: "ja of nee zeggen op een uitnodiging van een organisatie",
    Act.ANSWER_MEMBERSHIP: "ja of nee zeggen als een gezin u bij zijn kring vraagt",
    Act.ACT_FOR: "iets doen namens iemand zonder scherm die u daarvoor koos",
    Act.INVITE_PERSON: "iemand uitnodigen",
    Act.SEE_VOLUNTEERS: "de lijst van vrijwilligers zien",
    Act.EDIT_VOLUNTEER: "een vrijwilliger toevoegen of veranderen",
    Act.SEE_REQUESTS: "de lijst van vragen zien",
    Act.ASK_WITH_FAMILY: "samen met een gezin een vraag stellen",
    Act.ASK_FOR_HELP: "hulp vragen",
    Act.VIEW_REQUEST: "zien waar de vraag is en hoe lang die wacht",
    Act.CONFIRM_REQUEST: "zeggen dat de vraag klopt",
    Act.WITHDRAW_REQUEST: "de vraag intrekken",
    Act.RING_BELL: "aan de bel trekken als het te lang duurt",
    Act.TAKE_REQUEST: "de vraag oppakken",
    Act.DO_INTAKE: "de intake opschrijven",
    Act.READ_INTAKE: "de intake lezen",
    Act.PASS_ON_REQUEST: "de vraag doorgeven aan een andere organisatie",
    Act.PROPOSE_VOLUNTEER: "een vrijwilliger voorstellen",
    Act.WITHDRAW_PROPOSAL: "een voorstel terugnemen",
    Act.READ_PROPOSAL: "het voorstel lezen",
    Act.ANSWER_PROPOSAL: "ja of nee zeggen op een voorstel",
    Act.VIEW_CIRCLE: "de kring zien: wie erbij hoort en wie elkaar sprak",
    Act.SET_CONSENT: "beslissen wie wat mag weten",
    Act.ADD_MEMBER: "iemand bij de kring vragen",
    Act.WITHDRAW_MEMBERSHIP: "iemand toch niet bij de kring vragen",
    Act.END_MEMBERSHIP: "iemand uit de kring laten gaan",
    Act.PLAN_MEETING: "een gesprek plannen of verzetten",
    Act.CANCEL_MEETING: "een gesprek afzeggen dat een ander plande",
    Act.ANSWER_INVITATION: "zeggen of u komt",
    Act.RECORD_MEETING: "opschrijven dat een gesprek er was",
    Act.LOG_CONTACT: "opschrijven dat u elkaar sprak",
    Act.RECORD_AGREEMENT: "afspraken opschrijven",
    Act.CONFIRM_AGREEMENT: "ja of nee zeggen op de afspraken",
    Act.SET_TASK_STATE: "zeggen hoe ver een taak is",
    Act.CLOSE_CIRCLE: "de kring afsluiten",
    Act.READ_LOOK_BACK: "de terugblik lezen",
    Act.READ_THANKS: "het eigen bedankje lezen",
}


def page() -> str:
    """The whole page."""
    parts = [INTRODUCTION, *(_group(title, roles) for title, roles in GROUPS.items()), _for_everyone()]
    return "\n".join(parts)


def is_in_step() -> bool:
    """Whether the page that is kept says what the code says."""
    return PAGE.is_file() and PAGE.read_text(encoding="utf-8") == page()


def _group(title: str, roles: dict[Role, str]) -> str:
    acts = [act for act in Act if any(act in GRANTS[role].acts | GRANTS[role].afterwards for role in roles)]
    sentences = [f"- **{words}**: {GRANTS[role].sentence}" for role, words in roles.items()]
    table = [_row(["handeling", *roles.values()]), _row(["---"] * (len(roles) + 1))]
    table += [_row([f"{WORDS[act]} (`{act}`)", *(_cell(act, role) for role in roles)]) for act in acts]
    return "\n".join([f"## {title}", "", *sentences, "", *table, ""])


def _cell(act: Act, role: Role) -> str:
    now, later = act in GRANTS[role].acts, act in GRANTS[role].afterwards
    return {(True, True): "ja, ook erna", (True, False): "ja", (False, True): "alleen erna", (False, False): ""}[
        now, later
    ]


def _row(cells: list[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _for_everyone() -> str:
    """Acts that need no role at all."""
    held = {act for grant in GRANTS.values() for act in grant.acts | grant.afterwards}
    free = [f"- {WORDS[act]} (`{act}`)" for act in Act if act not in held]
    return "\n".join(["## Voor iedereen, ook zonder inloggen", "", *free, ""])


def main(arguments: list[str]) -> int:
    """Write the page, or only check it. Returns the exit code."""
    if arguments == ["--check"]:
        if not is_in_step():
            print("docs/permissions.md is not in step with access/roles.py; run `make permissions`.", file=sys.stderr)
            return 1
        return 0
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(page(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
