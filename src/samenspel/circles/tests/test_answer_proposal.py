"""The family says yes or no to a volunteer; a yes begins a circle, or lets the volunteer join one."""

from uuid import uuid4

import pytest

from samenspel.circles.actions import answer_proposal
from samenspel.circles.models import Circle, Member
from samenspel.people.models import FamilyMember, FamilyPart, Position
from samenspel.requests import actions as requests
from samenspel.requests.models import HelpRequest, Proposal
from samenspel.shared.clock import now
from tests import cast as story
from tests.looking import ARABIC, a_key, queries, refused, sent, signed_in, text


@pytest.fixture
def proposal(cast) -> Proposal:
    return story.proposal_of_fatima(cast)


@pytest.fixture
def path(proposal) -> str:
    return f"/voorstellen/{proposal.id}/"


def second_proposal(cast, would_do="Huiswerk op maandag") -> Proposal:
    """Nora of another organisation proposes Willem to the same family."""
    willem = story.volunteer(story.person("Willem"), cast.other_helpers, municipalities=["Utrecht"])
    nora = story.actor(cast.nora)
    request = requests.ask_for_help(
        words="Huiswerk", organisation_id=cast.other_helpers.id, contact=None, by=story.actor(cast.amina), now=now()
    )
    requests.take_request(request_id=request.id, by=nora, now=now())
    intake = requests.IntakeAnswers(asked="Huiswerk")
    requests.do_intake(request_id=request.id, answers=intake, version=0, by=nora, now=now())
    return requests.propose_volunteer(
        request_id=request.id, volunteer_id=willem.id, would_do=would_do, by=nora, now=now()
    )


def test_the_family_reads_who_it_is(cast, path):
    page = text(signed_in(cast.amina).get(path))
    for words in ("Fatima", "Samen Op Pad", "Gaat graag naar buiten.", "Arabisch", "Elke woensdag iets leuks met Sara"):
        assert words in page
    assert "Hoort Joost ook bij de kring?" in page
    assert "(niet verplicht)" not in page
    assert "06 33 33 33 33" not in page


def test_a_yes_begins_the_circle_and_asks_at_once_who_may_know_what(cast, path):
    answer = sent(signed_in(cast.amina), path, answer="yes", professional_joins="yes")
    circle = Circle.objects.get()
    assert answer.url == f"/kringen/{circle.id}/wie-mag-wat-weten/"
    people = {m.person.given_name: m.role for m in Member.objects.filter(circle=circle)}
    assert people == {
        "Amina": "family",
        "Sara": "family",
        "Fatima": "volunteer",
        "Ria": "coordinator",
        "Joost": "professional",
    }


def test_the_professional_stays_out_when_the_family_wants_that(cast, path):
    sent(signed_in(cast.amina), path, answer="yes", professional_joins="no")
    assert not Member.objects.filter(person=cast.joost).exists()


def test_a_no_needs_no_reason_and_nothing_else(cast, path, proposal):
    client = signed_in(cast.amina)
    assert sent(client, path, answer="no").url == f"/vragen/{proposal.request_id}/"
    assert not Circle.objects.exists()
    proposal.refresh_from_db()
    assert proposal.answer == "no"
    assert "U heeft nee gezegd." in text(client.get(path))
    assert "Ja, dat wil ik" not in text(client.get(path))


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"answer": "yes"}, "Kies of deze professional bij de kring hoort."),
        ({"answer": "misschien"}, "Deze keuze kan niet meer."),
        ({}, "Kies een antwoord"),
        ({"answer": "yes", "professional_joins": "onzin"}, "Deze keuze kan niet meer."),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_done(cast, path, typed, sentence):
    page = text(sent(signed_in(cast.amina), path, **typed))
    assert sentence in page
    assert not Circle.objects.exists()
    assert Proposal.objects.get().answer == "open"


def test_sent_twice_is_done_once(cast, path):
    client, once = signed_in(cast.amina), a_key()
    answers = [sent(client, path, answer="yes", professional_joins="yes", once=once) for _ in range(2)]
    circle = Circle.objects.get()
    assert [a.status_code for a in answers] == [302, 302]
    assert answers[1].url == f"/kringen/{circle.id}/"
    assert client.get(path).url == f"/kringen/{circle.id}/"


def test_the_other_carer_was_first(cast, path, proposal):
    other = story.also_carer(cast, "Omar")
    requests.withdraw_proposal(request_id=proposal.request_id, by=story.actor(cast.ria), now=now())
    page = text(sent(signed_in(other), path, answer="yes", professional_joins="yes"))
    assert "Dit kan nu niet meer." in page or "teruggetrokken" in page
    assert not Circle.objects.exists()


