"""The family decides who may know what; it holds from the next look on."""

import pytest
from django.test import Client

from samenspel.access.subjects import Subject
from samenspel.circles.models import Consent, How
from samenspel.circles.queries import consents_of
from samenspel.people.models import Representation
from samenspel.shared.clock import now
from tests import cast as story
from tests.looking import a_key, queries, refused, sent, signed_in, text


@pytest.fixture
def path(circle) -> str:
    return f"/kringen/{circle.id}/wie-mag-wat-weten/"


def field(circle, who) -> str:
    return f"member_{story.member(circle, who).id.hex}"


def ticks(circle, cast, version=1, **by_name):
    """What the page sends with these subjects ticked: ticks(circle, cast, fatima=["money"])."""
    helpers = [getattr(cast, name) for name in ("fatima", "joost", "ria")]
    chosen = {field(circle, getattr(cast, name)): subjects for name, subjects in by_name.items()}
    return {"offered": [story.member(circle, who).id for who in helpers], "version": version} | chosen


def shared(circle) -> set[tuple[str, str]]:
    names = {m.id: m.person.given_name for m in story.members_of(circle.id)}
    return {(names[member_id], subject.value) for member_id, subject in consents_of(circle.id)}


def test_nothing_is_shared_until_somebody_ticks(cast, circle, path):
    page = text(signed_in(cast.amina).get(path))
    assert " checked" not in page
    for words in (
        "Fatima, vrijwilliger (Samen Op Pad)",
        "Hoe het gaat",
        "Geldzorgen, schulden",
        "Niets meer delen met",
    ):
        assert words in page


def test_ticks_are_kept_and_shown(cast, circle, path):
    client = signed_in(cast.amina)
    answer = sent(client, path, **ticks(circle, cast, fatima=["wellbeing"], joost=["money", "school"]))
    assert answer.url == f"/kringen/{circle.id}/"
    assert shared(circle) == {("Fatima", "wellbeing"), ("Joost", "money"), ("Joost", "school")}
    assert text(client.get(path)).count(" checked") == 3
    assert Consent.objects.first().given_by == cast.amina


def test_unticking_withdraws_and_keeps_what_was(cast, circle, path):
    client = signed_in(cast.amina)
    sent(client, path, **ticks(circle, cast, joost=["money"]))
    sent(client, path, **ticks(circle, cast, version=2))
    assert shared(circle) == set()
    assert Consent.objects.get().withdrawn_at is not None


def test_one_button_stops_sharing_with_one_person(cast, circle, path):
    story.share(circle, cast, (cast.joost, Subject.MONEY), (cast.joost, Subject.HOME), (cast.fatima, Subject.SCHOOL))
    joost = story.member(circle, cast.joost)
    typed = ticks(circle, cast, version=2, joost=["money", "home"], fatima=["school"])
    sent(signed_in(cast.amina), path, nothing=joost.id, **typed)
    assert shared(circle) == {("Fatima", "school")}


def test_that_button_saves_no_other_ticks(cast, circle, path):
    story.share(circle, cast, (cast.joost, Subject.MONEY), (cast.fatima, Subject.SCHOOL))
    joost = story.member(circle, cast.joost)
    typed = ticks(circle, cast, version=2, joost=["money", "home"], fatima=["health", "geheim"], ria=["money"])
    answer = sent(signed_in(cast.amina), path, nothing=joost.id, **typed)
    assert answer.url == path
    assert shared(circle) == {("Fatima", "school")}


def test_a_page_of_before_that_button_shares_nothing_again(cast, circle, path):
    story.share(circle, cast, (cast.joost, Subject.MONEY))
    joost = story.member(circle, cast.joost)
    sent(signed_in(cast.amina), path, nothing=joost.id)
    page = sent(signed_in(cast.amina), path, **ticks(circle, cast, version=2, joost=["money"]))
    assert "Iemand anders heeft dit net veranderd." in text(page)
    assert shared(circle) == set()


@pytest.mark.parametrize("whom", ["amina", "nora", "onzin"])
def test_that_button_is_there_for_no_other_people(cast, circle, path, whom):
    story.share(circle, cast, (cast.joost, Subject.MONEY))
    others, _willem, _nora = story.second_volunteer(cast, None)
    ids = {"amina": story.member(circle, cast.amina).id, "nora": story.member(others, cast.nora).id, "onzin": "x"}
    client = signed_in(cast.amina)
    sent(client, path, nothing=ids[whom])
    assert "Er ging iets mis." in text(client.get(path))
    assert shared(circle) == {("Joost", "money")}


