"""Every screen of requests and volunteers in a real browser: for everybody, also on a phone and without script."""

import os
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.cache import cache

from samenspel.requests import actions
from samenspel.requests.models import HelpRequest
from samenspel.shared.clock import now
from tests import cast as the
from tests.cast import actor
from tests.screens import client_of

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def region(transactional_db):
    """The cast with a question at every stage; the key is the stage, the value its id."""
    cache.clear()
    cast = the.the_cast()
    cast.helpers.offer = "Een maatje voor uw kind, of iemand die met u meedenkt."
    cast.helpers.save()
    the.volunteer(the.person("Willem"), cast.helpers, vog_on=None, available=False)
    the.volunteer(the.person("Yara"), cast.helpers, about="Speelt gitaar en praat graag.", languages=["nl", "en"])
    proposed = the.proposal_of_fatima(cast, now() - timedelta(days=9)).request_id
    searching = another(cast, "Wie helpt met lezen? 📚", 50, take=True, intake=True)
    waiting = another(cast, "Ik zoek iemand om mee te wandelen.", 3)
    asked = actions.ask_with_family(
        words="Wie gaat er mee naar het ziekenhuis?",
        organisation_id=cast.helpers.id,
        own_organisation_id=cast.local_team.id,
        contact=the.Contact(given_name="Amina", email=cast.amina.email or ""),
        by=actor(cast.joost),
        now=now(),
    ).id
    return cast, {"proposed": proposed, "searching": searching, "waiting": waiting, "asked": asked}


def another(cast, text, days, *, take=False, intake=False):
    at, ria = now() - timedelta(days=days), actor(cast.ria)
    request = actions.ask_for_help(
        words=text, organisation_id=cast.helpers.id, contact=None, by=actor(cast.amina), now=at
    )
    HelpRequest.objects.filter(id=request.id).update(asked_with=cast.joost, asked_with_organisation=cast.local_team)
    if take:
        actions.take_request(request_id=request.id, by=ria, now=at + timedelta(days=1))
    if intake:
        answers = actions.IntakeAnswers(asked="Elke week samen lezen.", not_wanted="Niet op vrijdag.", days=[2])
        actions.do_intake(request_id=request.id, answers=answers, version=0, by=ria, now=at + timedelta(days=2))
    return request.id


def screens(cast, ids):
    """Every screen: who opens it, and where."""
    late, fresh = f"/vragen/{ids['searching']}/", f"/vragen/{ids['waiting']}/"
    proposed, asked = f"/vragen/{ids['proposed']}/", f"/vragen/{ids['asked']}/"
    return [
        (
            None,
            [
                "/hulp-vragen/",
                "/hulp-vragen/?gemeente=Utrecht",
                "/hulp-vragen/verstuurd/mail/",
                "/hulp-vragen/verstuurd/telefoon/",
            ],
        ),
        (
            cast.amina,
            [
                "/hulp-vragen/?gemeente=Utrecht",
                "/vragen/",
                late,
                proposed,
                asked,
                f"{asked}klopt/",
                f"{late}intrekken/",
            ],
        ),
        (cast.joost, ["/vragen/", "/vragen/samen-met-gezin/", late, f"{late}aan-de-bel/"]),
        (cast.ria, ["/vragen/", late, fresh, f"{fresh}oppakken/", f"{late}intake/", f"{late}doorgeven/"]),
        (cast.ria, [proposed, f"{late}voorstellen/", f"{proposed}voorstel-terugnemen/"]),
        (cast.ria, ["/vrijwilligers/", "/vrijwilligers/nieuw/", f"/vrijwilligers/{cast.volunteer.id}/"]),
    ]


def signed_in(page, person, live_server):
    if person:
        session = client_of(person).cookies["sessionid"].value
        page.context.add_cookies([{"name": "sessionid", "value": session, "url": str(live_server)}])
    return page


