"""A volunteer waited so long for an answer that she called the local team, and heard that the professional had been on
maternity leave for weeks (001 §6.1.3.2). Here she sees it beforehand, and whom to call."""

from datetime import timedelta

import pytest

from samenspel.shared.clock import day_of, now
from tests import cast as the


@pytest.mark.django_db(transaction=True)
def test_the_volunteer_sees_who_is_away_and_whom_to_call(at_screen, cast: the.Cast) -> None:
    circle = the.the_circle(cast, now() - timedelta(weeks=8))
    thijs = the.person("Thijs", phone="030 55 55 555")
    the.position(thijs, cast.local_team, "professional")
    path = f"/kringen/{circle.id}/"

    joost = at_screen(cast.joost, "desktop")
    joost.opens("/ik/")
    joost.presses("Zeggen wanneer u er niet bent")
    until = day_of(now()) + timedelta(weeks=12)
    joost.fills({"Eerste dag": day_of(now()).isoformat(), "Laatste dag": until.isoformat()})
    joost.chooses({"Wie kan men dan bellen?": "Thijs"})
    joost.presses("Opslaan")

    fatima = at_screen(cast.fatima)
    for page in ("/vandaag/", path):
        fatima.opens(page)
        fatima.reads("niet tot en met", "Thijs")
        assert fatima.page.locator("main a[href='tel:0305555555']").count() > 0
        assert fatima.page.locator("main a[href='tel:0304444444']").count() == 0
    amina = at_screen(cast.amina)
    amina.opens(path)
    amina.reads("niet tot en met", "Thijs")
