"""Two people open the same form and both save: the second is told what stands there now, and keeps what was typed."""

from datetime import timedelta

import pytest

from samenspel.agreements.models import Agreement
from samenspel.circles.models import Consent
from samenspel.shared.clock import now
from tests import cast as the
from tests.journeys.agreeing import write_down


@pytest.mark.django_db(transaction=True)
def test_consent_saved_by_both_parents(at_screen, cast: the.Cast) -> None:
    circle = the.the_circle(cast, now() - timedelta(days=1))
    father = the.added(circle, cast, the.Contact("Yusuf", email="yusuf@voorbeeld.test"), None).person
    mothers, fathers = at_screen(cast.amina), at_screen(father)
    for parent in (mothers, fathers):
        parent.opens(f"/kringen/{circle.id}/wie-mag-wat-weten/")
    mothers.ticks("School", question="Joost")
    mothers.presses("Opslaan")
    fathers.ticks("Geld", question="Joost")
    fathers.presses("Opslaan")

    fathers.reads("Er klopt iets nog niet", "Dit staat er nu: School")
    assert fathers.page.get_by_role("group", name="Joost").get_by_label("Geld").is_checked()
    assert [c.subject for c in Consent.objects.filter(withdrawn_at=None)] == ["school"]
    fathers.ticks("School", question="Joost")
    fathers.presses("Opslaan")
    assert sorted(c.subject for c in Consent.objects.filter(withdrawn_at=None)) == ["money", "school"]


@pytest.mark.django_db(transaction=True)
def test_agreements_written_by_two(at_screen, cast: the.Cast) -> None:
    circle = the.the_circle(cast, now() - timedelta(days=1))
    joost, ria = at_screen(cast.joost, "desktop"), at_screen(cast.ria, "desktop")
    for writer in (joost, ria):
        writer.opens(f"/kringen/{circle.id}/afspraken-maken/")
    write_down(joost, limits="Hoogstens drie uur per week.")
    joost.presses("Vraag iedereen om ja te zeggen")
    write_down(ria, limits="Niet op zondag.")
    ria.presses("Vraag iedereen om ja te zeggen")

    ria.reads("Er klopt iets nog niet", "Dit staat er nu: Hoogstens drie uur per week.")
    assert ria.labelled("Welke grenzen").input_value() == "Niet op zondag."
    assert Agreement.objects.count() == 1
