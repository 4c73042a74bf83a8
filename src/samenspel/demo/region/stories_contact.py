"""Stories of 001 §6.1.3: contact that did not come by itself. The people are invented; the situations happened."""

from datetime import timedelta

from samenspel.access.subjects import Subject
from samenspel.demo.region.organisations import Somebody
from samenspel.demo.region.region import Region
from samenspel.demo.region.telling import Plan, Telling
from samenspel.demo.region.together import Agreed, Talk, agree, introduced, plan, spoke
from samenspel.people import actions as people
from samenspel.rhythm.models import ContactKind, MeetingKind

WELL, SCHOOL, MONEY, HEALTH, HOME, REACH = Subject
SEEN = ContactKind.VISIT


def amina(region: Region) -> None:
    """The mother who wanted her supporters to meet, and did not manage to bring them together (§6.1.3.3)."""
    story = Telling(region, Plan(
        Somebody("amina", "Amina", "Haddad", "06 00 00 03 01"), "Amina en Sara", "samen", "ria",
        "Mijn dochter Sara (9) zit veel alleen thuis. Zij mist haar vriendinnen. Wie kan iets leuks met haar doen?",
        began=92, asked_with="joost", team="lunet", volunteer="fatima",
        would_do="Elke woensdagmiddag iets leuks met Sara: buiten spelen, zwemmen, de bibliotheek.",
        asked="Sara wil weer vriendinnen. Amina wil even tijd voor zichzelf.",
        wished="Graag een vrouw die Arabisch spreekt.", not_wanted="Liever niet op vrijdag.", language="ar", gender="woman",
    )).to_circle().share({"fatima": [WELL, SCHOOL, REACH], "joost": [WELL, SCHOOL, MONEY, REACH], "ria": [WELL]})
    introduced(story, ["amina", "fatima"], days_ago=76)
    agree(story, Agreed(
        goals=[("Sara heeft weer vriendinnen.", WELL), ("De schulden zijn geregeld.", MONEY)],
        parts=[
            ("fatima", ["Elke woensdag naar buiten of naar de bibliotheek", "Mee naar de eerste zwemles"],
             "Geen oppas in de avond", WELL),
            ("joost", ["Praten met school over Sara", "Helpen met de schulden"], "", MONEY),
            ("amina", ["Sara opgeven voor zwemles"], "", WELL),
        ],
        limits="Fatima komt hoogstens drie uur per week.", first="joost", then="ria", holder="joost",
    ), by="joost", days_ago=74)
    spoke(story, "fatima", "amina", [68, 54, 40, 26, 12, 5], SEEN,
          note=("Sara ging voor het eerst zelf naar een meisje toe op de speelplaats.", WELL))
    spoke(story, "joost", "amina", [60, 33, 14], note=("De schuldhulp begint volgende maand.", MONEY))
    spoke(story, "joost", "ria", [50, 20])
    spoke(story, "ria", "fatima", [45, 15])
    plan(story, Talk("fatima", ("amina", "ria"), ahead=4, planned=1, topic="Hoe gaat het met Sara?"))


def karima(region: Region) -> None:
    """The volunteer who waited weeks for somebody who turned out to be on leave (§6.1.3.2)."""
    story = Telling(region, Plan(
        Somebody("karima", "Karima", "Ziani", "06 00 00 03 02"), "Karima en Youssef", "maatjes", "hanneke",
        "Youssef (7) vindt lezen moeilijk en ik werk in de avond. Wie leest met hem?",
        began=160, asked_with="sanne", team="spoor", volunteer="henk",
        would_do="Op maandag na school lezen en knutselen met Youssef.",
        asked="Samen lezen, zodat school weer leuk wordt.", wished="Iemand met geduld.",
    )).to_circle().share({"henk": [WELL, SCHOOL], "sanne": [WELL, SCHOOL, HOME, REACH], "hanneke": [WELL]})
    introduced(story, ["karima", "henk", "sanne"], days_ago=144)
    agree(story, Agreed(
        goals=[("Youssef leest elke dag een bladzijde, met plezier.", SCHOOL)],
        parts=[
            ("henk", ["Elke maandag lezen", "Samen een vogelhuis maken"], "Geen gesprek met school zonder Karima", SCHOOL),
            ("sanne", ["Praten met de juf", "Zoeken naar opvang in de avond"], "", SCHOOL),
        ],
        limits="Henk komt één middag per week, niet in de vakantie.", first="sanne", then="hanneke", holder="sanne",
    ), by="sanne", days_ago=143)
    spoke(story, "henk", "karima", [130, 100, 70, 42, 21, 7], SEEN)
    spoke(story, "sanne", "henk", [110, 72])
    spoke(story, "sanne", "karima", [120, 60])
    people.announce_absence(
        first_day=region.today - timedelta(days=24),
        last_day=region.today + timedelta(days=88),
        deputy_id=region.person_ids["thijs"],
        by=region.actor("sanne"),
        now=region.at(40),
    )


