"""Everybody's own first screen: what waits, whom to call, one's circles."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from samenspel.pages.tests.today_cast import many_families, signed_in, today
from samenspel.people.models import Absence, OrganisationKind, Position
from samenspel.rhythm import actions as rhythm
from samenspel.rhythm.models import ContactKind, Meeting, MeetingKind
from samenspel.rhythm.overview import silent_pairs
from samenspel.shared.clock import day_of, now
from tests import cast as the
from tests.cast import NOW, actor, member
from tests.ending import close

pytestmark = pytest.mark.django_db
BUDGET = 26  # queries for one role, with session, person and frame


def planned(cast, circle, by, with_, *, ahead=3):
    return rhythm.plan_meeting(
        circle_id=circle.id,
        kind=MeetingKind.TALK,
        topic="Hoe gaat het?",
        starts_at=now() + timedelta(days=ahead),
        minutes=30,
        place="Bij Amina thuis",
        member_ids=[member(circle, each).id for each in with_],
        by=actor(by),
        now=now(),
    )


def test_a_stranger_signs_in_first(client: Client):
    response = client.get("/vandaag/")
    assert response.status_code == 302
    assert response.url.startswith(reverse("account_login"))


def test_somebody_new_is_shown_where_to_begin():
    page = today(the.person("Nieuw"))
    assert reverse("requests:ask_for_help") in page


def test_a_family_whose_circle_has_ended_is_led_back_to_it():
    cast = the.the_cast()
    circle = the.the_circle(cast)
    close(circle.id, cast.amina)
    page = today(cast.amina)
    assert "Wat voorbij is, kunt u nog lezen." in page
    assert "Het begint met uw vraag." not in page


def test_somebody_who_works_here_and_has_nothing_is_not_told_to_ask_for_help():
    who = the.person("Kees")
    the.position(who, the.organisation("Team", OrganisationKind.LOCAL_TEAM), "volunteer")
    page = today(who)
    assert "Er wacht niets op u." in page
    assert reverse("requests:ask_for_help") not in page


def test_an_invitation_comes_first():
    cast = the.the_cast()
    invited = Position.objects.create(
        person=cast.amina, organisation=cast.helpers, role="volunteer", invited_at=NOW, invited_by=cast.ria
    )
    the.proposal_of_fatima(cast)
    page = today(cast.amina)
    answer, proposal = reverse("people:answer_position", args=[invited.id]), "/voorstellen/"
    assert page.index(answer) < page.index(proposal)


def test_the_family_is_asked_whether_it_is_their_question_and_others_are_not():
    cast = the.the_cast()
    url = reverse("requests:confirm_request", args=[the.request_with_joost(cast).id])
    assert url in today(cast.amina)
    assert url not in today(cast.joost)
    assert the.WORDS[:40] not in today(cast.ria)


def test_the_family_sees_the_proposal_and_the_volunteer_does_not():
    cast = the.the_cast()
    url = reverse("circles:answer_proposal", args=[the.proposal_of_fatima(cast).id])
    assert url in today(cast.amina)
    assert url not in today(cast.fatima)


def test_an_agreement_waits_for_who_has_not_answered():
    cast = the.the_cast()
    agreement = the.proposed_agreement(the.the_circle(cast), cast)
    url = reverse("agreements:confirm_agreement", args=[agreement.id])
    assert url in today(cast.amina)
    assert url in today(cast.fatima)
    assert url not in today(cast.joost)  # he wrote it


def test_a_meeting_waits_for_an_answer_and_afterwards_for_a_word():
    cast = the.the_cast()
    circle = the.the_circle(cast)
    meeting = planned(cast, circle, cast.fatima, [cast.amina])
    answer = reverse("rhythm:answer_invitation", args=[meeting.id])
    record = reverse("rhythm:record_meeting", args=[meeting.id])
    assert answer in today(cast.amina)
    assert answer not in today(cast.fatima)
    assert answer not in today(cast.joost)
    Meeting.objects.filter(id=meeting.id).update(starts_at=now() - timedelta(hours=2))
    assert record in today(cast.fatima)
    assert answer not in today(cast.amina)
    assert record not in today(cast.joost)


def test_the_initiative_lies_with_the_professional():
    cast = the.the_cast()
    circle = the.the_circle(cast)
    page = today(cast.joost)
    assert "Het is aan u om te bellen." in page
    assert reverse("rhythm:log_contact", args=[circle.id]) + f"?met={member(circle, cast.fatima).id}" in page
    assert "tel:0633333333" in page
    assert "Het is aan u om te bellen." not in today(cast.fatima)
    assert "Wij vragen Joost om u te bellen." in today(cast.fatima)


def test_who_spoke_or_planned_is_not_asked_again():
    cast = the.the_cast()
    circle = the.the_circle(cast)
    meeting = planned(cast, circle, cast.joost, [cast.fatima])
    assert "Het is aan u om te bellen." not in today(cast.joost)
    rhythm.cancel_meeting(meeting_id=meeting.id, by=actor(cast.joost), now=now())
    assert "Het is aan u om te bellen." in today(cast.joost)
    rhythm.log_contact(
        circle_id=circle.id,
        member_ids=[member(circle, cast.fatima).id],
        on=day_of(now()),
        kind=ContactKind.PHONE,
        by=actor(cast.joost),
        now=now(),
    )
    assert "Het is aan u om te bellen." not in today(cast.joost)


def test_a_volunteer_does_not_wait_for_somebody_on_leave():
    cast = the.the_cast()
    the.the_circle(cast)
    the.position(cast.kees, cast.local_team, "professional")
    cast.kees.phone = "030 55 55 555"
    cast.kees.save()
    day = day_of(now())
    Absence.objects.create(
        person=cast.joost, first_day=day - timedelta(days=3), last_day=day + timedelta(days=30), deputy=cast.kees
    )
    page = today(cast.fatima)
    assert "Joost is er niet tot en met" in page
    assert "tel:0305555555" in page
    assert "tel:0304444444" not in page


def test_the_family_can_bring_its_supporters_together():
    cast = the.the_cast()
    circle = the.the_circle(cast)
    page = today(cast.amina)
    assert "Fatima en Joost spraken elkaar nog niet." in page
    assert reverse("rhythm:plan_meeting", args=[circle.id]) + "?soort=introduction&" in page


def test_the_list_of_silences_is_the_rule_of_the_job():
    cast = the.the_cast()
    the.the_circle(cast)
    late = NOW + timedelta(weeks=6, days=1)
    assert silent_pairs(NOW + timedelta(weeks=6)) == []
    assert [(s.volunteer.name, s.professional.name) for s in silent_pairs(late)] == [("Fatima", "Joost")]


def test_nobody_reads_of_a_circle_they_are_not_in():
    cast = the.the_cast()
    the.agreement_in_force(the.the_circle(cast), cast)
    for outsider in (cast.nora, cast.kees):
        page = today(outsider)
        for name in ("Amina", "Fatima", "Joost"):
            assert name not in page


def test_lists_are_a_handful_and_the_queries_do_not_grow(django_assert_max_num_queries):
    cast = the.the_cast()
    many_families(cast, ["Eerste"])
    counted = {}
    clients = {who: signed_in(who) for who in (cast.joost, cast.ria, cast.fatima)}
    for who, client in clients.items():
        with django_assert_max_num_queries(BUDGET) as few:
            today(who, client)
        counted[who] = len(few)
    many_families(cast, [f"Meer{turn}" for turn in range(8)])
    for who, before in counted.items():
        with django_assert_max_num_queries(before) as many:
            page = today(who, clients[who])
        assert len(many) == before
        assert page.count('<section class="ss-card" aria-labelledby="kring-') <= 6
        assert "Nog " in page
