"""Handling: the coordinator takes a question in hand, does the intake, or passes it on (mission B1, B4)."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from samenspel.access.permissions import Act
from samenspel.audit.actions import recorded
from samenspel.notify.texts import Kind
from samenspel.people.queries import handling_organisations
from samenspel.requests.actions._helper import let_go, stand_beside
from samenspel.requests.actions._step import (
    coordinator_ids,
    family_ids,
    move,
    professional_ids,
    tell_about,
)
from samenspel.requests.models import HelpRequest, Intake
from samenspel.requests.queries import last_rung_on, open_request
from samenspel.shared.actor import Actor
from samenspel.shared.clock import day_of
from samenspel.shared.errors import RuleBroken, Stale


def take_request(*, request_id: UUID, by: Actor, now: datetime, once: UUID | None = None) -> HelpRequest:
    """A coordinator takes a question in hand. For somebody without a screen this coordinator is the named helper,
    unless they have one already."""
    with recorded(act=Act.TAKE_REQUEST, by=by, now=now, object_id=request_id, once=once):
        request = open_request(by, request_id, Act.TAKE_REQUEST, lock=True)
        request.taken_by_id = by.person_id
        stand_beside(request, by, now)
        step = move(request, Act.TAKE_REQUEST, by=by, now=now)
        tell_about(request, _askers(request), Kind.REQUEST_MOVED, step, now)
        return request


@dataclass(frozen=True)
class IntakeAnswers:
    """What the family asks, wishes and does not want; the last four are hard limits for a match."""

    asked: str
    wished: str = ""
    not_wanted: str = ""
    language: str = ""
    gender: str = ""
    days: list[int] = field(default_factory=list)
    topics: list[str] = field(default_factory=list)


def do_intake(
    *, request_id: UUID, answers: IntakeAnswers, version: int, by: Actor, now: datetime, once: UUID | None = None
) -> Intake:
    """Write down the intake, or change it. version: the one that was on the screen; 0 where there was none."""
    with recorded(act=Act.DO_INTAKE, by=by, now=now, object_id=request_id, once=once):
        request = open_request(by, request_id, Act.DO_INTAKE, lock=True)
        intake = Intake.objects.filter(request=request).first()
        if (intake.version if intake else 0) != version:
            raise Stale
        step = move(request, Act.DO_INTAKE, by=by, now=now)
        saved, _added = Intake.objects.update_or_create(
            request=request, defaults={**vars(answers), "version": version + 1}
        )
        tell_about(request, family_ids(request), Kind.REQUEST_MOVED, step, now)
        return saved


def pass_on_request(
    *, request_id: UUID, organisation_id: UUID, reason: str, by: Actor, now: datetime, once: UUID | None = None
) -> HelpRequest:
    """Give a question to another organisation, with the reason. The clock goes on: the family waits as long."""
    with recorded(act=Act.PASS_ON_REQUEST, by=by, now=now, object_id=request_id, once=once):
        request = open_request(by, request_id, Act.PASS_ON_REQUEST, lock=True)
        if organisation_id == request.organisation_id:
            raise RuleBroken(_("De vraag ligt al bij deze organisatie. Kies een andere."))
        target = handling_organisations().filter(id=organisation_id).first()
        if target is None:
            raise RuleBroken(_("Kies een organisatie uit de lijst."))
        handled_it = request.helper_id is not None and request.helper_id in {by.person_id, request.taken_by_id}
        if handled_it and let_go(request.asked_by, now, but=request):
            request.helper = None
        request.organisation, request.taken_by = target, None
        step = move(request, Act.PASS_ON_REQUEST, by=by, now=now, reason=reason)
        tell_about(request, _askers(request), Kind.REQUEST_MOVED, step, now)
        tell_about(request, coordinator_ids(request), Kind.REQUEST_NEW, step, now)
        return request


def ring_bell(*, request_id: UUID, by: Actor, now: datetime, once: UUID | None = None) -> HelpRequest:
    """The professional rings the bell when it takes longer than the norm (001 §6.1.3)."""
    with recorded(act=Act.RING_BELL, by=by, now=now, object_id=request_id, once=once):
        request = open_request(by, request_id, Act.RING_BELL, lock=True)
        today = day_of(now)
        if not request.clock.over_norm(today):
            raise RuleBroken(_("Dit gezin wacht nog niet langer dan is afgesproken."))
        if not request.clock.may_ring(today, last_rung_on(request)):
            raise RuleBroken(_("U heeft deze week al aan de bel getrokken. De coördinator weet het."))
        step = move(request, Act.RING_BELL, by=by, now=now)
        tell_about(request, coordinator_ids(request), Kind.BELL, step, now)
        return request


def _askers(request: HelpRequest) -> list[UUID]:
    return family_ids(request) + professional_ids(request)
