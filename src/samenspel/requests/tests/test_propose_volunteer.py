"""Choosing a volunteer."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samenspel.notify.models import Message
from samenspel.people.models import Position
from samenspel.requests.actions import propose_volunteer
from samenspel.requests.models import Intake, Proposal
from samenspel.requests.views.propose_volunteer import SHOWN
from samenspel.shared.errors import RuleBroken
from samenspel.volunteers.models import Volunteer
from tests import cast as the
from tests.cast import NOW
from tests.screens import client_of, filled, send, words

WOULD_DO = "Elke woensdag met Sara naar buiten 🌳"


@pytest.fixture
def path(searching) -> str:
    return f"/vragen/{searching.id}/voorstellen/"


def propose(cast, path, **typed):
    return send(client_of(cast.ria), path, **({"volunteer_id": cast.volunteer.id, "would_do": WOULD_DO} | typed))


def test_the_family_hears_of_it(cast, searching, path):
    page = words(client_of(cast.ria).get(path))
    for shown in (
        "Fatima",
        "Gaat graag naar buiten.",
        "Nederlands, Arabisch",
        "woensdag",
        "Helpt nu 0 gezinnen. Wil er hooguit 1.",
    ):
        assert shown in page
    assert propose(cast, path).url == f"/vragen/{searching.id}/"
    proposal = Proposal.objects.get()
    assert (proposal.volunteer, proposal.would_do, proposal.answer) == (cast.volunteer, WOULD_DO, "open")
    assert [each.recipient_id for each in Message.objects.filter(kind="proposal")] == [cast.amina.id]
    page = words(client_of(cast.amina).get(f"/vragen/{searching.id}/"))
    assert WOULD_DO in page
    assert f"/voorstellen/{proposal.id}/" in page
    page = words(client_of(cast.joost).get(f"/vragen/{searching.id}/"))
    assert "Fatima" not in page
    assert WOULD_DO not in page


def test_only_the_coordinator(cast, path, status):
    for who in (cast.amina, cast.joost):
        assert status(who, path) == 403
    for who in (cast.nora, cast.kees, cast.fatima):
        assert status(who, path) == 404


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"available": False}, "Heeft nu pauze."),
        ({"vog_on": None}, "Heeft nog geen VOG."),
        ({"vog_on": "2020-01-01"}, "De VOG is te oud."),
        ({"max_families": 0}, "Helpt al zoveel gezinnen"),
        ({"municipalities": ["Rhenen"]}, "Helpt niet in deze gemeente."),
        ({"languages": ["nl"]}, "Spreekt niet de taal"),
        ({"gender": "man"}, "Het gezin vraagt een vrouw of juist een man."),
        ({"days": [4]}, "Kan niet op de dagen dat het gezin kan"),
        ({"rather_not": ["pets"]}, "Wil liever niet te maken hebben met"),
    ],
)
def test_each_limit_says_in_a_sentence_why_not(cast, searching, path, changed, sentence):
    Intake.objects.update(language="ar", gender="woman", days=[2], topics=["pets"])
    Volunteer.objects.update(gender="woman")
    ria = client_of(cast.ria)
    form = filled(ria.get(path), volunteer_id=cast.volunteer.id, would_do=WOULD_DO)
    assert str(cast.volunteer.id) in words(ria.get(path))
    Volunteer.objects.update(**changed)
    page = words(ria.get(path))
    assert sentence in page
    assert str(cast.volunteer.id) not in page
    answer = words(ria.post(path, form))
    assert "Deze keuze kan niet meer" in answer
    assert WOULD_DO in answer
    assert not Proposal.objects.exists()


def test_who_has_not_said_yes_to_the_organisation_is_not_proposed(cast, path):
    Position.objects.filter(person=cast.fatima).update(accepted_at=None)
    assert "Heeft nog geen ja gezegd" in words(client_of(cast.ria).get(path))
    assert not Proposal.objects.exists()


def test_the_volunteers_of_another_organisation_are_not_there(cast, path):
    willem = the.volunteer(the.person("Willem"), cast.other_helpers, municipalities=["Utrecht"])
    assert "Willem" not in words(client_of(cast.ria).get(path))
    assert "Deze keuze kan niet meer" in words(propose(cast, path, volunteer_id=willem.id))


def test_to_whom_the_family_said_no_is_not_proposed_again(cast):
    from samenspel.circles.actions import answer_proposal

    proposal = the.proposal_of_fatima(cast)
    answer_proposal(proposal_id=proposal.id, yes=False, by=the.actor(cast.amina), now=NOW)
    page = words(client_of(cast.ria).get(f"/vragen/{proposal.request_id}/voorstellen/"))
    assert "Het gezin zei al nee." in page
    assert "Er is nu niemand die kan" in page
    for way_on in ("Verander de intake", "Geef de vraag door"):
        assert way_on in page


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"volunteer_id": None}, "Kies een antwoord"),
        ({"volunteer_id": "iemand"}, "Deze keuze kan niet meer"),
        ({"would_do": ""}, "Vul dit in"),
        ({"would_do": "a" * 1001}, "U schreef 1001 tekens"),
    ],
)
def test_what_cannot_be_gets_a_sentence_and_stays_in_sight(cast, path, typed, sentence):
    page = words(propose(cast, path, **typed))
    assert sentence in page
    assert typed.get("would_do", WOULD_DO) in page
    assert not Proposal.objects.exists()


def test_two_taps_are_one_and_a_second_proposal_waits(cast, searching, path):
    ria = client_of(cast.ria)
    form = filled(ria.get(path), volunteer_id=cast.volunteer.id, would_do=WOULD_DO)
    assert [ria.post(path, form).status_code for _ in range(2)] == [302, 302]
    assert Proposal.objects.count() == 1
    assert ria.get(path).url == f"/vragen/{searching.id}/"


def test_what_is_sent_looks_at_the_chosen_volunteer_only(cast, path):
    the.volunteer(the.person("Yara"), cast.helpers)
    ria = client_of(cast.ria)
    form = filled(ria.get(path), volunteer_id=cast.volunteer.id, would_do=WOULD_DO)
    with CaptureQueriesContext(connection) as asked:
        assert ria.post(path, form).status_code == 302
    read = [q["sql"] for q in asked.captured_queries if 'FROM "volunteers_volunteer"' in q["sql"]]
    assert read
    assert all(str(cast.volunteer.id) in sql or cast.volunteer.id.hex in sql for sql in read)


def test_many_volunteers_are_found_by_name_and_cost_no_more(cast, path, django_assert_max_num_queries):
    for number in range(SHOWN + 5):
        the.volunteer(the.person(f"Vrijwilliger{number:02}"), cast.helpers)
    ria = client_of(cast.ria)
    with django_assert_max_num_queries(22):
        page = ria.get(path)
    assert len(page.context["form"].fields["volunteer_id"].choices) == SHOWN
    found = ria.get(f"{path}?naam=vrijwilliger43")
    assert [label for _id, label in found.context["form"].fields["volunteer_id"].choices if "Vrijwilliger43" in label]
    form = filled(found, volunteer_id=Volunteer.objects.get(person__given_name="Vrijwilliger43").id, would_do=WOULD_DO)
    assert ria.post(f"{path}?naam=vrijwilliger43", form).status_code == 302


TOO_CLOSE = {
    "ria": "Dit bent u zelf. Vraag een collega om u voor te stellen.",
    "amina": "Deze vrijwilliger hoort zelf bij dit gezin.",
}


@pytest.mark.parametrize(("who", "sentence"), TOO_CLOSE.items())
def test_who_stands_too_close_is_on_the_list_with_the_reason(cast, searching, path, who, sentence):
    close = the.volunteer(getattr(cast, who), cast.helpers)
    page = words(client_of(cast.ria).get(path))
    assert sentence in page
    assert str(close.id) not in page
    with pytest.raises(RuleBroken, match=sentence):
        propose_volunteer(
            request_id=searching.id, volunteer_id=close.id, would_do=WOULD_DO, by=the.actor(cast.ria), now=NOW
        )
    assert not Proposal.objects.exists()


def test_a_coordinator_of_the_family_leaves_it_to_a_colleague(cast, searching, path):
    the.position(cast.amina, cast.helpers, "coordinator")
    assert "U hoort zelf bij dit gezin." in words(client_of(cast.amina).get(path))
    with pytest.raises(RuleBroken, match="U hoort zelf bij dit gezin"):
        propose_volunteer(
            request_id=searching.id, volunteer_id=cast.volunteer.id, would_do="x", by=the.actor(cast.amina), now=NOW
        )
    assert propose(cast, path).status_code == 302
