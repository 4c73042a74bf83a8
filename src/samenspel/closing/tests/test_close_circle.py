"""Closing a circle: by the family or the coordinator, for all at once, with thanks, once."""

from datetime import timedelta

import pytest
from django.urls import reverse

from samenspel.access.subjects import Subject
from samenspel.circles import actions as circles
from samenspel.circles.models import Circle, Consent, EndReason
from samenspel.closing.models import LookBack, Thanks
from samenspel.notify.models import Message
from samenspel.requests.models import Proposal
from samenspel.shared.clock import day_of, now
from tests.cast import NOW, Cast, actor, member, second_volunteer, share
from tests.looking import ARABIC, EMOJI, a_key, queries, refused, sent, signed_in, text


@pytest.fixture
def path(circle: Circle) -> str:
    return reverse("closing:close_circle", args=[circle.id])


def typed(circle: Circle, cast: Cast, **more: object) -> dict[str, object]:
    return {
        "reason": "reached",
        "talked_on": f"{day_of(now()):%d-%m-%Y}",
        "reached": ARABIC,
        "stays_in_touch": EMOJI,
        f"thanks_{member(circle, cast.fatima).id.hex}": "Dank voor elke woensdag!",
        "sure": "on",
    } | more


def test_the_family_closes_it_and_reads_back(cast: Cast, circle: Circle, path: str) -> None:
    share(circle, cast, (cast.joost, Subject.MONEY))
    Message.objects.all().delete()
    response = sent(signed_in(cast.amina), path, **typed(circle, cast))
    assert response.url == reverse("closing:look_back", args=[circle.id])
    circle.refresh_from_db()
    assert (circle.end_reason, bool(circle.closed_at)) == ("reached", True)
    kept = LookBack.objects.get()
    assert (kept.reached, kept.stays_in_touch, kept.talked_on) == (ARABIC, EMOJI, day_of(now()))
    assert Thanks.objects.get().words == "Dank voor elke woensdag!"
    told = dict(Message.objects.values_list("recipient_id", "kind"))
    assert told == {cast.fatima.id: "thanks", cast.ria.id: "circle_closed", cast.joost.id: "circle_closed"}
    assert not Consent.objects.filter(withdrawn_at=None).exists()
    assert not Proposal.objects.filter(ended_at=None).exists()


def test_nobody_sees_what_they_no_longer_may(cast: Cast, circle: Circle, path: str) -> None:
    sent(signed_in(cast.amina), path, **typed(circle, cast))
    page, back, thanks = (
        reverse(name, args=[circle.id]) for name in ("pages:circle", "closing:look_back", "closing:thanks")
    )
    seen = {
        who: tuple(signed_in(getattr(cast, who)).get(each).status_code for each in (page, back, thanks))
        for who in ("amina", "fatima", "joost", "ria", "nora")
    }
    assert seen == {
        "amina": (200, 200, 403),
        "fatima": (404, 404, 200),
        "joost": (404, 404, 404),
        "ria": (404, 404, 404),
        "nora": (404, 404, 404),
    }


def test_a_coordinator_who_closes_it_goes_to_their_own_page(cast: Cast, circle: Circle, path: str) -> None:
    assert sent(signed_in(cast.ria), path, **typed(circle, cast)).url == "/vandaag/"


@pytest.mark.parametrize("name", ["amina", "ria"])
def test_the_same_form_twice_closes_it_once_and_gets_the_same_answer(
    cast: Cast, circle: Circle, path: str, name: str
) -> None:
    Message.objects.all().delete()
    client, form = signed_in(getattr(cast, name)), typed(circle, cast, once=a_key())
    answers = [sent(client, path, **form) for _ in range(2)]
    assert answers[0].url == answers[1].url
    assert (LookBack.objects.count(), Message.objects.filter(recipient_id=cast.fatima.id).count()) == (1, 1)


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"reason": ""}, "Kies een antwoord."),
        ({"reason": "verveeld"}, "Deze keuze kan niet meer"),
        ({"talked_on": ""}, "Vul een datum in."),
        ({"talked_on": "1-1-2001"}, "na het begin van de kring"),
        ({"talked_on": "1-1-0001"}, "Het jaar klopt niet"),
        ({"talked_on": f"{day_of(now()) + timedelta(days=2):%d-%m-%Y}"}, "niet in de toekomst"),
        ({"reached": " "}, "Vul dit in."),
        ({"reached": "x" * 4001}, "Er passen er 4000"),
        ({"stays_in_touch": "x" * 601}, "Er passen er 600"),
        ({"thanks": "x" * 1001}, "Er passen er 1000"),
        ({"sure": ""}, "Zet hier een vinkje"),
    ],
)
def test_what_cannot_be_gets_a_sentence(cast: Cast, circle: Circle, path: str, wrong: dict, sentence: str) -> None:
    if "thanks" in wrong:
        wrong = {f"thanks_{member(circle, cast.fatima).id.hex}": wrong["thanks"]}
    response = sent(signed_in(cast.amina), path, **(typed(circle, cast) | wrong))
    assert response.status_code == 200
    assert sentence in text(response)
    assert EMOJI in text(response) or "stays_in_touch" in wrong
    assert not LookBack.objects.exists()


def test_every_volunteer_is_thanked_by_name_and_empty_words_are_no_thanks(
    cast: Cast, circle: Circle, path: str
) -> None:
    second_volunteer(cast, circle, NOW)
    page = text(signed_in(cast.amina).get(path))
    assert "Bedank Fatima" in page
    assert "Bedank Willem" in page
    sent(signed_in(cast.amina), path, **typed(circle, cast))
    assert [t.member.person for t in Thanks.objects.all()] == [cast.fatima]


def test_who_may_and_who_not(cast: Cast, circle: Circle, path: str) -> None:
    form = typed(circle, cast)
    for outsider in (cast.nora, cast.kees):
        assert refused(signed_in(outsider), path, **form) == (404, 404)
    for without in (cast.fatima, cast.joost):
        assert refused(signed_in(without), path, **form) == (403, 403)
    leaving = {"circle_id": circle.id, "member_id": member(circle, cast.ria).id, "reason": EndReason.MOVED}
    circles.end_membership(**leaving, by=actor(cast.amina), now=now())
    assert refused(signed_in(cast.ria), path, **form) == (404, 404)
    assert not LookBack.objects.exists()


def test_what_another_closed_meanwhile_is_closed(cast: Cast, circle: Circle, path: str) -> None:
    form = typed(circle, cast)
    sent(signed_in(cast.ria), path, **form)
    response = sent(signed_in(cast.amina), path, **form)
    assert response.status_code == 403
    assert "Dit is al afgesloten" in text(response)
    assert ARABIC in text(response)


def test_the_page_takes_few_queries(cast: Cast, path: str) -> None:
    assert queries(signed_in(cast.amina), path) <= 12