def test_stopping_never_waits_for_what_another_changed(cast, circle, path):
    story.share(circle, cast, (cast.joost, Subject.MONEY), (cast.fatima, Subject.SCHOOL))
    joost = story.member(circle, cast.joost)
    answer = sent(signed_in(cast.amina), path, nothing=joost.id, **ticks(circle, cast, version=1, joost=["money"]))
    assert answer.status_code == 302
    assert shared(circle) == {("Fatima", "school")}


def test_the_other_carer_was_first_and_the_ticks_stay(cast, circle, path):
    story.share(circle, cast, (cast.fatima, Subject.SCHOOL))
    client = signed_in(cast.amina)
    page = client.post(path, {"once": str(a_key())} | _plain(ticks(circle, cast, version=1, joost=["money"])))
    words = text(page)
    assert "Iemand anders heeft dit net veranderd." in words
    assert "Dit staat er nu:" in words
    assert shared(circle) == {("Fatima", "school")}
    assert words.count(" checked") == 1
    again = ticks(circle, cast, version=page.context["form"]["version"].value(), joost=["money"])
    assert sent(client, path, **again).status_code == 302
    assert shared(circle) == {("Joost", "money")}


def _plain(typed):
    return {name: [str(v) for v in value] if isinstance(value, list) else str(value) for name, value in typed.items()}


def test_sent_twice_is_done_once(cast, circle, path):
    client, once = signed_in(cast.amina), a_key()
    for _ in range(2):
        assert sent(client, path, once=once, **ticks(circle, cast, joost=["money"])).status_code == 302
    assert Consent.objects.count() == 1


def test_who_joined_after_the_page_was_opened_stays_as_they_are(cast, circle, path):
    typed = ticks(circle, cast, fatima=["school"])
    typed["offered"] = typed["offered"][:1]
    story.share(circle, cast, (cast.joost, Subject.MONEY))
    sent(signed_in(cast.amina), path, **(typed | {"version": 2}))
    assert shared(circle) == {("Fatima", "school"), ("Joost", "money")}


@pytest.mark.parametrize("wrong", [{"version": ""}, {"version": "onzin"}, {"once": "onzin"}])
def test_a_broken_form_changes_nothing(cast, circle, path, wrong):
    page = sent(signed_in(cast.amina), path, **(ticks(circle, cast, joost=["money"]) | wrong))
    assert page.status_code == 200
    assert "Er ging iets mis met dit formulier." in text(page)
    assert shared(circle) == set()


def test_a_subject_that_does_not_exist_changes_nothing(cast, circle, path):
    page = sent(signed_in(cast.amina), path, **ticks(circle, cast, joost=["money", "geheim"]))
    assert "Deze keuze kan niet meer." in text(page)
    assert shared(circle) == set()


@pytest.mark.parametrize("helper", ["fatima", "joost", "ria"])
def test_no_helper_decides_for_the_family(cast, circle, path, helper):
    assert refused(signed_in(getattr(cast, helper)), path, version=1) == (403, 403)


def test_an_outsider_finds_nothing_and_a_stranger_signs_in(cast, circle, path):
    assert refused(signed_in(cast.nora), path, version=1) == (404, 404)
    assert Client().get(path).status_code == 302


def test_aloud_when_a_helper_does_it_for_somebody_without_a_screen(cast, circle, path):
    Representation.objects.create(person=cast.sara, helper=cast.ria, agreed="Aan de keukentafel", since=now())
    client = signed_in(cast.ria)
    client.post("/namens/", {"once": str(a_key()), "person_id": str(cast.sara.id)})
    sent(client, path, **ticks(circle, cast, fatima=["school"]))
    consent = Consent.objects.get()
    assert (consent.how, consent.given_by, consent.recorded_by) == (How.ALOUD, cast.sara, cast.ria)


def test_the_page_costs_the_same_with_more_people(cast, circle, path):
    client = signed_in(cast.amina)
    cost = queries(client, path)
    assert cost <= 10
    story.second_volunteer(cast, circle)
    assert queries(client, path) == cost


def test_each_button_of_one_page_is_an_act_of_its_own(cast, circle, path):
    story.share(circle, cast, (cast.joost, Subject.MONEY), (cast.fatima, Subject.SCHOOL))
    client, once = signed_in(cast.amina), a_key()
    for who in (cast.fatima, cast.joost):
        sent(client, path, nothing=story.member(circle, who).id, once=once)
    assert shared(circle) == set()
    saved = sent(client, path, once=once, **ticks(circle, cast, version=4, ria=["school"]))
    assert saved.url == f"/kringen/{circle.id}/"
    assert shared(circle) == {("Ria", "school")}
