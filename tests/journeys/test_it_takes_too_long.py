"""Professionals found that it sometimes took (too) long before there was a match, and rang the bell (001 §6.1.3). Here
the clock shows when, the bell is heard, and the family sees where its question went and why."""

from datetime import timedelta

import pytest

from samenspel.shared.clock import now
from tests import cast as the


@pytest.mark.django_db(transaction=True)
def test_the_bell_is_rung_and_the_question_goes_on_with_a_reason(at_screen, cast: the.Cast) -> None:
    the.waiting_request(cast, now() - timedelta(weeks=7))
    joost = at_screen(cast.joost)
    joost.reads("Wacht 49 dagen. 7 dagen langer dan afgesproken.")
    joost.presses("Trek aan de bel")
    joost.presses("Trek aan de bel")
    joost.reads("Joost trok aan de bel")

    ria = at_screen(cast.ria, "desktop")
    ria.reads("er is aan de bel getrokken")
    ria.follows_mail(cast.ria, "Iemand trekt aan de bel")
    ria.presses("Geef de vraag door")
    ria.ticks("Maatjes Rhenen")
    ria.fills({"Waarom past die beter?": "Daar is iemand die Arabisch spreekt."})
    ria.presses("Geef de vraag door")

    for asker, who in ((at_screen(cast.amina), cast.amina), (joost, cast.joost)):
        asker.follows_mail(who, "Nieuws over de vraag")
        asker.reads("Maatjes Rhenen", "Daar is iemand die Arabisch spreekt.")
    ria.is_refused(f"/vragen/{joost.there}/")
    nora = at_screen(cast.nora, "desktop")
    nora.follows_mail(cast.nora, "Er is een nieuwe vraag")
    nora.reads("langer dan afgesproken")
