"""When somebody leaves or a circle closes, talks that can no longer be are called off, and who was asked hears it."""

from datetime import timedelta

import pytest

from samenspel.circles import actions as circles
from samenspel.circles.models import Circle, EndReason
from samenspel.closing.actions import close_circle
from samenspel.notify.models import Message
from samenspel.people.models import Person
from samenspel.rhythm.models import Meeting
from samenspel.rhythm.tests.conftest import Plan
from samenspel.shared.clock import day_of, now
from tests.cast import Cast, actor, member
from tests.looking import signed_in, text


def leave(cast: Cast, circle: Circle, who: Person) -> None:
    Message.objects.all().delete()
    leaving = {"circle_id": circle.id, "member_id": member(circle, who).id, "reason": EndReason.MOVED}
    circles.end_membership(**leaving, by=actor(cast.amina), now=now())


def close(cast: Cast, circle: Circle) -> None:
    Message.objects.all().delete()
    close_circle(
        circle_id=circle.id,
        reason=EndReason.REACHED,
        talked_on=day_of(now()),
        reached="Veel",
        stays_in_touch="",
        thanks={},
        by=actor(cast.amina),
        now=now(),
    )


def called_off(meeting: Meeting) -> bool:
    meeting.refresh_from_db()
    return meeting.cancelled_at is not None


def told() -> list[tuple[str, str]]:
    mails = Message.objects.filter(kind="meeting_cancelled").order_by("address")
    return [(mail.address.split("@")[0], mail.path) for mail in mails]


def test_a_talk_of_two_is_called_off_when_one_leaves(cast: Cast, circle: Circle, talk: Meeting) -> None:
    leave(cast, circle, cast.joost)
    assert called_off(talk)
    assert told() == [("fatima", "/afspraken/")]
    assert signed_in(cast.fatima).get("/afspraken/").status_code == 200


def test_a_talk_of_three_goes_on_with_two(cast: Cast, circle: Circle, plan: Plan) -> None:
    talk = plan(people=[cast.joost, cast.ria])
    leave(cast, circle, cast.joost)
    assert not called_off(talk)
    assert told() == []
    leave(cast, circle, cast.ria)
    assert called_off(talk)
    assert told() == [("fatima", "/afspraken/")]


def test_a_talk_without_the_one_who_left_stays(cast: Cast, circle: Circle, talk: Meeting) -> None:
    leave(cast, circle, cast.ria)
    assert not called_off(talk)


def test_who_ends_it_needs_no_mail(cast: Cast, circle: Circle, plan: Plan) -> None:
    talk = plan(people=[cast.amina])
    leave(cast, circle, cast.fatima)
    assert called_off(talk)
    assert told() == []


def test_closing_calls_off_what_was_to_come_and_leaves_what_was(
    cast: Cast, circle: Circle, plan: Plan, talk: Meeting, past_talk: Meeting
) -> None:
    with_family = plan(people=[cast.amina, cast.ria])
    calendar = f"/gesprekken/{with_family.id}/agenda.ics"
    assert "STATUS:CONFIRMED" in text(signed_in(cast.amina).get(calendar))
    close(cast, circle)
    assert called_off(talk)
    assert called_off(with_family)
    assert not called_off(past_talk)
    assert sorted(name for name, _path in told()) == ["fatima", "fatima", "joost", "ria"]
    assert {path for _name, path in told()} == {"/afspraken/"}
    assert "STATUS:CANCELLED" in text(signed_in(cast.amina).get(calendar))


@pytest.mark.parametrize("talks", [1, 9])
def test_many_talks_are_called_off_in_one_go(cast: Cast, circle: Circle, plan: Plan, talks: int) -> None:
    for days in range(1, talks + 1):
        plan(begins=timedelta(days=days))
    leave(cast, circle, cast.joost)
    assert not Meeting.objects.filter(cancelled_at=None).exists()
    assert len(told()) == talks
