"""Somebody opens a form, loses access, and sends it: a page that says so and keeps what was typed, and nothing changes.

Every form that can be sent has a row in every_form.py; a new one without a row fails.
"""

from collections.abc import Callable

import pytest
from django.apps import apps
from django.db import transaction
from django.urls import get_resolver
from django.utils.html import escape

from samenspel.audit.models import Entry
from samenspel.circles.actions import end_membership, withdraw_membership
from samenspel.circles.models import EndReason, Member
from samenspel.people.models import FamilyMember, Position, Representation
from samenspel.requests.actions import pass_on_request, withdraw_request
from samenspel.shared.clock import now
from tests.cast import actor
from tests.ending import close
from tests.every_form import FORMS, EveryForm, Ready, ready
from tests.journeys.every_screen import House, a_house
from tests.journeys.test_every_screen import names

pytestmark = pytest.mark.django_db

# Only to be read, or sent by anybody at any time: languages, signing in and out, asking for help as a stranger.
NO_FORM = {
    "healthz", "set_language", "pages:home", "pages:today", "pages:circles", "pages:circle", "pages:contacts",
    "requests:asked",
    "requests:see_requests", "requests:view_request", "rhythm:my_meetings", "rhythm:calendar_file",
    "volunteers:see_volunteers", "closing:look_back", "closing:thanks", "people:use_link", "people:signed_out",
    "people:stop_acting_for", "account_login", "account_request_login_code", "account_confirm_login_code",
    "account_logout", "account_signup", "account_inactive", "demo:people", "demo:sign_in", "demo:mail",
}  # fmt: skip


def position_ended(house: House, form: EveryForm, sitting: Ready) -> None:
    """They no longer work there."""
    Position.objects.filter(person=house.people[form.who], ended_at=None).update(ended_at=now())


def left_circle(house: House, form: EveryForm, sitting: Ready) -> None:
    """The family ended it; somebody of the family itself leaves only with help."""
    mine = Member.objects.get(circle_id=house.things["circle"], person=house.people[form.who], until=None)
    if form.who == "amina":
        Member.objects.filter(id=mine.id).update(until=now(), end_reason=EndReason.MOVED)
    else:
        by = actor(house.cast.amina)
        end_membership(circle_id=mine.circle_id, member_id=mine.id, reason=EndReason.MOVED, by=by, now=now())


def circle_closed(house: House, form: EveryForm, sitting: Ready) -> None:
    """The family closed the circle."""
    close(house.things["circle"], house.cast.amina)


def left_family(house: House, form: EveryForm, sitting: Ready) -> None:
    """They no longer belong to the family."""
    FamilyMember.objects.filter(person=house.people[form.who]).delete()


def withdrawn(house: House, form: EveryForm, sitting: Ready) -> None:
    """The family took its question back."""
    withdraw_request(request_id=_question(house, form), by=actor(house.cast.amina), now=now())


def passed_on(house: House, form: EveryForm, sitting: Ready) -> None:
    """A colleague gave the question to another organisation."""
    pass_on_request(
        request_id=_question(house, form),
        organisation_id=house.cast.other_helpers.id,
        reason="Past beter",
        by=actor(house.cast.ria),
        now=now(),
    )


def _question(house: House, form: EveryForm):
    thing = form.screen.split("=")[1]
    return house.things["proposed" if thing == "proposal" else thing]


def helped_by_another(house: House, form: EveryForm, sitting: Ready) -> None:
    """Somebody else helps whoever has no screen."""
    Representation.objects.filter(helper=house.people[form.who]).update(until=now())


def invitation_ended(house: House, form: EveryForm, sitting: Ready) -> None:
    """Whoever invited took it back."""
    Position.objects.filter(id=house.things["invited"]).update(ended_at=now())


def asked_no_more(house: House, form: EveryForm, sitting: Ready) -> None:
    """The family does not ask them into the circle any more."""
    withdraw_membership(
        circle_id=house.things["circle"], invitation_id=house.things["asked"], by=actor(house.cast.amina), now=now()
    )


def signed_out(house: House, form: EveryForm, sitting: Ready) -> None:
    """The session ended."""
    sitting.client.logout()


WAYS: dict[str, Callable[[House, EveryForm, Ready], None]] = {
    each.__name__: each
    for each in (
        position_ended, left_circle, circle_closed, left_family, withdrawn, passed_on, helped_by_another,
        invitation_ended, asked_no_more, signed_out,
    )
}  # fmt: skip


def everything() -> dict[str, list[str]]:
    """Every row of every table of ours."""
    ours = [model for model in apps.get_models() if model.__module__.startswith("samenspel.")]
    return {model.__name__: sorted(map(str, model._base_manager.values_list())) for model in ours}


def test_every_form_has_a_row() -> None:
    assert {form.screen.split()[0] for form in FORMS} | NO_FORM == names(get_resolver())


def what_is_wrong(house: House, form: EveryForm, way: str) -> str:
    """Try one way; an empty text when all is as it should be."""
    with transaction.atomic():
        sitting = ready(house, form)
        WAYS[way](house, form, sitting)
        before = everything()
        answer = sitting.send()
        after = everything()
        transaction.set_rollback(True)
    if answer.status_code not in (403, 404):
        return f"answered {answer.status_code}"
    if lost := [text for text in sitting.texts if escape(text) not in answer.content.decode()]:
        return f"lost {lost}"
    return "" if before == after else f"changed {[name for name in after if after[name] != before[name]]}"


@pytest.mark.parametrize("who", sorted({form.who for form in FORMS}))
def test_access_lost_between_opening_and_sending(who: str) -> None:
    house, wrong = a_house(), []
    for form in (each for each in FORMS if each.who == who):
        with transaction.atomic():
            acts = Entry.objects.count()
            answer = ready(house, form).send()
            if answer.status_code != 302 or Entry.objects.count() == acts:
                wrong.append(f"{form.screen}: with access it must be sent, or the rest proves nothing")
            transaction.set_rollback(True)
        found = {way: what_is_wrong(house, form, way) for way in form.lost.split() if way != "nothing"}
        wrong += [f"{form.screen}, {way}: {what}" for way, what in found.items() if what]
    assert not wrong, "\n".join(wrong)