def keep_picture(page, screen, person, path):
    """Only when somebody wants to look: SCREENSHOTS=folder."""
    if folder := os.environ.get("SCREENSHOTS"):
        name = path.strip("/").replace("/", "-") or "home"
        who = person.given_name if person else "niemand"
        page.screenshot(path=Path(folder) / f"{screen}-{who}-{name}.png", full_page=True)


@pytest.mark.parametrize("screen", ["phone", "desktop"])
def test_axe_finds_nothing_and_nothing_sticks_out(region, open_browser, live_server, axe, screen):
    for person, paths in screens(*region):
        page = signed_in(open_browser(screen), person, live_server)
        for path in paths:
            assert page.goto(path).status == 200, path
            axe(page)
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
            keep_picture(page, screen, person, path)


def test_in_arabic_nothing_sticks_out(region, open_browser, live_server, axe):
    for person, paths in screens(*region):
        page = signed_in(open_browser("phone"), person, live_server)
        page.context.add_cookies([{"name": "django_language", "value": "ar", "url": str(live_server)}])
        for path in paths:
            page.goto(path)
            assert page.locator("html").get_attribute("dir") == "rtl"
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
        axe(page)
        keep_picture(page, "arabic", person, paths[-1])


def test_mistakes_are_summed_up_and_the_links_lead_to_the_fields(region, open_browser, axe):
    page = open_browser("phone")
    page.goto("/hulp-vragen/?gemeente=Utrecht")
    page.get_by_role("button", name="Verstuur mijn vraag").click()
    summary = page.get_by_role("alert")
    summary.wait_for()
    axe(page)
    keep_picture(page, "mistakes", None, "/hulp-vragen/")
    for link in summary.get_by_role("link").all():
        target = (link.get_attribute("href") or "").removeprefix("#")
        assert page.locator(f"[id='{target}']").is_visible(), target


def test_a_question_without_script(region, open_browser):
    page = open_browser("phone", java_script_enabled=False)
    page.goto("/hulp-vragen/")
    page.get_by_label("In welke gemeente woont u?").select_option("Rhenen")
    page.get_by_role("button", name="Verder").click()
    page.get_by_label("Waar wilt u hulp bij?").fill("Wie helpt mij? 🙂")
    page.get_by_label("Voor ons gezin").check()
    page.get_by_text("Ik weet het niet. Kies voor mij.").click()
    page.get_by_label("Voornaam").fill("Saïda")
    page.get_by_label("E-mailadres").fill("saida@voorbeeld.test")
    page.get_by_role("button", name="Verstuur mijn vraag").click()
    page.get_by_role("heading", name="Kijk nu in uw mail").wait_for()
    request = HelpRequest.objects.get(asked_by__given_name="Saïda")
    assert (request.words, request.organisation.name) == ("Wie helpt mij? 🙂", "Maatjes Rhenen")


def test_from_question_to_proposal_with_the_keyboard_alone(region, open_browser, live_server):
    cast, ids = region
    page = signed_in(open_browser("desktop"), cast.ria, live_server)
    page.goto(f"/vragen/{ids['waiting']}/")
    page.get_by_role("link", name="Pak de vraag op").press("Enter")
    page.get_by_role("button", name="Ik pak deze vraag op").press("Enter")
    page.get_by_role("link", name="Schrijf de intake op").press("Enter")
    page.get_by_label("Wat is de vraag?").fill("Samen wandelen")
    page.get_by_role("button", name="Bewaar de intake").press("Enter")
    page.get_by_role("link", name="Stel iemand voor").press("Enter")
    page.get_by_role("radio", name="Yara").press("Space")
    page.get_by_label("Wat zou deze vrijwilliger gaan doen?").fill("Elke zondag wandelen")
    page.get_by_role("button", name="Stel deze vrijwilliger voor").press("Enter")
    page.get_by_text("Het voorstel is verstuurd").wait_for()
    assert HelpRequest.objects.get(id=ids["waiting"]).state == "proposed"