def dylan(region: Region) -> None:
    """The month without a sign, and then "perhaps stay in the background for a while" (§6.1.3.2)."""
    story = Telling(region, Plan(
        Somebody("dylan", "Dylan", "Winter", "06 00 00 03 03"), "Dylan", "noord", "bilal",
        "Ik ben 17 en wil werk vinden. Ik wil iemand om mee te praten die niet van school is.",
        began=130, asked_with="karim", team="noord", young=True, volunteer="emma",
        would_do="Elke week samen sporten of koffie drinken, en samen sollicitatiebrieven schrijven.",
        asked="Een maatje van dezelfde leeftijd, geen hulpverlener.", wished="Iemand die sport.",
    )).to_circle().share({"emma": [WELL, REACH], "karim": [WELL, SCHOOL, HOME, REACH]})
    introduced(story, ["dylan", "emma", "karim"], days_ago=114)
    agree(story, Agreed(
        goals=[("Ik heb een baantje voor de zomer.", SCHOOL), ("Ik doe weer mee met voetbal.", WELL)],
        parts=[
            ("emma", ["Elke week afspreken", "Samen brieven schrijven"], "Niet bellen na tien uur", WELL),
            ("karim", ["Zoeken naar een stage", "Praten met thuis"], "", HOME),
            ("dylan", ["Laten weten als ik niet kan"], "", WELL),
        ],
        limits="Emma is er één keer per week.", first="karim", then="bilal", weeks=4, holder="karim",
    ), by="karim", days_ago=112)
    spoke(story, "emma", "dylan", [105, 91, 77, 63, 49, 34], SEEN)
    spoke(story, "karim", "emma", [90, 51])
    spoke(story, "karim", "dylan", [80, 45, 30])


def rosa(region: Region) -> None:
    """The professional who was content, and only ever spoke with the coordinator (§6.1.2)."""
    story = Telling(region, Plan(
        Somebody("rosa", "Rosa", "Bakker", "06 00 00 03 04"), "Rosa, Tim en Fleur", "samen", "ria",
        "Ik ben alleen met een tweeling van 3. Ik ben zo moe. Kan iemand mij een ochtend helpen?",
        began=118, asked_with="joost", team="lunet", volunteer="ineke",
        would_do="Dinsdagochtend met Tim en Fleur naar het park, zodat Rosa kan rusten.",
        asked="Eén vaste ochtend rust.", not_wanted="Geen advies over opvoeden.",
    )).to_circle().share({"ineke": [WELL, HOME], "joost": [WELL, HEALTH, HOME], "ria": [WELL]})
    introduced(story, ["rosa", "ineke"], days_ago=101)
    agree(story, Agreed(
        goals=[("Ik slaap weer en heb weer energie.", HEALTH)],
        parts=[
            ("ineke", ["Elke dinsdagochtend met de tweeling naar buiten"], "Geen schoonmaak", WELL),
            ("joost", ["Meedenken over kinderopvang"], "", WELL),
        ],
        limits="Ineke komt drie uur op dinsdag.", first="ria", then="joost", holder="joost",
    ), by="ria", days_ago=100)
    spoke(story, "ineke", "rosa", [94, 73, 52, 31, 10, 3], SEEN)
    spoke(story, "joost", "ria", [97, 65, 29, 8])
    spoke(story, "joost", "rosa", [80, 36])


