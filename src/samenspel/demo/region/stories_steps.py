"""Stories in which one step is waiting for somebody, so that each role has something to do on its first screen."""

from samenspel.access.subjects import Subject
from samenspel.circles import actions as circles
from samenspel.circles.rules import MemberRole
from samenspel.demo.region.organisations import Somebody
from samenspel.demo.region.region import Region
from samenspel.demo.region.telling import Plan, Telling
from samenspel.demo.region.together import Agreed, Talk, agree, close, introduced, plan, spoke
from samenspel.people.actions import Contact
from samenspel.people.models import PositionRole
from samenspel.requests import actions as requests
from samenspel.rhythm.models import ContactKind, MeetingKind

WELL, SCHOOL, MONEY, HEALTH, HOME, REACH = Subject
SEEN = ContactKind.VISIT


def lina(region: Region) -> None:
    """A question that a professional wrote down together with her; it waits for her own yes."""
    Telling(region, Plan(
        Somebody("lina", "Lina", "Saadi", "06 00 00 04 01", "ar"), "Lina en Adam", "samen", "ria",
        "Lina wil graag iemand die met Adam (4) Nederlands praat en speelt, één middag in de week.",
        began=1, asked_with="joost", team="lunet",
    )).ask()


def grace(region: Region) -> None:
    """A proposal that waits for a yes or a no."""
    Telling(region, Plan(
        Somebody("grace", "Grace", "Boateng", "06 00 00 04 02", "en"), "Grace, Kofi and Ama", "samen", "mirjam",
        "I am new here with two small children. I would like to know another mother in this neighbourhood.",
        began=24, volunteer="mary",
        would_do="Every Thursday morning: a walk, the playground, a cup of tea. Mary has children of her own.",
        asked="Somebody to talk to, and a way into the neighbourhood.", wished="Somebody who speaks English.", language="en",
    )).ask().take().intake().propose(days_ago=1)


def olena(region: Region) -> None:
    """A request that takes longer than agreed; the professional rang the bell and may ring again (§6.1.3)."""
    story = Telling(region, Plan(
        Somebody("olena", "Olena", "Marchenko", "06 00 00 04 03"), "Olena en Maksym", "samen", "ria",
        "Maksym (14) praat bijna niet meer. Hij houdt van schaken. Is er iemand die met hem wil spelen?",
        began=58, asked_with="joost", team="lunet",
        asked="Een maatje dat schaakt.", wished="Een man die Oekraïens of Engels spreekt.", language="uk", gender="man",
    )).ask().confirm().take().intake()
    _ring(region, story, "joost", days_ago=9)


def vera(region: Region) -> None:
    """A request that nobody took in hand; the bell was rung yesterday."""
    story = Telling(region, Plan(
        Somebody("vera", "Vera", "Kok", "06 00 00 04 04"), "Vera en Noud", "samen", "ria",
        "Mijn man is ziek. Ik zoek iemand die Noud (10) op zaterdag naar voetbal brengt.",
        began=49, asked_with="marieke", team="lunet",
    )).ask().confirm()
    _ring(region, story, "marieke", days_ago=1)


def _ring(region: Region, story: Telling, who: str, days_ago: int) -> None:
    if story.request_id:
        requests.ring_bell(request_id=story.request_id, by=region.actor(who), now=region.at(days_ago, 9))


def bianca(region: Region) -> None:
    """An agreement to which everybody has said yes but the mother herself."""
    story = Telling(region, Plan(
        Somebody("bianca", "Bianca", "Veenstra", "06 00 00 04 05"), "Bianca en Stijn", "rhenen", "els",
        "Stijn (8) is druk en wil altijd buiten zijn. Wij wonen op een flat. Wie heeft een tuin?",
        began=26, asked_with="wouter", team="sociaal", volunteer="gerrit",
        would_do="Op zaterdagochtend met Stijn in de moestuin.", asked="Buiten zijn, iets doen met zijn handen.",
    )).to_circle().share({"gerrit": [WELL], "wouter": [WELL, SCHOOL, HOME], "els": [WELL]})
    introduced(story, ["bianca", "gerrit", "wouter"], days_ago=6)
    agree(story, Agreed(
        goals=[("Stijn kan zijn energie kwijt.", WELL)],
        parts=[
            ("gerrit", ["Elke zaterdag met Stijn in de moestuin"], "Niet ophalen of brengen", WELL),
            ("wouter", ["Met school praten over buitenspelen"], "", WELL),
            ("bianca", ["Stijn brengen en halen"], "", WELL),
        ],
        limits="Van april tot en met oktober twee uur, in de winter één uur.", first="wouter", then="els", holder="wouter",
    ), by="els", days_ago=1, but=["bianca"])


