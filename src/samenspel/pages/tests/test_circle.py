"""The page of a circle: everybody knows who is involved, who does what, when people speak and whom to call."""

from datetime import timedelta

import pytest

from samenspel.access.subjects import Subject
from samenspel.agreements import actions as agreements
from samenspel.agreements.models import Task
from samenspel.agreements.rules import TaskState
from samenspel.circles import actions as circles
from samenspel.circles.models import Circle, EndReason, Member
from samenspel.closing.actions import close_circle
from samenspel.people.actions import announce_absence
from samenspel.rhythm import actions as rhythm
from samenspel.rhythm.models import Invitee, Meeting, MeetingKind
from samenspel.shared.clock import day_of, now
from tests import cast as story
from tests.looking import ARABIC, signed_in, text


def plan(circle, cast, **more):
    """Ria asks Amina and Fatima for a talk in three days."""
    values = {
        "kind": MeetingKind.TALK,
        "topic": "Hoe het gaat",
        "starts_at": now() + timedelta(days=3),
        "minutes": 30,
        "place": "Bij het gezin thuis",
        "member_ids": [story.member(circle, who).id for who in (cast.amina, cast.fatima)],
    }
    return rhythm.plan_meeting(circle_id=circle.id, by=story.actor(cast.ria), now=now(), **(values | more))


def test_everybody_reads_who_is_who(cast, circle, html_for):
    for reader in (cast.amina, cast.fatima, cast.joost, cast.ria):
        page = html_for(reader, circle)
        assert "Samen om Amina en Sara heen" in page
        assert "vrijwilliger bij Samen Op Pad" in page
        assert "professional bij Buurtteam Zuid" in page
        assert "Elke woensdag iets leuks met Sara" in page
        assert "Houdt het overzicht over het hele plan." in page
        assert "en let op of het samen goed loopt." in page
    assert "Dit zien: u, Sara, Fatima, Joost en Ria" in html_for(cast.amina, circle)
    assert "Dit zien: u, Amina, Sara, Joost en Ria" in html_for(cast.fatima, circle)


def test_the_family_reads_that_it_decides(cast, circle, html_for):
    page = html_for(cast.amina, circle)
    for words in ("Uw gezin. U beslist.", "Wie mag wat weten?", "Iemand erbij", "De kring afsluiten", "stopt"):
        assert words in page
    for reader in (cast.fatima, cast.joost):
        page = html_for(reader, circle)
        assert "Uw gezin" not in page
        assert "Iemand erbij" not in page
        assert "/stoppen/" not in page
        assert "De kring afsluiten" not in page


def test_helpers_reach_each_other_without_a_detour(cast, circle, html_for):
    page = html_for(cast.fatima, circle)
    assert 'href="tel:0304444444"' in page
    assert "030 44 44 444" in page
    assert "06 33 33 33 33" not in page  # her own number is no use to her
    assert "06 33 33 33 33" in html_for(cast.joost, circle)


def test_who_is_away_names_who_stands_in(cast, circle, html_for):
    colleague = story.person("Marieke", phone="030 99 99 999")
    story.position(colleague, cast.local_team, "professional")
    announce_absence(
        first_day=day_of(now()),
        last_day=day_of(now()) + timedelta(days=13),
        deputy_id=colleague.id,
        by=story.actor(cast.joost),
        now=now(),
    )
    page = html_for(cast.fatima, circle)
    assert "Bel dan Marieke." in page
    assert "Bel Marieke, voor Joost" in page
    assert "030 99 99 999" in page
    assert "030 44 44 444" not in page


def test_agreements_in_the_words_of_the_family(cast, circle, html_for):
    story.agreement_in_force(circle, cast)
    page = html_for(cast.amina, circle)
    for words in (
        "“Sara heeft weer vriendinnen.”",
        "Elke woensdag naar de speeltuin",
        "Geen huishouden",
        "Fatima komt hoogstens drie uur per week.",
        "Versie 1, sinds",
        "Bel eerst Joost. Neemt Joost niet op? Bel dan Ria.",
        "0800-2000",
    ):
        assert words in page
    assert "De anderen bellen eerst u. Neemt u niet op? Dan bellen zij Ria." in html_for(cast.joost, circle)
    assert "Daarna bent u degene die wordt gebeld." in html_for(cast.ria, circle)


def test_a_newer_version_says_whose_yes_is_missing(cast, circle, html_for):
    agreement = story.proposed_agreement(circle, cast)
    page = html_for(cast.fatima, circle)
    assert "Kloppen deze afspraken?" in page
    assert "Versie 1 wacht op een ja van u, Amina en Ria." in page
    agreements.confirm_agreement(agreement_id=agreement.id, yes=True, by=story.actor(cast.fatima), now=now())
    page = html_for(cast.fatima, circle)
    assert "Kloppen deze afspraken?" not in page
    agreements.confirm_agreement(
        agreement_id=agreement.id, yes=False, remark="GEHEIM", by=story.actor(cast.ria), now=now()
    )
    page = html_for(cast.fatima, circle)
    assert "Versie 1 klopt nog niet, zegt Ria." in page
    assert "GEHEIM" not in page


