"""Professionals were content with the contact with volunteers; on asking further it was with the coordinator that they
spoke, never with the volunteer (001 §6.1.2, §6.1.3). Here that is the first thing on the professional's first page."""

from datetime import timedelta

import pytest

from samenspel.rhythm.actions import log_contact
from samenspel.rhythm.models import ContactKind
from samenspel.shared.clock import day_of, now
from tests import cast as the


@pytest.mark.django_db(transaction=True)
def test_the_first_thing_is_the_volunteer_one_never_spoke_with(at_screen, cast: the.Cast) -> None:
    circle = the.the_circle(cast, now() - timedelta(weeks=10))
    log_contact(
        circle_id=circle.id,
        member_ids=[the.member(circle, cast.ria).id],
        on=day_of(now()) - timedelta(days=1),
        kind=ContactKind.PHONE,
        by=the.actor(cast.joost),
        now=now(),
    )
    joost = at_screen(cast.joost)
    first = joost.page.locator("main section").first
    assert "Fatima" in first.inner_text()
    assert "U sprak Fatima nog nooit. Het is aan u om te bellen." in first.inner_text()
    assert first.locator("a[href='tel:0633333333']").is_visible()

    before = joost.taps
    joost.presses("Al gesproken")
    joost.ticks("Gebeld")
    joost.presses("Opschrijven")
    assert joost.taps - before == 3
    joost.opens("/vandaag/")
    joost.reads_nothing_of("Het is aan u om te bellen.")
    joost.reads("U sprak Fatima vandaag.")
