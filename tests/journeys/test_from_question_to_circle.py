"""From a question to people who know each other, and to a good end: four people, each at a screen of their own.

Once in browsers that run scripts, and once in browsers that run none.
"""

from uuid import UUID

import pytest

from tests.cast import WORDS, Cast
from tests.crawling import every_page, told
from tests.journeys.agreeing import DEBTS, FRIENDS, agree
from tests.journeys.steps import Screen
from tests.journeys.talking import has_come, speak, today, tomorrow

CIRCLE = "Kring van Amina en Sara"


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.django_db(transaction=True)
def test_from_question_to_circle(at_screen, cast: Cast, script: bool) -> None:
    joost, ria = (at_screen(who, "desktop", java_script_enabled=script) for who in (cast.joost, cast.ria))
    amina, fatima = (at_screen(who, java_script_enabled=script) for who in (cast.amina, cast.fatima))
    ask_together(joost, amina, cast)
    find_somebody(ria, cast)
    say_yes(amina, joost, cast)
    circle = amina.there
    share(amina)
    introduce(ria, amina, fatima, joost, circle, cast)
    agree(joost, [amina, fatima, ria], circle)
    see_what_is_shared(f"/kringen/{circle}/", amina, fatima, joost, ria)
    speak(joost, fatima, circle)
    end(circle, amina, fatima, cast)
    see_what_is_left(f"/kringen/{circle}/", amina, fatima, joost, ria, cast)


def ask_together(joost: Screen, amina: Screen, cast: Cast) -> None:
    """The professional asks together with the mother; only her yes lets the question go on."""
    joost.opens("/vandaag/")
    joost.presses("Vragen", at=".ss-tabs")
    joost.presses("Vraag samen met een gezin")
    joost.ticks("Ik weet het niet. Kies voor mij.")
    joost.ticks("Het gezin weet dat ik dit vraag")
    joost.ticks("Voor een kind van wie de vraag stelt")
    joost.fills({"Hoe heet het kind?": "Sara"})
    joost.fills({"Wat is de vraag van het gezin?": WORDS, "Voornaam": "Amina", "E-mailadres": cast.amina.email or ""})
    joost.presses("Verstuur de vraag")
    joost.reads("Het gezin krijgt nu een mail.")
    assert "Sara" not in amina.follows_mail(cast.amina, "Klopt deze vraag?")
    amina.reads("Joost van Buurtteam Zuid schreef dit samen met u op.")
    assert amina.labelled("Uw vraag").input_value() == WORDS
    amina.presses("Ja, dit is mijn vraag")
    amina.reads("Uw vraag ligt bij Samen Op Pad.")


def find_somebody(ria: Screen, cast: Cast) -> None:
    """The coordinator takes it in hand, talks with the mother, and proposes one volunteer."""
    ria.follows_mail(cast.ria, "Er is een nieuwe vraag")
    ria.reads(WORDS, "Wacht sinds vandaag. Afgesproken: hooguit")
    ria.presses("Pak de vraag op")
    ria.presses("Ik pak deze vraag op")
    ria.presses("Schrijf de intake op")
    ria.fills({"Wat is de vraag?": "Elke week iets leuks doen.", "Wat wil het gezin niet?": "Niet in het weekend."})
    ria.presses("Bewaar de intake")
    ria.presses("Stel iemand voor")
    ria.ticks("Fatima")
    ria.fills({"Wat zou deze vrijwilliger gaan doen?": "Elke woensdag iets leuks met Sara"})
    ria.presses("Stel deze vrijwilliger voor")


def say_yes(amina: Screen, joost: Screen, cast: Cast) -> None:
    """She sees who it is, says yes, and wants the professional in the circle; he hears that the match is made."""
    amina.follows_mail(cast.amina, "Er is een voorstel voor u")
    amina.reads("Past Fatima bij u?", "Elke woensdag iets leuks met Sara")
    amina.ticks("Ja, hoort bij de kring")
    amina.presses("Ja, dat wil ik")
    amina.reads("Wie mag wat weten?")
    joost.follows_mail(cast.joost, "De match is gemaakt")
    joost.reads("De match is gemaakt.")