def piet(region: Region) -> None:
    """Somebody without a screen: he called, and Els, whom he chose, fills in with him what he says."""
    asker = Somebody("piet", "Piet", "de Groot", "0317 00 04 06", mail=False)
    story = Telling(region, Plan(
        asker, "Piet", "rhenen", "els",
        "Ik zorg voor mijn kleinzoon Daan (12). Hij wil leren vissen en ik loop slecht. Wie gaat er met hem mee?",
        began=66, volunteer="jan", would_do="Op woensdagmiddag met Daan naar de rivier. Piet gaat soms mee.",
        asked="Iemand die met Daan gaat vissen en met Piet koffie drinkt.", not_wanted="Niets met computers.",
    )).to_circle()
    circles.add_member(
        circle_id=story.circle.id,
        role=MemberRole.PROFESSIONAL,
        contact=Contact(given_name="Wouter", family_name="Schouten", email="wouter@demo.invalid"),
        organisation_id=region.organisations["sociaal"].id,
        does="Helpt Piet met de zorg voor Daan.",
        by=story.actor("piet"),
        now=region.at(54),
    )
    story.share({"jan": [WELL, REACH], "wouter": [WELL, HEALTH, HOME], "els": [WELL, HEALTH, REACH]}, days_ago=53)
    introduced(story, ["piet", "jan", "wouter"], days_ago=48)
    agree(story, Agreed(
        goals=[("Daan heeft iemand om mee te vissen als ik het niet kan.", WELL)],
        parts=[
            ("jan", ["Elke woensdag met Daan naar de rivier", "Koffie met Piet"], "Geen medicijnen halen", WELL),
            ("wouter", ["Elke maand bij Piet langs"], "", HEALTH),
        ],
        limits="Alleen als het niet hard waait.", first="els", then="wouter", holder="wouter",
    ), by="wouter", days_ago=47)
    spoke(story, "jan", "piet", [40, 26, 12, 5], SEEN)
    spoke(story, "wouter", "jan", [17])
    spoke(story, "wouter", "piet", [20])
    plan(story, Talk("jan", ("piet", "wouter"), ahead=3, planned=2, topic="Vissen in de winter?", place="Bij Piet thuis"))


def wendy(region: Region) -> None:
    """A circle that ended well, and the words that stay with the volunteer."""
    story = Telling(region, Plan(
        Somebody("wendy", "Wendy", "Kuiper", "06 00 00 04 07"), "Wendy en Jesse", "maatjes", "hanneke",
        "Jesse (11) durft niet alleen naar school te fietsen. Wie fietst een tijdje mee?",
        began=330, asked_with="thijs", team="spoor", volunteer="henk",
        would_do="Elke ochtend meefietsen, en steeds een stukje minder.", asked="Samen oefenen met fietsen.",
    )).to_circle().share({"henk": [WELL, SCHOOL], "thijs": [WELL, SCHOOL, HOME]})
    introduced(story, ["wendy", "henk", "thijs"], days_ago=314)
    agree(story, Agreed(
        goals=[("Jesse fietst zelf naar de middelbare school.", SCHOOL)],
        parts=[("henk", ["Elke ochtend meefietsen"], "Niet bij slecht weer", SCHOOL)],
        limits="Tot de zomer.", first="thijs", then="hanneke", holder="thijs",
    ), by="thijs", days_ago=312)
    spoke(story, "henk", "wendy", [300, 260, 220, 180, 140], SEEN)
    spoke(story, "thijs", "henk", [270, 200])
    close(
        story, 62, reached="Jesse fietst elke dag zelf, ook terug. Wendy durft hem te laten gaan.",
        touch="Jesse stuurt Henk een kaart uit de brugklas.",
        thanks={"henk": "Henk, u was er elke ochtend, ook toen het sneeuwde. Jesse heeft het over u als hij fluit op de fiets. "
                        "Dank u wel. Wendy"},
    )


def noor(region: Region) -> None:
    """Somebody who was invited and has not answered yet."""
    region.invite_only(
        Somebody("noor", "Noor", "van Beek", "030 000 11 03"), "lunet", PositionRole.PROFESSIONAL, by="wim", days_ago=1
    )


def sam(region: Region) -> None:
    """A match of last week: the introduction is planned, and the professional is asked along for a warm handover."""
    story = Telling(region, Plan(
        Somebody("sam", "Sam", "Jacobs", "06 00 00 04 08"), "Sam en Noa", "haven", "petra",
        "Noa (15) wil met dieren werken. Wie kent een plek, en gaat de eerste keer met haar mee?",
        began=20, asked_with="lotte", team="eem", volunteer=region_volunteer(region, "haven"),
        would_do="Mee naar de kinderboerderij tot Noa alleen durft.", asked="Iemand die mee durft te gaan.",
    )).to_circle().share({"lotte": [WELL, SCHOOL]}, days_ago=8)
    volunteer = story.plan.volunteer
    plan(story, Talk(
        "petra", ("sam", volunteer, "lotte"), ahead=5, planned=2, kind=MeetingKind.INTRODUCTION, topic="Kennismaken",
        place="Jongerenwerk De Haven", replies={"sam": True},
    ))


def region_volunteer(region: Region, place: str) -> str:
    """Somebody of this organisation who can sign in and can be proposed."""
    from samenspel.demo.region.others import free_volunteer

    return free_volunteer(region, place)
