"""What stands around every page for this person: at most four tabs, and a person who can be called.

Named by the settings SAMENSPEL_TABS and SAMENSPEL_HELP_LINE. Asked on every page, so at most three queries together.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import cast
from uuid import UUID

from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samenspel.circles.models import Member
from samenspel.circles.queries import coordinator_of
from samenspel.pages.circle_words import link
from samenspel.people.models import PositionRole
from samenspel.people.queries import IN_A_FAMILY, away, places_of
from samenspel.people.request import PersonRequest
from samenspel.people.rules import Away
from samenspel.requests.queries import visible as visible_requests
from samenspel.shared.actor import Actor
from samenspel.shared.clock import day_of, now
from samenspel.web.frame import HelpLine, Tab

_KEPT = "_places_of"


@dataclass(frozen=True)
class _Place:
    """One tab: where it leads, and under which names of URLs it is the current one (all of an app, or one name)."""

    url: str
    icon: str
    label: str | Promise
    holds: tuple[str, ...]


_TODAY = _Place("pages:today", "home", _("Vandaag"), ("pages:today", "circles:answer_membership"))
_IN_CIRCLE = (
    "pages:circles", "pages:circle", "pages:contacts",
    "circles:set_consent", "circles:add_member", "circles:end_membership", "circles:withdraw_membership",
    "agreements", "closing",
    "rhythm:log_contact", "rhythm:plan_meeting", "rhythm:record_meeting",
)  # fmt: skip
_TOGETHER = _Place("pages:circles", "users-group", _("Samen"), _IN_CIRCLE)
_FAMILIES = _Place("pages:circles", "users-group", _("Gezinnen"), _IN_CIRCLE)
_MEETINGS = _Place(
    "rhythm:my_meetings",
    "calendar-event",
    _("Afspraken"),
    ("rhythm:my_meetings", "rhythm:answer_invitation", "rhythm:move_meeting", "rhythm:cancel_meeting"),
)
_MY_QUESTION = _Place(
    "requests:see_requests", "message-circle", _("Mijn vraag"), ("requests", "circles:answer_proposal")
)
_QUESTIONS = _Place("requests:see_requests", "inbox", _("Vragen"), ("requests", "circles:answer_proposal"))
_VOLUNTEERS = _Place("volunteers:see_volunteers", "heart-handshake", _("Vrijwilligers"), ("volunteers",))
_ME = _Place("people:edit_profile", "user", _("Ik"), ("people",))
_INVITE = _Place("people:invite_person", "user-plus", _("Uitnodigen"), ("people:invite_person",))


def held_roles(request: PersonRequest) -> frozenset[str]:
    """The roles that the reader holds in organisations. One query per request, however often it is asked."""
    return places_held(request) - {IN_A_FAMILY}


def places_held(request: PersonRequest) -> frozenset[str]:
    """The same, and IN_A_FAMILY for whoever belongs to a family."""
    kept = request.__dict__.get(_KEPT)
    if kept is None:
        kept = frozenset(places_of(request.actor.person_id))
        request.__dict__[_KEPT] = kept
    return cast(frozenset[str], kept)


def tabs(request: HttpRequest) -> list[Tab]:
    """The places of somebody with these roles; none for a stranger. One query."""
    if getattr(request, "actor", None) is None:
        return []
    here = request.resolver_match
    name, app = (here.view_name, here.namespace) if here else ("", "")
    return [
        Tab(link(place.url), place.icon, str(place.label), name in place.holds or (app != "" and app in place.holds))
        for place in _places(cast(PersonRequest, request))
    ]


def _places(request: PersonRequest) -> tuple[_Place, ...]:
    roles = held_roles(request)
    if PositionRole.COORDINATOR in roles:
        return _TODAY, _QUESTIONS, _FAMILIES, _VOLUNTEERS
    if PositionRole.PROFESSIONAL in roles:
        return _TODAY, _FAMILIES, _MEETINGS, _QUESTIONS
    if PositionRole.VOLUNTEER in roles:
        asks = IN_A_FAMILY in places_held(request)
        return _TODAY, _TOGETHER if asks else _FAMILIES, _MEETINGS, _MY_QUESTION if asks else _ME
    if PositionRole.ADMINISTRATOR in roles:
        return _TODAY, _INVITE, _ME
    return _TODAY, _TOGETHER, _MEETINGS, _MY_QUESTION


def help_line(request: HttpRequest) -> HelpLine | None:
    """The nearest person to call: the coordinator of one's circle, else of one's question. None: the general number.

    Who works as a coordinator or professional gets the general number. At most two queries besides the roles.
    """
    actor: Actor | None = getattr(request, "actor", None)
    if actor is None or held_roles(cast(PersonRequest, request)) - {PositionRole.VOLUNTEER}:
        return None
    coordinator = coordinator_of(actor)
    if coordinator is None:
        return _about_question(actor)
    today = day_of(now())
    return line_to(coordinator, away([coordinator.person_id], today), today)


def line_to(coordinator: Member, aways: Mapping[UUID, Away], today: date) -> HelpLine | None:
    """How a coordinator is reached: their deputy while they are away, their own number, or their organisation's."""
    absent = aways.get(coordinator.person_id)
    if absent and absent.is_now(today) and absent.deputy_phone:
        return HelpLine(absent.deputy_name, absent.deputy_phone)
    if coordinator.person.phone:
        return HelpLine(coordinator.person.name, coordinator.person.phone)
    there = coordinator.organisation
    return HelpLine(there.name, there.phone) if there and there.phone else None


def _about_question(actor: Actor) -> HelpLine | None:
    open_ones = visible_requests(actor).filter(ended_at=None, family__members__person_id=actor.person_id)
    request = open_ones.order_by("-asked_at").first()
    if request is None:
        return None
    if request.taken_by and request.taken_by.phone:
        return HelpLine(request.taken_by.name, request.taken_by.phone)
    return HelpLine(request.organisation.name, request.organisation.phone) if request.organisation.phone else None