def share(amina: Screen) -> None:
    """She decides at once who may know what."""
    amina.ticks("Hoe het gaat", "Geld", question="Joost")
    amina.ticks("Hoe het gaat", question="Fatima")
    amina.presses("Opslaan")


def introduce(ria: Screen, amina: Screen, fatima: Screen, joost: Screen, circle: UUID, cast: Cast) -> None:
    """The coordinator plans the introduction with everybody, each answers, and afterwards it is written down."""
    ria.opens(f"/kringen/{circle}/")
    ria.presses("Plan de kennismaking")
    assert ria.page.locator("[name=member_ids]:checked").count() == 4
    ria.fills({"Welke dag?": tomorrow(), "Hoe laat?": "15:30", "Waar?": "Bij Amina thuis"})
    ria.presses("Gesprek plannen")
    for guest, who in ((amina, cast.amina), (fatima, cast.fatima), (joost, cast.joost)):
        assert "thuis" not in guest.follows_mail(who, "Uitnodiging voor een gesprek")
        guest.reads("Bij Amina thuis")
        guest.presses("Ik kom")
    ria.opens(f"/kringen/{circle}/")
    ria.reads("Amina, Fatima en Joost komen.")
    has_come(circle)
    ria.opens("/vandaag/")
    ria.presses("Zeg hoe het ging")
    ria.ticks("Ja, wij hebben elkaar gesproken", "Amina", "Ria", "Fatima", "Joost")
    ria.presses("Opschrijven")


def see_what_is_shared(path: str, amina: Screen, fatima: Screen, joost: Screen, ria: Screen) -> None:
    """The money is between the family and the professional, on every page; whom to call is for everybody."""
    for reader, may_know in ((amina, True), (joost, True), (fatima, False), (ria, False)):
        reader.opens(path)
        reader.reads("Fatima komt hoogstens drie uur per week.", "Bel Joost" if reader is not joost else "eerst u")
        (reader.reads if may_know else reader.reads_nothing_of)(DEBTS, "Helpen met de schulden")
    for reader in (amina, joost, fatima):
        reader.reads(FRIENDS)
    ria.reads_nothing_of(FRIENDS)
    fatima.is_refused(f"{path}wie-mag-wat-weten/")


def end(circle: UUID, amina: Screen, fatima: Screen, cast: Cast) -> None:
    """A closing talk, what was reached, thanks; and the circle closes for all."""
    amina.opens(f"/kringen/{circle}/")
    amina.presses("De kring afsluiten")
    amina.presses("Afsluitend gesprek plannen")
    amina.ticks("Fatima", "Joost", "Ria")
    amina.fills({"Welke dag?": tomorrow(), "Hoe laat?": "10:00", "Waar?": "Bij Amina thuis"})
    amina.presses("Gesprek plannen")
    has_come(circle)
    amina.opens("/vandaag/")
    amina.presses("Zeg hoe het ging")
    amina.ticks("Ja, wij hebben elkaar gesproken", "Amina", "Fatima")
    amina.presses("Opschrijven")
    amina.presses("De kring afsluiten")
    amina.ticks("Wat we wilden is bereikt", question="Waarom stopt de kring?")
    amina.ticks("Ja, de kring gaat nu dicht")
    amina.fills({"Wanneer was het laatste gesprek?": today(), "Wat is er bereikt?": "Sara heeft weer vriendinnen."})
    amina.fills({"Bedank Fatima": "Dank voor al die woensdagen."})
    amina.presses("Kring afsluiten")
    fatima.follows_mail(cast.fatima, "Dank u wel")
    fatima.reads("Dank u wel, Fatima", "Dank voor al die woensdagen.")


def see_what_is_left(path: str, amina: Screen, fatima: Screen, joost: Screen, ria: Screen, cast: Cast) -> None:
    """The family keeps its circle and looks back; nobody else sees it any more."""
    amina.opens(path)
    amina.presses("Kijk terug op wat is bereikt")
    amina.reads("Sara heeft weer vriendinnen.")
    for other, who in ((fatima, cast.fatima), (joost, cast.joost), (ria, cast.ria)):
        other.is_refused(path)
        assert len(every_page(who)) > 3
        assert not told(who, DEBTS, FRIENDS, "Amina", "Sara", "Sara heeft weer vriendinnen", "De schulden"), who
