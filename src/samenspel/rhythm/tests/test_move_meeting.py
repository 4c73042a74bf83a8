"""Another day for a conversation: by who takes part, everybody is asked again, two at once do not overwrite."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils.formats import date_format

from samenspel.notify.models import Message
from samenspel.rhythm import actions
from samenspel.rhythm.models import Meeting
from samenspel.shared.clock import NETHERLANDS, day_of, now
from tests.cast import Cast, actor
from tests.looking import ARABIC, a_key, queries, refused, sent, signed_in, text

NEW_DAY = day_of(now()) + timedelta(days=20)


@pytest.fixture
def path(talk: Meeting) -> str:
    return reverse("rhythm:move_meeting", args=[talk.id])


def typed(**more: object) -> dict[str, object]:
    return {"day": f"{NEW_DAY:%d-%m-%Y}", "at": "9 uur", "place": ARABIC, "version": 1} | more


def test_the_page_starts_from_how_it_stands(cast: Cast, talk: Meeting, path: str) -> None:
    page = text(signed_in(cast.joost).get(path))
    assert f'value="{day_of(talk.starts_at).isoformat()}"' in page
    assert "Bij Buurtteam Zuid" in page


def test_it_is_moved_and_the_others_are_asked_again(cast: Cast, talk: Meeting, path: str) -> None:
    actions.answer_invitation(meeting_id=talk.id, yes=True, version=1, by=actor(cast.joost), now=now())
    Message.objects.all().delete()
    assert sent(signed_in(cast.fatima), path, **typed()).status_code == 302
    talk.refresh_from_db()
    assert (talk.place, talk.version) == (ARABIC, 2)
    assert f"{talk.starts_at.astimezone(NETHERLANDS):%Y-%m-%d %H:%M}" == f"{NEW_DAY:%Y-%m-%d} 09:00"
    assert dict(talk.invitees.values_list("member__person__given_name", "reply")) == {"Fatima": "yes", "Joost": "none"}
    assert [m.recipient_id for m in Message.objects.all()] == [cast.joost.id]


def test_who_said_no_and_then_chooses_another_day_comes(cast: Cast, talk: Meeting, path: str) -> None:
    actions.answer_invitation(meeting_id=talk.id, yes=False, version=1, by=actor(cast.joost), now=now())
    assert sent(signed_in(cast.joost), path, **typed()).status_code == 302
    assert dict(talk.invitees.values_list("member__person__given_name", "reply")) == {"Fatima": "none", "Joost": "yes"}


def test_a_version_that_is_old_shows_what_stands_and_keeps_what_was_typed(cast: Cast, talk: Meeting, path: str) -> None:
    other_day = NEW_DAY + timedelta(days=1)
    assert (
        sent(
            signed_in(cast.fatima), path, **typed(place="Bij de buren", at="10.15", day=other_day.isoformat())
        ).status_code
        == 302
    )
    client = signed_in(cast.joost)
    response = sent(client, path, **typed())
    page = text(response)
    assert "Iemand anders heeft dit net veranderd" in page
    for expected in (ARABIC, "Bij de buren", "10.15", date_format(other_day)):
        assert expected in page
    again = {"version": response.context["form"]["version"].value()}
    assert sent(client, path, **typed(**again)).status_code == 302
    talk.refresh_from_db()
    assert (talk.place, talk.version) == (ARABIC, 3)


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"day": "1-1-2020"}, "zijn al geweest"),
        ({"day": "gisteren"}, "Deze datum kunnen wij niet lezen"),
        ({"place": ""}, "Vul dit in."),
        ({"version": "vier"}, "Er ging iets mis met dit formulier"),
    ],
)
def test_what_cannot_be_gets_a_sentence(cast: Cast, talk: Meeting, path: str, wrong: dict, sentence: str) -> None:
    response = sent(signed_in(cast.joost), path, **typed(**wrong))
    assert sentence in text(response)
    talk.refresh_from_db()
    assert talk.version == 1


def test_the_same_form_twice_moves_it_once(cast: Cast, talk: Meeting, path: str) -> None:
    client, key = signed_in(cast.joost), a_key()
    assert [sent(client, path, **typed(once=key)).status_code for _ in range(2)] == [302, 302]
    talk.refresh_from_db()
    assert talk.version == 2


def test_only_who_takes_part_moves_it(cast: Cast, path: str) -> None:
    assert refused(signed_in(cast.nora), path, **typed()) == (404, 404)
    assert refused(signed_in(cast.ria), path, **typed()) == (403, 403)
    assert sent(signed_in(cast.amina), path, **typed()).status_code == 302


def test_what_was_called_off_stays_off_and_the_text_stays(cast: Cast, talk: Meeting, path: str) -> None:
    actions.cancel_meeting(meeting_id=talk.id, by=actor(cast.fatima), now=now())
    page = text(sent(signed_in(cast.joost), path, **typed()))
    assert "Dit gesprek gaat niet door." in page
    assert ARABIC in page
    assert "<form" not in text(signed_in(cast.joost).get(path)).split("<main")[1].split("</main")[0]


def test_the_page_takes_few_queries(cast: Cast, path: str) -> None:
    assert queries(signed_in(cast.joost), path) <= 13