def test_only_who_writes_agreements_is_asked_to(cast, circle, html_for):
    for reader in (cast.joost, cast.ria):
        assert "Afspraken opschrijven" in html_for(reader, circle)
    for reader in (cast.amina, cast.fatima):
        page = html_for(reader, circle)
        assert "Afspraken opschrijven" not in page
        assert "Er zijn nog geen afspraken." in page


def test_a_task_is_moved_on_from_the_page(cast, circle, html_for):
    story.agreement_in_force(circle, cast)
    task = Task.objects.get(words="Elke woensdag naar de speeltuin")
    assert f'formaction="/taken/{task.id}/?version=1"' in html_for(cast.fatima, circle)
    client = signed_in(cast.fatima)
    once = str(client.get(f"/kringen/{circle.id}/").context["once"])
    client.post(f"/taken/{task.id}/?version=1", {"once": once, "state": "busy"})
    task.refresh_from_db()
    assert task.state == TaskState.BUSY


def test_an_invitation_is_answered_from_the_page(cast, circle, html_for):
    meeting = plan(circle, cast)
    client = signed_in(cast.amina)
    page = client.get(f"/kringen/{circle.id}/")
    assert "Ik kom" in text(page)
    assert "Ik kan niet" in text(page)
    client.post(f"/gesprekken/{meeting.id}/antwoord/", {"version": "1", "yes": "yes"})
    assert 'name="version" value="1"' in text(page)
    assert Invitee.objects.get(meeting=meeting, member__person=cast.amina).reply == "yes"
    assert "Ik kan toch niet" in html_for(cast.amina, circle)
    assert "Ik kom" not in html_for(cast.joost, circle)


def test_a_talk_that_has_begun_is_asked_about(cast, circle, html_for):
    meeting = plan(circle, cast)
    Meeting.objects.filter(id=meeting.id).update(starts_at=now() - timedelta(hours=2))
    assert "Is dit gesprek er geweest?" in html_for(cast.amina, circle)
    assert "Is dit gesprek er geweest?" not in html_for(cast.joost, circle)


def test_talks_that_nobody_recorded_do_not_hide_the_one_that_comes(cast, circle, html_for):
    for weeks in range(1, 21):
        weekly = plan(circle, cast, topic=f"Week {weeks}")
        Meeting.objects.filter(id=weekly.id).update(starts_at=now() - timedelta(weeks=weeks))
    assert "Er is nog geen gesprek gepland" in html_for(cast.amina, circle)
    plan(circle, cast, topic="Zwemles")
    page = html_for(cast.amina, circle)
    assert "Er is nog geen gesprek gepland" not in page
    assert "Zwemles" in page
    assert "gepland: " in page
    assert "Week 1, " in page.split("Is dit gesprek er geweest?")[1], "the newest is asked about"


def test_who_left_is_named_in_what_was_and_nowhere_else(cast, circle, html_for):
    story.agreement_in_force(circle, cast)
    circles.end_membership(
        circle_id=circle.id,
        member_id=story.member(circle, cast.fatima).id,
        reason=EndReason.MOVED,
        by=story.actor(cast.amina),
        now=now(),
    )
    page = html_for(cast.amina, circle)
    assert "Fatima (gestopt)" in page
    assert "06 33 33 33 33" not in page
    assert "Nog niemand" in page
    assert "Fatima" not in page.split("ss-seen-by")[1].split("</p>")[0]


def test_the_one_to_call_first_may_have_left(cast, circle, html_for):
    story.agreement_in_force(circle, cast)
    circles.end_membership(
        circle_id=circle.id,
        member_id=story.member(circle, cast.joost).id,
        reason=EndReason.MOVED,
        by=story.actor(cast.amina),
        now=now(),
    )
    page = html_for(cast.fatima, circle)
    assert "Bel eerst Ria." in page
    assert "Er is nog geen professional bij die het overzicht over het hele plan houdt." in page


@pytest.fixture
def closed(cast, circle) -> Circle:
    story.agreement_in_force(circle, cast)
    story.share(circle, cast, (cast.joost, Subject.MONEY))
    close_circle(
        circle_id=circle.id,
        reason=EndReason.REACHED,
        talked_on=day_of(now()),
        reached="Sara heeft vriendinnen.",
        stays_in_touch="",
        thanks={},
        by=story.actor(cast.amina),
        now=now(),
    )
    return circle


def test_a_closed_circle_stays_with_the_family_to_read(cast, closed, html_for):
    page = html_for(cast.amina, closed)
    assert "Deze kring is afgesloten op" in page
    assert f"/kringen/{closed.id}/terugblik/" in page
    assert "Elke woensdag naar de speeltuin" in page
    for action in ("Wij spraken elkaar", "Plan een gesprek", "Veranderen", "formaction", "Iemand erbij", "ss-triangle"):
        assert action not in page


@pytest.mark.parametrize("reader", ["fatima", "joost", "ria"])
def test_a_closed_circle_is_gone_for_the_others(cast, closed, reader):
    assert signed_in(getattr(cast, reader)).get(f"/kringen/{closed.id}/").status_code == 404


def test_other_alphabets_and_markup_stay_as_they_were_typed(cast, circle, html_for):
    Member.objects.filter(person=cast.fatima).update(does=f"{ARABIC} <script>alert(1)</script>")
    page = html_for(cast.amina, circle)
    assert ARABIC in page
    assert "<script>alert" not in page
