"""A volunteer waited so long for an answer that she called the local team, and heard that the professional had been on
maternity leave for weeks (001 §6.1.3.2). Here she sees it beforehand, and whom to call."""

from datetime import timedelta

import pytest

from samenspel.people.models import Absence
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
    first, last = (day_of(now()) + timedelta(weeks=weeks) for weeks in (3, 15))
    joost.fills({"Eerste dag": first.isoformat(), "Laatste dag": last.isoformat()})
    joost.chooses({"Wie kan men dan bellen?": "Thijs"})
    joost.presses("Opslaan")

    fatima = at_screen(cast.fatima)
    fatima.opens(path)
    fatima.reads("Er niet van", "Bel dan Thijs.", "Bel Joost")
    assert fatima.page.locator("main a[href='tel:0304444444']").count() > 0
    assert fatima.page.locator("main a[href='tel:0305555555']").count() == 0

    # Three weeks pass. The clock is everybody's, so it is the leave that comes nearer.
    Absence.objects.update(first_day=day_of(now()), last_day=day_of(now()) + timedelta(weeks=12))
    for page in ("/vandaag/", path):
        fatima.opens(page)
        fatima.reads("niet tot en met", "Thijs")
        assert fatima.page.locator("main a[href='tel:0305555555']").count() > 0
        assert fatima.page.locator("main a[href='tel:0304444444']").count() == 0
    amina = at_screen(cast.amina)
    amina.opens(path)
    amina.reads("niet tot en met", "Thijs")
