"""Volunteers of two organisations worked in one family, and nobody had told them of each other (001 §6.2).

Here they stand in one circle, with who guides whom; or apart and knowing nothing of each other,
when the family wants that.
"""

from datetime import timedelta

import pytest

from samenspel.requests import actions as requests
from samenspel.shared.clock import now
from tests import cast as the
from tests.crawling import every_page, told
from tests.journeys.steps import Screen


def nora_proposes_willem(cast: the.Cast) -> None:
    """A second question of the same family, at another organisation."""
    moment, nora = now() - timedelta(days=1), the.actor(cast.nora)
    his = the.volunteer(the.person("Willem"), cast.other_helpers, municipalities=["Utrecht"])
    request = requests.ask_for_help(
        words="Huiswerk", organisation_id=cast.other_helpers.id, contact=None, by=the.actor(cast.amina), now=moment
    )
    requests.take_request(request_id=request.id, by=nora, now=moment)
    answers = requests.IntakeAnswers(asked="Huiswerk")
    requests.do_intake(request_id=request.id, answers=answers, version=0, by=nora, now=moment)
    requests.propose_volunteer(
        request_id=request.id, volunteer_id=his.id, would_do="Huiswerk op maandag", by=nora, now=moment
    )


def say_yes_to_willem(at_screen, cast: the.Cast, where: str) -> Screen:
    """Amina has a circle already, and says yes to Willem of another organisation."""
    the.the_circle(cast, now() - timedelta(weeks=2))
    nora_proposes_willem(cast)
    amina: Screen = at_screen(cast.amina)
    amina.opens("/vandaag/")
    amina.presses("Bekijk het voorstel")
    amina.reads("U heeft al een kring. Komt Willem daarbij?")
    amina.presses("Ja, dat wil ik")
    amina.reads("Kies of deze vrijwilliger bij uw kring komt, of apart blijft.")
    amina.ticks(where)
    amina.presses("Ja, dat wil ik")
    return amina


@pytest.mark.django_db(transaction=True)
def test_in_one_circle_it_is_clear_who_belongs_where(at_screen, cast: the.Cast) -> None:
    amina = say_yes_to_willem(at_screen, cast, "Ja, bij de kring met")
    circle = amina.there
    for person in (cast.fatima, cast.joost):
        helper = at_screen(person)
        helper.opens(f"/kringen/{circle}/")
        helper.reads(
            "Fatima", "Willem", "Samen Op Pad", "Maatjes Rhenen", "Begeleidt Willem", "Wordt begeleid door Nora"
        )
    amina.opens("/kringen/")
    assert amina.there == circle


@pytest.mark.django_db(transaction=True)
def test_kept_apart_neither_knows_of_the_other(at_screen, cast: the.Cast) -> None:
    # "Fatima" also stands in the examples on forms.
    the.Person.objects.filter(id=cast.fatima.id).update(given_name="Naima")
    amina = say_yes_to_willem(at_screen, cast, "Nee, in een kring apart.")
    apart = amina.there
    fatima = at_screen(cast.fatima)
    fatima.is_refused(f"/kringen/{apart}/")
    first = the.Circle.objects.exclude(id=apart).get()
    for helper in (cast.fatima, cast.joost, cast.ria):
        assert f"/kringen/{first.id}/" in every_page(helper)
        assert not told(helper, "Willem", "Nora", "Huiswerk", "Huiswerk op maandag")
    for helper in (the.Person.objects.get(given_name="Willem"), cast.nora):
        assert f"/kringen/{apart}/" in every_page(helper)
        assert not told(helper, "Naima", "Joost", "Ria", "Elke woensdag iets leuks met Sara")
    amina.opens(f"/kringen/{apart}/")
    amina.reads("Willem")
    amina.reads_nothing_of("Naima")
    amina.opens("/kringen/")
    assert amina.page.locator("main .ss-rows > li").count() == 2
