"""The first screen of who works here: the coordinator's questions, the bell, the administrator."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from samenspel.circles import actions as circles
from samenspel.circles.models import EndReason
from samenspel.closing import actions as closing
from samenspel.pages.tests.today_cast import today
from samenspel.people.actions import begin_representation, invite_person
from samenspel.people.models import Position, PositionRole
from samenspel.requests import actions as requests
from samenspel.shared.clock import day_of, now
from tests import cast as the
from tests.cast import actor, member

pytestmark = pytest.mark.django_db


def test_the_coordinator_sees_what_waits_and_how_long():
    cast = the.the_cast()
    request = the.waiting_request(cast, now() - timedelta(days=50))
    page = today(cast.ria)
    assert "1 vraag wacht op u. De langste wacht 50 dagen. 1 wacht langer dan afgesproken." in page
    assert reverse("requests:view_request", args=[request.id]) in page
    assert "Er wacht geen vraag op u." in today(cast.nora)


def test_a_proposal_waits_for_the_family_and_not_for_the_coordinator():
    cast = the.the_cast()
    the.proposal_of_fatima(cast, now())
    assert "Er wacht geen vraag op u." in today(cast.ria)


def test_the_bell_is_rung_by_the_professional_and_heard_by_the_coordinator():
    cast = the.the_cast()
    request = the.waiting_request(cast, now() - timedelta(days=50))
    bell = reverse("requests:ring_bell", args=[request.id])
    assert bell in today(cast.joost)
    assert bell not in today(cast.amina)
    assert "Er is aan de bel getrokken" not in today(cast.ria)
    requests.ring_bell(request_id=request.id, by=actor(cast.joost), now=now())
    assert bell not in today(cast.joost)
    assert "Er is aan de bel getrokken" in today(cast.ria)


def test_the_coordinator_hears_what_the_family_said():
    cast = the.the_cast()
    circle = the.the_circle(cast, now())
    assert "Amina en Sara: ja tegen Fatima" in today(cast.ria)
    assert reverse("pages:circle", args=[circle.id]) in today(cast.ria)


def test_a_no_sends_the_coordinator_back_to_the_question():
    cast = the.the_cast()
    proposal = the.proposal_of_fatima(cast, now())
    circles.answer_proposal(proposal_id=proposal.id, yes=False, by=actor(cast.amina), now=now())
    page = today(cast.ria)
    assert "Amina en Sara: nee tegen Fatima" in page
    assert reverse("requests:view_request", args=[proposal.request_id]) in page


def test_the_coordinator_sees_who_never_spoke():
    cast = the.the_cast()
    the.the_circle(cast)
    assert "Fatima en Joost spraken elkaar nog nooit" in today(cast.ria)


def test_how_many_volunteers_have_room():
    cast = the.the_cast()
    assert "1 vrijwilliger heeft ruimte." in today(cast.ria)
    the.proposal_of_fatima(cast, now())
    assert "0 vrijwilligers hebben ruimte." in today(cast.ria)


def test_people_without_a_screen_are_named_to_their_helper_only():
    cast = the.the_cast()
    piet = the.person("Piet", None)
    begin_representation(person=piet, helper_id=cast.ria.id, agreed="Aan de telefoon.", now=now())
    assert "Piet" in today(cast.ria)
    assert "Piet" not in today(cast.nora)


def test_acting_for_somebody_shows_their_page_and_not_ones_own():
    cast = the.the_cast()
    piet = the.person("Piet", None)
    begin_representation(person=piet, helper_id=cast.ria.id, agreed="Aan de telefoon.", now=now())
    the.waiting_request(cast, now())
    client = Client(headers={"accept-language": "nl"})
    client.force_login(cast.ria)
    from samenspel.people import acting

    session = client.session
    session["acting_for"] = {"person": str(piet.id), "until": (now() + acting.STOPS_AFTER).timestamp()}
    session.save()
    page = client.get("/vandaag/").content.decode()
    assert "Dag <bdi>Piet</bdi>" in page
    assert "Vragen van gezinnen" not in page


def test_the_volunteer_keeps_the_thanks_of_a_circle_that_ended():
    cast = the.the_cast()
    circle = the.the_circle(cast, now() - timedelta(days=30))
    closing.close_circle(
        circle_id=circle.id,
        reason=EndReason.REACHED,
        talked_on=day_of(now()),
        reached="Sara heeft vriendinnen.",
        stays_in_touch="",
        thanks={member(circle, cast.fatima).id: "Dank je wel, Fatima! 🌷"},
        by=actor(cast.ria),
        now=now(),
    )
    page = today(cast.fatima)
    assert "Dank je wel, Fatima! 🌷" in page
    assert "Samen om Amina" not in page
    assert "Dank je wel" not in today(cast.joost)


def test_the_administrator_sees_organisations_and_nothing_of_families():
    cast = the.the_cast()
    the.the_circle(cast)
    admin = the.person("Wim")
    the.position(admin, cast.helpers, "administrator")
    invite_person(
        organisation_id=cast.helpers.id,
        role=PositionRole.COORDINATOR,
        contact=the.Contact(given_name="zz", email="KEES@voorbeeld.test"),
        by=actor(admin),
        now=now(),
    )
    page = today(admin)
    assert cast.helpers.name in page
    assert "1 uitnodiging wacht op antwoord" in page
    assert ">zz<" in page
    for name in ("Amina", "Fatima", "Joost", "Kees"):
        assert name not in page
    assert cast.other_helpers.name not in page


@pytest.mark.parametrize("who", ["amina", "joost", "ria", "fatima"])
def test_in_a_browser_on_a_phone_and_a_desktop(transactional_db, open_browser, axe, live_server, who):
    cast = the.the_cast()
    the.proposed_agreement(the.the_circle(cast, now()), cast, now())
    client = Client()
    client.force_login(getattr(cast, who))
    for screen in ("phone", "desktop"):
        page = open_browser(screen)
        page.context.add_cookies(
            [{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": str(live_server)}]
        )
        page.goto("/vandaag/")
        assert page.get_by_role("heading", level=1).is_visible()
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
        axe(page)


def test_a_professional_who_left_reads_no_question_any_more():
    cast = the.the_cast()
    the.waiting_request(cast, now())
    assert the.WORDS[:20] in today(cast.joost)
    Position.objects.filter(person=cast.joost).update(ended_at=now())
    assert the.WORDS[:20] not in today(cast.joost)


def test_a_no_to_a_question_that_went_elsewhere_is_not_told_any_more():
    cast = the.the_cast()
    proposal = the.proposal_of_fatima(cast, now())
    circles.answer_proposal(proposal_id=proposal.id, yes=False, by=actor(cast.amina), now=now())
    requests.pass_on_request(
        request_id=proposal.request_id,
        organisation_id=cast.other_helpers.id,
        reason="Past beter",
        by=actor(cast.ria),
        now=now(),
    )
    assert "Amina en Sara" not in today(cast.ria)
    assert "nee tegen Fatima" not in today(cast.nora)


def test_an_address_does_not_tell_a_professional_who_it_belongs_to():
    cast = the.the_cast()
    asked = requests.ask_with_family(
        words="Hulp met de tuin",
        organisation_id=cast.helpers.id,
        own_organisation_id=cast.other_team.id,
        contact=the.Contact(given_name="Wie", email=cast.amina.email or ""),
        by=actor(cast.kees),
        now=now(),
    )
    page = today(cast.kees)
    assert "Hulp met de tuin" in page
    assert "Sara" not in page
    requests.confirm_request(request_id=asked.id, by=actor(cast.amina), now=now())
    assert "Amina en Sara" in today(cast.kees)


def test_a_volunteer_is_not_sent_to_who_left_the_circle():
    cast = the.the_cast()
    circle = the.the_circle(cast, now() - timedelta(days=2))
    the.agreement_in_force(circle, cast, now())
    assert cast.joost.phone in today(cast.fatima)
    circles.end_membership(
        circle_id=circle.id,
        member_id=member(circle, cast.joost).id,
        reason=EndReason.MOVED,
        by=actor(cast.amina),
        now=now(),
    )
    page = today(cast.fatima)
    assert cast.joost.phone not in page
    assert cast.ria.phone in page