def elif_(region: Region) -> None:
    """Two organisations in one family that did not know of each other (§6.1.3); here they are in one circle."""
    asker = Somebody("elif", "Elif", "Demir", "06 00 00 03 05")
    first = Telling(region, Plan(
        asker, "Elif, Can en Deniz", "samen", "ria",
        "Mijn zonen (6 en 8) willen graag naar de bibliotheek. Ik kan niet goed lezen in het Nederlands.",
        began=140, asked_with="marieke", team="lunet", volunteer="anneke",
        would_do="Op vrijdagmiddag voorlezen en naar de bibliotheek.", asked="Voorlezen, elke week.",
    )).to_circle().share({"anneke": [WELL, SCHOOL], "marieke": [WELL, SCHOOL, MONEY], "ria": [WELL]})
    introduced(first, ["elif", "anneke", "marieke"], days_ago=124)
    second = Telling(region, Plan(
        asker, "Elif, Can en Deniz", "brug", "samira",
        "Er komen veel brieven. Kan iemand die Turks spreekt mij helpen met formulieren?",
        began=60, volunteer="hassan", would_do="Om de week samen de post en de formulieren doen.",
        asked="Hulp met brieven, in het Turks.", language="tr",
    )).ask().take().intake().propose().yes(joins=first.circle)
    second.share({
        "anneke": [WELL, SCHOOL], "marieke": [WELL, SCHOOL, MONEY], "ria": [WELL], "hassan": [MONEY, REACH], "samira": [REACH],
    })
    agree(second, Agreed(
        goals=[("De jongens lezen graag.", SCHOOL), ("Ik snap mijn post.", MONEY)],
        parts=[
            ("anneke", ["Elke vrijdag voorlezen"], "Geen brieven: dat doet Hassan", SCHOOL),
            ("hassan", ["Om de week de post doen"], "Geen geldzaken regelen: dat doet Marieke", MONEY),
            ("marieke", ["Helpen met toeslagen"], "", MONEY),
        ],
        limits="Nooit twee mensen op één middag.", first="marieke", then="ria", holder="marieke",
    ), by="marieke", days_ago=40)
    spoke(second, "anneke", "elif", [35, 21, 7], SEEN)
    spoke(second, "hassan", "elif", [33, 19, 6], SEEN)
    spoke(second, "marieke", "anneke", [30])
    spoke(second, "marieke", "hassan", [28])
    spoke(second, "anneke", "hassan", [28])
    spoke(second, "marieke", "elif", [25])
    plan(second, Talk(
        "marieke", ("elif", "anneke", "hassan"), ahead=9, planned=6, place="Buurtteam Lunet", topic="Iedereen samen",
        hour=13, replies={"elif": True, "anneke": True},
    ))


def tessa(region: Region) -> None:
    """The family in which the volunteer kept explaining who came for what (§6.1.1.3); here it is written down."""
    story = Telling(region, Plan(
        Somebody("tessa", "Tessa", "Groot", "06 00 00 03 06"), "Tessa en Milan", "maatjes", "hanneke",
        "Er komen zoveel mensen bij ons thuis. Ik wil iemand die gewoon gezellig meedoet.",
        began=110, asked_with="lotte", team="eem", volunteer="hetty",
        would_do="Woensdag mee-eten en spelletjes doen met Milan.", asked="Gezelligheid, geen hulpverlening.",
    )).to_circle()
    _two_more_professionals(story)
    story.share({
        "hetty": [WELL, SCHOOL], "lotte": [WELL, SCHOOL, HEALTH, HOME], "naima": [WELL], "thijs": [MONEY, HOME],
    }, days_ago=96)
    introduced(story, ["tessa", "hetty", "lotte", "naima"], days_ago=92)
    agree(story, Agreed(
        goals=[("Wij eten elke dag samen aan tafel.", HOME), ("Milan (12) heeft een plek na school.", WELL)],
        parts=[
            ("hetty", ["Woensdag mee-eten", "Spelletjes doen"], "Niet praten over school: dat doet Lotte", WELL),
            ("lotte", ["Elke twee weken praten over opvoeden", "Bellen met school"], "", HOME),
            ("naima", ["Milan ophalen voor de sportinloop"], "", WELL),
            ("thijs", ["Helpen met de huur en de gemeente"], "", MONEY),
        ],
        limits="Op zondag komt er niemand.", first="lotte", then="hanneke", holder="lotte",
    ), by="lotte", days_ago=90)
    spoke(story, "hetty", "tessa", [84, 63, 42, 21, 5], SEEN)
    spoke(story, "lotte", "hetty", [60, 18])
    spoke(story, "naima", "hetty", [22])
    spoke(story, "thijs", "hetty", [20])
    spoke(story, "lotte", "tessa", [70, 44, 16])
    plan(story, Talk("lotte", ("tessa", "hetty", "naima", "thijs"), ahead=6, planned=8, topic="Hoe gaat het met ieders deel?",
                     hour=16, kind=MeetingKind.TALK, replies={"tessa": True, "hetty": True, "naima": True}))


def _two_more_professionals(story: Telling) -> None:
    from samenspel.circles.actions import add_member
    from samenspel.circles.rules import MemberRole

    region = story.region
    for key, place, does in (
        ("naima", "haven", "Haalt Milan op voor de sportinloop."),
        ("thijs", "spoor", "Helpt met de huur en met de gemeente."),
    ):
        who = next(p for p in region.places[place].professionals if p.key == key)
        add_member(
            circle_id=story.circle.id,
            role=MemberRole.PROFESSIONAL,
            contact=people.Contact(given_name=who.given_name, family_name=who.family_name, email=who.email),
            organisation_id=region.organisations[place].id,
            does=does,
            by=story.actor("tessa"),
            now=region.at(98),
        )
