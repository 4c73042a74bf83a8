"""A volunteer had to explain to the mother again and again who came for what (001 §6.1.1.3, §6.2).

Here it stands on one page, in the mother's own language as far as it has been translated.
"""

from datetime import timedelta

import pytest
from django.utils import translation

from samenspel.access.subjects import Subject
from samenspel.shared.clock import now
from tests import cast as the


@pytest.mark.django_db(transaction=True)
def test_who_does_and_does_not_do_what_in_three_languages(at_screen, axe, cast: the.Cast) -> None:
    then = now() - timedelta(weeks=3)
    circle = the.the_circle(cast, then)
    the.share(circle, cast, (cast.joost, Subject.MONEY), (cast.fatima, Subject.WELLBEING), now=then)
    the.agreement_in_force(circle, cast, then)
    amina = at_screen(cast.amina)
    amina.opens(f"/kringen/{circle.id}/")
    everything = ["Elke woensdag naar de speeltuin", "Geen huishouden", "Praten met school", "Helpen met de schulden"]
    amina.reads("Wie doet wat?", "Wie doet wat niet?", "Houdt het overzicht over het hele plan.", *everything)

    amina.page.locator(".ss-language summary").click()
    amina.presses("English", at=".ss-language")
    with translation.override("en"):
        amina.reads(translation.gettext("Wie doet wat?"), *everything)
    amina.reads_nothing_of("Wie doet wat?", "Wie helpt mee?", "Samen om")
    assert amina.page.get_attribute("html", "lang") == "en"

    amina.page.locator(".ss-language summary").click()
    amina.presses("العربيّة", at=".ss-language")
    assert amina.page.get_attribute("html", "dir") == "rtl"
    amina.reads(*everything)
    assert amina.page.evaluate("document.documentElement.scrollWidth") <= 390
    who = amina.page.locator("#wie").bounding_box()
    avatar = amina.page.locator("#wie .ss-avatar").first.bounding_box()
    assert who
    assert avatar
    assert avatar["x"] > who["x"] + who["width"] / 2, "the pictures stand on the right"
    axe(amina.page)
