"""Writing down what was agreed, and everybody's yes."""

from uuid import UUID

from tests.journeys.steps import Screen

FRIENDS, DEBTS = "Sara heeft weer vriendinnen.", "De schulden zijn geregeld."


def write_down(writer: Screen, limits: str) -> None:
    """Fill in the form for what was agreed."""
    writer.fills({"Doel 1": FRIENDS, "Doel 2": DEBTS, "Welke grenzen": limits})
    writer.fills({"Wat doet Fatima?": "Elke woensdag naar de speeltuin", "Wat doet Fatima niet?": "Geen huishouden"})
    writer.fills({"Wat doet Joost?": "Praten met school\nHelpen met de schulden"})
    about = {"doel 1": "Hoe het gaat", "doel 2": "Geld", "wat Fatima doet": "Hoe het gaat", "wat Joost doet": "Geld"}
    writer.chooses({f"Onderwerp van {what}": subject for what, subject in about.items()})
    writer.chooses({"Wie houdt het overzicht": "Joost", "Er gebeurt iets.": "Joost", "En als die niet opneemt?": "Ria"})


def agree(joost: Screen, others: list[Screen], circle: UUID) -> None:
    """The professional writes down the outcome; it holds when each of the others has said yes."""
    joost.opens(f"/kringen/{circle}/")
    joost.presses("Afspraken opschrijven")
    write_down(joost, "Fatima komt hoogstens drie uur per week.")
    joost.presses("Vraag iedereen om ja te zeggen")
    for reader in others:
        reader.opens("/vandaag/")
        reader.presses("Bekijk de afspraken")
        reader.ticks("Ja, dit klopt")
        reader.presses("Antwoord geven")
    joost.opens(f"/kringen/{circle}/")
    joost.reads("Versie 1, sinds")
