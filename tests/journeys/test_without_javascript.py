"""From a question to a yes in a browser that runs no script."""

import pytest

from tests import cast as the


@pytest.mark.django_db(transaction=True)
def test_from_a_question_to_a_yes_without_script(at_screen, cast: the.Cast) -> None:
    amina = at_screen(java_script_enabled=False)
    amina.opens("/")
    amina.presses("Ik wil hulp vragen")
    amina.chooses({"In welke gemeente woont u?": "Utrecht"})
    amina.presses("Verder")
    amina.ticks("Ik weet het niet. Kies voor mij.")
    amina.ticks("Voor ons gezin")
    amina.fills({"Waar wilt u hulp bij?": the.WORDS, "Voornaam": "Amina"})
    amina.presses("Verstuur mijn vraag")
    amina.reads("Er klopt iets nog niet", "Vul een e-mailadres of een telefoonnummer in.")
    assert amina.page.title().startswith("Fout:")
    amina.fills({"E-mailadres": cast.amina.email or ""})
    amina.presses("Verstuur mijn vraag")

    amina.follows_mail(cast.amina, "Klopt deze vraag?")
    amina.presses("Inloggen")
    amina.presses("Ja, dit is mijn vraag")
    question = amina.there

    ria = at_screen(cast.ria, "desktop", java_script_enabled=False)
    ria.opens(f"/vragen/{question}/")
    ria.presses("Pak de vraag op")
    ria.presses("Ik pak deze vraag op")
    ria.presses("Schrijf de intake op")
    ria.fills({"Wat is de vraag?": "Elke week iets leuks doen."})
    ria.presses("Bewaar de intake")
    ria.presses("Stel iemand voor")
    ria.ticks("Fatima")
    ria.fills({"Wat zou deze vrijwilliger gaan doen?": "Elke woensdag iets leuks met Sara"})
    ria.presses("Stel deze vrijwilliger voor")

    amina.opens("/vandaag/")
    amina.presses("Bekijk het voorstel")
    amina.presses("Ja, dat wil ik")
    amina.ticks("Hoe het gaat", question="Fatima")
    amina.presses("Opslaan")
    amina.reads("Samen om Amina en Sara heen", "Plan de kennismaking")
