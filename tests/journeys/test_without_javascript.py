"""A stranger asks for help in a browser that runs no script. How it goes on: test_from_question_to_circle.py."""

import pytest

from tests import cast as the


@pytest.mark.django_db(transaction=True)
def test_a_stranger_asks_and_says_that_it_is_theirs_without_script(at_screen, cast: the.Cast) -> None:
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
    amina.reads("Uw vraag ligt bij Samen Op Pad.")
