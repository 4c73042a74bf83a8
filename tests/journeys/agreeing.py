"""Writing down what was agreed, and everybody's yes."""

from uuid import UUID

from tests.journeys.steps import Screen

FRIENDS, DEBTS = "Sara heeft weer vriendinnen.", "De schulden zijn geregeld."


def agree(joost: Screen, others: list[Screen], circle: UUID) -> None:
    """The professional writes down the outcome; it holds when each of the others has said yes."""
    joost.opens(f"/kringen/{circle}/")
    joost.presses("Afspraken opschrijven")
    joost.fills({"Doel 1": FRIENDS, "Doel 2": DEBTS, "Welke grenzen": "Fatima komt hoogstens drie uur per week."})
    joost.fills({"Wat doet Fatima?": "Elke woensdag naar de speeltuin", "Wat doet Fatima niet?": "Geen huishouden"})
    joost.fills({"Wat doet Joost?": "Praten met school\nHelpen met de schulden"})
    about = {"doel 1": "Hoe het gaat", "doel 2": "Geld", "wat Fatima doet": "Hoe het gaat", "wat Joost doet": "Geld"}
    joost.chooses({f"Onderwerp van {what}": subject for what, subject in about.items()})
    joost.chooses({"overzicht van het hele plan": "Joost", "Wie belt u dan eerst?": "Joost", "niet opneemt": "Ria"})
    joost.presses("Vraag iedereen om ja te zeggen")
    for reader in others:
        reader.opens("/vandaag/")
        reader.presses("Bekijk de afspraken")
        reader.ticks("Ja, dit klopt")
        reader.presses("Antwoord geven")
    joost.opens(f"/kringen/{circle}/")
    joost.reads("Versie 1, sinds")
