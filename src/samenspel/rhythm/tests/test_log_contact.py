"""Writing down that one spoke: three taps, a note only for who may know, once."""

from datetime import timedelta

import pytest
from django.urls import reverse

from samenspel.access.subjects import Subject
from samenspel.audit.models import Entry
from samenspel.circles import actions as circles
from samenspel.circles.models import Circle, EndReason
from samenspel.circles.queries import open_circle
from samenspel.rhythm.models import Contact, Tie
from samenspel.rhythm.queries import Act, contacts_of
from samenspel.shared.clock import day_of, now
from tests.cast import Cast, actor, member, share
from tests.looking import ARABIC, EMOJI, a_key, queries, refused, sent, signed_in, text


@pytest.fixture
def path(circle: Circle) -> str:
    return reverse("rhythm:log_contact", args=[circle.id])


def taps(circle: Circle, cast: Cast, **more: object) -> dict[str, object]:
    return {"member_ids": member(circle, cast.joost).id, "day": day_of(now()).isoformat(), "kind": "phone"} | more


def test_three_taps_write_it_down(cast: Cast, circle: Circle, path: str) -> None:
    client = signed_in(cast.fatima)
    assert sent(client, path, **taps(circle, cast)).url == reverse("pages:circle", args=[circle.id])
    contact = Contact.objects.get()
    assert (contact.kind, contact.on, contact.note) == ("phone", day_of(now()), "")
    assert set(contact.members.all()) == {member(circle, cast.fatima), member(circle, cast.joost)}
    assert Tie.objects.get().last_on == day_of(now())
    assert Entry.objects.filter(act="log_contact", circle_id=circle.id, person_id=cast.fatima.id).count() == 1


def test_the_page_knows_whom_one_met_and_that_it_was_today(cast: Cast, circle: Circle, path: str) -> None:
    joost = member(circle, cast.joost).id
    page = text(signed_in(cast.fatima).get(f"{path}?met={joost}"))
    assert f'value="{joost}" id="id_member_ids_2" checked' in page
    assert page.count(" checked") == 2
    assert "Joost, professional (Buurtteam Zuid)" in page


@pytest.mark.parametrize("asked", ["onzin", "%00", "1,2,3", "00000000-0000-4000-8000-000000000000"])
def test_an_address_that_names_nobody_chooses_nobody(cast: Cast, path: str, asked: str) -> None:
    assert text(signed_in(cast.fatima).get(f"{path}?met={asked}")).count(" checked") == 1


def test_another_day_is_possible(cast: Cast, circle: Circle, path: str) -> None:
    earlier = day_of(now()) - timedelta(days=9)
    typed = taps(circle, cast, day="other", other_day=earlier.strftime("%d-%m-%Y"))
    assert sent(signed_in(cast.amina), path, **typed).status_code == 302
    assert Contact.objects.get().on == earlier


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"member_ids": []}, "Kies één of meer antwoorden."),
        ({"kind": ""}, "Kies een antwoord."),
        ({"kind": "rooksignalen"}, "Deze keuze kan niet meer"),
        ({"day": "other"}, "Vul in welke dag het was"),
        ({"day": "other", "other_day": "31-2-2026"}, "Deze datum kunnen wij niet lezen"),
        ({"day": "other", "other_day": "1-1-2099"}, "Kies vandaag of een dag in het afgelopen jaar"),
        ({"day": "other", "other_day": "1-1-0001"}, "Het jaar klopt niet"),
        ({"other_day": "1-1-2026"}, "Kies “Andere dag”"),
        ({"note": "Gaat goed"}, "Kies waar uw notitie over gaat"),
        ({"note": "x" * 1001, "subject": "school"}, "Er passen er 1000"),
        ({"once": "geen sleutel"}, "Er ging iets mis met dit formulier"),
    ],
)
def test_what_cannot_be_gets_a_sentence(cast: Cast, circle: Circle, path: str, wrong: dict, sentence: str) -> None:
    response = sent(signed_in(cast.fatima), path, **(taps(circle, cast) | wrong))
    assert (response.status_code, sentence in text(response)) == (200, True)
    assert "<title>Fout:" in text(response)
    assert not Contact.objects.exists()


def test_a_note_is_kept_whole_and_read_only_by_who_may_know(cast: Cast, circle: Circle, path: str) -> None:
    share(circle, cast, (cast.joost, Subject.SCHOOL))
    typed = taps(circle, cast, note=f"{ARABIC}\n{EMOJI}", subject="school")
    assert sent(signed_in(cast.fatima), path, **typed).status_code == 302
    for who, reads in ((cast.amina, True), (cast.fatima, True), (cast.joost, True), (cast.ria, False)):
        opened = open_circle(actor(who), circle.id, Act.VIEW_CIRCLE)
        assert (contacts_of(opened)[0].note == f"{ARABIC}\n{EMOJI}") is reads


def test_the_page_says_who_would_read_a_note(cast: Cast, circle: Circle, path: str) -> None:
    share(circle, cast, (cast.joost, Subject.SCHOOL))
    page = text(signed_in(cast.fatima).get(path))
    assert "School. Dit lezen: u, Amina, Sara en Joost." in page
    assert "Geld. Dit lezen: u, Amina en Sara." in page


def test_the_same_form_twice_is_one_conversation(cast: Cast, circle: Circle, path: str) -> None:
    client, typed = signed_in(cast.fatima), taps(circle, cast, once=a_key())
    assert [sent(client, path, **typed).status_code for _ in range(2)] == [302, 302]
    assert Contact.objects.count() == 1


def test_outsiders_and_who_left_find_nothing(cast: Cast, circle: Circle, path: str) -> None:
    typed = taps(circle, cast)
    for outsider in (cast.nora, cast.kees):
        assert refused(signed_in(outsider), path, **typed) == (404, 404)
    fatima = signed_in(cast.fatima)
    leaving = {"circle_id": circle.id, "member_id": member(circle, cast.fatima).id, "reason": EndReason.MOVED}
    circles.end_membership(**leaving, by=actor(cast.amina), now=now())
    assert refused(fatima, path, **typed) == (404, 404)
    assert not Contact.objects.exists()


def test_somebody_who_left_meanwhile_cannot_be_named_and_the_text_stays(cast: Cast, circle: Circle, path: str) -> None:
    typed = taps(circle, cast, note=ARABIC, subject="school")
    leaving = {"circle_id": circle.id, "member_id": member(circle, cast.joost).id, "reason": EndReason.MOVED}
    circles.end_membership(**leaving, by=actor(cast.amina), now=now())
    page = text(sent(signed_in(cast.fatima), path, **typed))
    assert "Deze keuze kan niet meer" in page
    assert ARABIC in page


def test_after_the_end_the_family_may_look_but_not_write(cast: Cast, circle: Circle, path: str) -> None:
    typed = taps(circle, cast)
    circles.close_circle(circle=circle, reason=EndReason.REACHED, now=now())
    assert refused(signed_in(cast.amina), path, **typed) == (403, 403)
    assert refused(signed_in(cast.ria), path, **typed) == (404, 404)


def test_the_page_takes_few_queries(cast: Cast, circle: Circle, path: str) -> None:
    assert queries(signed_in(cast.fatima), path) <= 12