@pytest.mark.parametrize("outsider", ["nora", "kees", "fatima"])
def test_an_outsider_finds_nothing(cast, path, outsider):
    client = signed_in(getattr(cast, outsider))
    assert refused(client, path, answer="yes") == (404, 404)
    assert refused(client, f"/voorstellen/{uuid4()}/") == (404, 404)


@pytest.mark.parametrize("reader", ["joost", "ria"])
def test_who_may_see_the_question_may_not_answer_for_the_family(cast, path, reader):
    assert refused(signed_in(getattr(cast, reader)), path, answer="yes") == (403, 403)
    assert not Circle.objects.exists()


def test_who_left_the_family_finds_nothing(cast, path):
    omar = story.also_carer(cast, "Omar")
    client = signed_in(omar)
    assert client.get(path).status_code == 200
    FamilyMember.objects.filter(person=omar).delete()
    assert refused(client, path, answer="yes") == (404, 404)


def test_a_second_volunteer_joins_or_stays_apart(cast):
    circle = story.the_circle(cast)
    client, path = signed_in(cast.amina), f"/voorstellen/{second_proposal(cast).id}/"
    page = text(client.get(path))
    assert "Ja, bij de kring met Fatima, Joost en Ria. Zij en Willem weten dan van elkaar." in page
    assert "Nee, in een kring apart. De anderen weten niets van Willem." in page
    assert "Kies of deze vrijwilliger bij uw kring komt" in text(sent(client, path, answer="yes"))
    sent(client, path, answer="yes", circle_id=circle.id)
    assert set(Member.objects.filter(circle=circle, role="volunteer").values_list("person__given_name", flat=True)) == {
        "Fatima",
        "Willem",
    }
    assert Circle.objects.count() == 1


def test_apart_means_a_circle_of_its_own(cast):
    circle = story.the_circle(cast)
    sent(signed_in(cast.amina), f"/voorstellen/{second_proposal(cast).id}/", answer="yes", circle_id="apart")
    assert Circle.objects.count() == 2
    assert not Member.objects.filter(circle=circle, person__given_name="Willem").exists()


def test_a_circle_of_the_family_that_somebody_does_not_belong_to_stays_unknown(cast):
    circle = story.the_circle(cast)
    omar = story.person("Omar")
    FamilyMember.objects.create(family=cast.family, person=omar, part=FamilyPart.CARER)
    path = f"/voorstellen/{second_proposal(cast).id}/"
    client = signed_in(omar)
    assert "Fatima" not in text(client.get(path))
    sent(client, path, answer="yes", circle_id=circle.id)
    assert not Member.objects.filter(circle=circle, person__given_name="Willem").exists()


def test_the_words_stay_as_typed_and_the_page_costs_the_same(cast):
    story.the_circle(cast)
    proposal = second_proposal(cast, would_do=f"{ARABIC}\n<b>vet</b>")
    path = f"/voorstellen/{proposal.id}/"
    client = signed_in(cast.amina)
    page = text(client.get(path))
    assert ARABIC in page
    assert "<b>vet</b>" not in page
    cost = queries(client, path)
    assert cost <= 14
    for n in range(3):
        also = story.organisation(f"Anders {n}", cast.helpers.kind, handles=True)
        story.position(cast.nora, also, "coordinator")
        extra = Circle.objects.create(family=cast.family, name="Nog een", opened_at=now())
        Member.objects.create(circle=extra, person=cast.amina, role="family", since=now())
    assert queries(client, path) == cost
    assert HelpRequest.objects.count() == 2


def test_a_professional_who_left_meanwhile_does_not_join(cast):
    proposal = story.proposal_of_fatima(cast)
    Position.objects.filter(person=cast.joost).update(ended_at=story.NOW)
    assert "Hoort Joost" not in text(signed_in(cast.amina).get(f"/voorstellen/{proposal.id}/"))
    circle = answer_proposal(
        proposal_id=proposal.id, yes=True, professional_joins=True, by=story.actor(cast.amina), now=story.NOW
    )
    assert circle is not None
    assert not Member.objects.filter(circle=circle, person=cast.joost).exists()


def test_a_professional_who_is_the_coordinator_too_keeps_nobody_from_saying_yes(cast):
    story.position(cast.joost, cast.helpers, "coordinator")
    request = story.searching_request(cast)
    proposal = requests.propose_volunteer(
        request_id=request.id,
        volunteer_id=cast.volunteer.id,
        would_do="Wandelen",
        by=story.actor(cast.joost),
        now=story.NOW,
    )
    path = f"/voorstellen/{proposal.id}/"
    assert "Hoort Joost" not in text(signed_in(cast.amina).get(path))
    circle = answer_proposal(
        proposal_id=proposal.id, yes=True, professional_joins=True, by=story.actor(cast.amina), now=story.NOW
    )
    assert circle is not None
    assert Member.objects.get(circle=circle, person=cast.joost).role == "coordinator"
    assert circle.plan_holder is None
