"""Planning a conversation: who may, what cannot be, who hears of it, once."""

from datetime import timedelta

import pytest
from django.urls import reverse

from samenspel.circles import actions as circles
from samenspel.circles.models import Circle, EndReason
from samenspel.notify.models import Message
from samenspel.people.models import Person
from samenspel.rhythm.models import Meeting, Reply
from samenspel.shared.clock import NETHERLANDS, day_of, now
from tests.cast import Cast, actor, member
from tests.looking import ARABIC, EMOJI, a_key, queries, refused, sent, signed_in, text


@pytest.fixture
def path(circle: Circle) -> str:
    return reverse("rhythm:plan_meeting", args=[circle.id])


def typed(circle: Circle, cast: Cast, **more: object) -> dict[str, object]:
    day = day_of(now()) + timedelta(days=8)
    known = {"day": f"{day:%d-%m-%Y}", "at": "15.30", "minutes": 30, "place": "Telefonisch"}
    return known | {"member_ids": [member(circle, cast.joost).id]} | more


def test_a_talk_is_planned_and_who_is_asked_gets_one_mail(cast: Cast, circle: Circle, path: str) -> None:
    Message.objects.all().delete()
    assert sent(signed_in(cast.fatima), path, **typed(circle, cast, topic=EMOJI)).status_code == 302
    meeting = Meeting.objects.get()
    assert (meeting.kind, meeting.topic, meeting.minutes) == ("talk", EMOJI, 30)
    assert f"{meeting.starts_at.astimezone(NETHERLANDS):%H:%M}" == "15:30"
    replies = dict(meeting.invitees.values_list("member__person__given_name", "reply"))
    assert replies == {"Fatima": Reply.YES, "Joost": Reply.NONE}
    assert [m.recipient_id for m in Message.objects.all()] == [cast.joost.id]


@pytest.mark.parametrize("kind", ["introduction", "closing"])
def test_an_introduction_and_a_closing_talk_ask_everybody(cast: Cast, circle: Circle, path: str, kind: str) -> None:
    client, address = signed_in(cast.ria), f"{path}?soort={kind}"
    page = text(client.get(address))
    assert page.count(" checked") == 4
    assert ("draagt over" in page) is (kind == "introduction")
    assert sent(client, address, **typed(circle, cast)).status_code == 302
    assert Meeting.objects.get().kind == kind


def test_where_no_professional_is_there_is_a_way_to_one(cast: Cast, circle: Circle, path: str) -> None:
    def handover(who: Person) -> str:
        return text(signed_in(who).get(f"{path}?soort=introduction")).split("Samen beginnen")[1].split("</div>")[0]

    add = reverse("circles:add_member", args=[circle.id])
    assert add not in handover(cast.amina)
    joost = {"circle_id": circle.id, "member_id": member(circle, cast.joost).id, "reason": EndReason.MOVED}
    circles.end_membership(**joost, by=actor(cast.amina), now=now())
    assert add in handover(cast.amina)
    assert add not in handover(cast.ria)
    assert "Het gezin kan iemand erbij vragen." in handover(cast.ria)


def test_the_address_can_name_whom_to_ask_and_a_strange_kind_is_a_talk(cast: Cast, circle: Circle, path: str) -> None:
    joost, ria = member(circle, cast.joost).id, member(circle, cast.ria).id
    page = text(signed_in(cast.fatima).get(f"{path}?soort=feest&met={joost},{ria}"))
    assert page.count(" checked") == 2
    assert "<h1" in page
    assert "Gesprek plannen" in page


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"day": ""}, "Vul een datum in."),
        ({"day": "30 februari 2027"}, "Deze datum kunnen wij niet lezen"),
        ({"day": "1-1-0001"}, "Het jaar klopt niet"),
        ({"day": "31-12-9999"}, "Het jaar klopt niet"),
        ({"day": "1-1-2020"}, "Deze dag en tijd zijn al geweest"),
        ({"day": "1-1-2090"}, "meer dan een jaar vooruit"),
        ({"at": "25.00"}, "Deze tijd kunnen wij niet lezen"),
        ({"minutes": 7}, "Deze keuze kan niet meer"),
        ({"place": "  "}, "Vul dit in."),
        ({"place": "x" * 201}, "Er passen er 200"),
        ({"topic": "x" * 201}, "Er passen er 200"),
        ({"member_ids": []}, "Kies één of meer antwoorden."),
    ],
)
def test_what_cannot_be_gets_a_sentence(cast: Cast, circle: Circle, path: str, wrong: dict, sentence: str) -> None:
    response = sent(signed_in(cast.fatima), path, **typed(circle, cast, topic=ARABIC) | wrong)
    assert response.status_code == 200
    assert sentence in text(response)
    assert wrong.get("topic", ARABIC) in text(response)
    assert not Meeting.objects.exists()


def test_the_same_form_twice_is_one_talk_and_one_mail(cast: Cast, circle: Circle, path: str) -> None:
    Message.objects.all().delete()
    client, form = signed_in(cast.fatima), typed(circle, cast, once=a_key())
    assert [sent(client, path, **form).status_code for _ in range(2)] == [302, 302]
    assert (Meeting.objects.count(), Message.objects.count()) == (1, 1)


def test_outsiders_find_nothing_and_who_left_cannot_be_asked(cast: Cast, circle: Circle, path: str) -> None:
    form = typed(circle, cast, topic=ARABIC)
    for outsider in (cast.nora, cast.kees):
        assert refused(signed_in(outsider), path, **form) == (404, 404)
    leaving = {"circle_id": circle.id, "member_id": member(circle, cast.joost).id, "reason": EndReason.MOVED}
    circles.end_membership(**leaving, by=actor(cast.amina), now=now())
    assert refused(signed_in(cast.joost), path, **form) == (404, 404)
    page = text(sent(signed_in(cast.fatima), path, **form))
    assert "Deze keuze kan niet meer" in page
    assert ARABIC in page
    assert not Meeting.objects.exists()


def test_after_the_end_nothing_is_planned(cast: Cast, circle: Circle, path: str) -> None:
    form = typed(circle, cast)
    circles.close_circle(circle=circle, reason=EndReason.REACHED, now=now())
    assert refused(signed_in(cast.amina), path, **form) == (403, 403)
    assert refused(signed_in(cast.fatima), path, **form) == (404, 404)


def test_the_page_takes_few_queries(cast: Cast, path: str) -> None:
    assert queries(signed_in(cast.fatima), path) <= 12
