"""A mother asked the professionals to get in touch with the volunteer; she did not succeed in bringing the people who
supported her together (001 §6.1.3.3). Here it is one tap from the gap that she sees."""

from datetime import timedelta

import pytest

from samenspel.rhythm.actions import log_contact
from samenspel.rhythm.models import ContactKind
from samenspel.shared.clock import day_of, now
from tests import cast as the
from tests.journeys.talking import has_come, tomorrow


@pytest.mark.django_db(transaction=True)
def test_one_tap_from_the_gap_to_an_introduction_that_closes_it(at_screen, cast: the.Cast) -> None:
    circle = the.the_circle(cast, now() - timedelta(weeks=3))
    for helper in (cast.fatima, cast.joost):
        log_contact(
            circle_id=circle.id,
            member_ids=[the.member(circle, helper).id],
            on=day_of(now()) - timedelta(days=2),
            kind=ContactKind.VISIT,
            by=the.actor(cast.amina),
            now=now(),
        )
    amina = at_screen(cast.amina)
    amina.opens(f"/kringen/{circle.id}/")
    amina.reads("Fatima en Joost kennen elkaar nog niet")
    gap = amina.page.locator(".ss-edge--gap")
    assert gap.count() == 1
    amina.presses("Laat ze kennismaken")
    assert amina.heading == "Kennismaking plannen"
    chosen = amina.page.locator("label.ss-choice:has(:checked)").all_inner_texts()
    assert [words.split(",")[0] for words in chosen] == ["Fatima", "Joost"]
    amina.fills({"Welke dag?": tomorrow(), "Hoe laat?": "14:00", "Waar?": "Bij ons thuis"})
    amina.presses("Gesprek plannen")

    for helper in (at_screen(cast.fatima), at_screen(cast.joost, "desktop")):
        helper.opens("/vandaag/")
        helper.presses("Laat weten of u komt")
        helper.reads("Bij ons thuis")
        helper.presses("Ik kom")
    amina.opens(f"/kringen/{circle.id}/")
    amina.reads("Fatima en Joost komen.")
    amina.reads_nothing_of("kennen elkaar nog niet")

    has_come(circle.id)
    amina.opens("/vandaag/")
    amina.presses("Zeg hoe het ging")
    amina.ticks("Ja, wij hebben elkaar gesproken", "Amina", "Fatima", "Joost")
    amina.presses("Opschrijven")
    amina.opens(f"/kringen/{circle.id}/")
    assert gap.count() == 0
    assert "vandaag" in amina.page.locator(".ss-edge", has_text="Fatima en Joost").inner_text()
