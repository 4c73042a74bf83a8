"""For a month a volunteer could not reach a young person; when she asked, the local team said that a lot was going on
and that she had perhaps better stay in the background. She had wanted to hear it earlier (001 §6.1.3.2).

Here the silence itself is noticed, and the professional is asked before the volunteer has to ask. That the professional
can say "something is going on, please stay in the background for now" is F1 of the mission, and not there yet.
"""

from datetime import timedelta

import pytest

from samenspel.rhythm.actions import log_contact
from samenspel.rhythm.jobs import keep_rhythm
from samenspel.rhythm.models import ContactKind
from samenspel.shared.clock import day_of, now
from tests import cast as the

PERSONAL = ("Amina", "Sara", "Fatima", "Buurtteam", "Samen Op Pad")


def met_once(cast: the.Cast) -> the.Circle:
    """They met seven weeks ago, agreed to speak every six weeks, and have not spoken since."""
    then = now() - timedelta(weeks=7)
    circle = the.the_circle(cast, then)
    others = [the.member(circle, who).id for who in (cast.amina, cast.fatima, cast.joost)]
    on, ria = day_of(then), the.actor(cast.ria)
    log_contact(circle_id=circle.id, member_ids=others, on=on, kind=ContactKind.VISIT, by=ria, now=then)
    return circle


@pytest.mark.django_db(transaction=True)
def test_the_professional_is_asked_first(at_screen, mailbox, cast: the.Cast) -> None:
    circle = met_once(cast)
    joost, fatima = at_screen(cast.joost, "desktop"), at_screen(cast.fatima)
    before = len(mailbox.deliver())

    keep_rhythm(now())
    asked = mailbox.deliver()[before:]
    assert [mail["X-Envelope-To"] for mail in asked] == [cast.joost.email]
    said = joost.follows_mail(cast.joost, "Tijd om elkaar te spreken")
    assert not [name for name in PERSONAL if name in said]
    joost.reads("U en Fatima spraken elkaar 7 weken terug", "Bel Fatima")

    fatima.opens("/vandaag/")
    fatima.reads("Wij vragen Joost om u te bellen.")
    fatima.opens(f"/kringen/{circle.id}/")
    fatima.reads("Wij vragen eerst Joost om te bellen. U mag het ook zelf doen.")

    keep_rhythm(now() + timedelta(days=2))
    fatima.follows_mail(cast.fatima, "Tijd om elkaar te spreken")
