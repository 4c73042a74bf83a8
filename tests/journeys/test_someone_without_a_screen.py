"""Somebody without a mailbox asks for help by telephone number. The coordinator who takes the question is her named
helper and fills everything in together with her; the trail says who asked and who pressed the button (mission M1)."""

import pytest

from samenspel.audit.models import Entry
from samenspel.people.models import Person
from tests import cast as the


@pytest.mark.django_db(transaction=True)
def test_a_named_helper_does_it_in_her_name(at_screen, cast: the.Cast) -> None:
    neighbour = at_screen()
    neighbour.opens("/")
    neighbour.presses("Ik wil hulp vragen")
    neighbour.chooses({"In welke gemeente woont u?": "Utrecht"})
    neighbour.presses("Verder")
    neighbour.fills({"Waar wilt u hulp bij?": "Iemand die met mij koffie drinkt.", "Voornaam": "Truus"})
    neighbour.ticks("Voor ons gezin")
    neighbour.fills({"Telefoonnummer": "030 66 66 666"})
    neighbour.ticks("Samen Op Pad")
    neighbour.presses("Verstuur")

    ria = at_screen(cast.ria, "desktop")
    ria.follows_mail(cast.ria, "Er is een nieuwe vraag")
    ria.reads("Truus", "030 66 66 666", "Heeft geen e-mail.")
    ria.presses("Pak de vraag op")
    ria.presses("Ik pak deze vraag op")
    ria.presses("Schrijf de intake op")
    ria.fills({"Wat is de vraag?": "Samen koffie drinken."})
    ria.presses("Bewaar de intake")
    ria.presses("Stel iemand voor")
    ria.ticks("Fatima")
    ria.fills({"Wat zou deze vrijwilliger gaan doen?": "Koffie drinken op vrijdag"})
    ria.presses("Stel deze vrijwilliger voor")

    ria.opens("/vandaag/")
    ria.presses("Iets doen namens iemand")
    ria.presses("Begin namens Truus")
    ria.reads("U doet dit nu namens Truus.")
    ria.presses("Bekijk het voorstel")
    ria.reads("U doet dit nu namens Truus.", "Past Fatima bij u?")
    ria.presses("Ja, dat wil ik")
    ria.presses("Stoppen", at=".ss-acting")
    ria.reads("U doet alles weer onder uw eigen naam.")

    truus = Person.objects.get(given_name="Truus")
    said_yes = Entry.objects.get(act="answer_proposal")
    assert (said_yes.person_id, said_yes.done_by_id) == (truus.id, cast.ria.id)
    fatima = at_screen(cast.fatima)
    fatima.reads("Truus")
