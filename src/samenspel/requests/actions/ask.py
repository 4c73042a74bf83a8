"""Asking: a family itself, or a professional together with a family (mission B1)."""

from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from samenspel.access.permissions import Act
from samenspel.audit.actions import recorded
from samenspel.notify.texts import Kind
from samenspel.people.actions import Contact, find_or_add_person
from samenspel.people.models import Family, FamilyMember, Organisation, Person
from samenspel.people.queries import (
    handling_organisations,
    open_organisation,
)
from samenspel.requests.actions._family import family_of
from samenspel.requests.actions._helper import let_go
from samenspel.requests.actions._step import (
    coordinator_ids,
    family_ids,
    move,
    professional_ids,
    tell_about,
    withdraw_open_proposal,
    write_step,
)
from samenspel.requests.models import HelpRequest
from samenspel.requests.queries import open_request
from samenspel.requests.rules import RUNNING, ForWhom, State
from samenspel.shared.actor import Actor
from samenspel.shared.errors import RuleBroken
from samenspel.shared.ids import new_id


def ask_for_help(
    *,
    words: str,
    organisation_id: UUID,
    contact: Contact | None,
    for_whom: ForWhom = ForWhom.FAMILY,
    child: str = "",
    mailed_apart: bool = False,
    by: Actor | None,
    now: datetime,
    once: UUID | None = None,
) -> HelpRequest:
    """A family asks for help in its own words.

    by: who is signed in; then the question goes straight on. contact: who asks, when nobody is signed in. With an
    e-mail address they first confirm from their own mailbox, so that nobody can ask in another's name; without one
    the coordinator calls them. child: the given name, where help is asked for a child. mailed_apart: the caller asks
    for the yes with a mail of its own, in the same transaction (adr/0026).
    """
    request_id = new_id()
    with recorded(act=Act.ASK_FOR_HELP, by=by, now=now, object_id=request_id, once=once):
        organisation = _handling(organisation_id)
        asker = Person.objects.get(id=by.person_id) if by else find_or_add_person(_present(contact))
        confirmed = by is not None or not asker.email
        family = family_of(asker, organisation, for_whom, child)
        request = _create(request_id, family, words, organisation, asker, now, confirmed=confirmed, by=by)
        step = write_step(request, Act.ASK_FOR_HELP, by=Actor.of(asker.id), now=now)
        if confirmed:
            tell_about(request, coordinator_ids(request), Kind.REQUEST_NEW, step, now)
            tell_about(request, [asker.id], Kind.REQUEST_RECEIVED, step, now)
        elif not mailed_apart:
            tell_about(request, [asker.id], Kind.REQUEST_TO_CONFIRM, step, now)
        return request


def ask_with_family(
    *,
    words: str,
    organisation_id: UUID,
    own_organisation_id: UUID,
    contact: Contact,
    for_whom: ForWhom = ForWhom.FAMILY,
    child: str = "",
    by: Actor,
    now: datetime,
    once: UUID | None = None,
) -> HelpRequest:
    """A professional asks together with a family. The family confirms it first, or is called by the coordinator."""
    request_id = new_id()
    with recorded(act=Act.ASK_WITH_FAMILY, by=by, now=now, object_id=request_id, once=once):
        own = open_organisation(by, own_organisation_id, Act.ASK_WITH_FAMILY)
        organisation = _handling(organisation_id)
        asker = find_or_add_person(contact)
        if asker.id == by.person_id:
            raise RuleBroken(_("Vul het e-mailadres van het gezin in, niet dat van uzelf."))
        confirmed = not asker.email
        family = family_of(asker, organisation, for_whom, child)
        request = _create(request_id, family, words, organisation, asker, now, confirmed=confirmed, with_=(by, own))
        step = write_step(request, Act.ASK_WITH_FAMILY, by=by, now=now)
        if confirmed:
            tell_about(request, coordinator_ids(request), Kind.REQUEST_NEW, step, now)
        else:
            tell_about(request, [asker.id], Kind.REQUEST_TO_CONFIRM, step, now)
        return request


def confirm_request(
    *, request_id: UUID, by: Actor, now: datetime, words: str | None = None, once: UUID | None = None
) -> HelpRequest:
    """The family says that the question is theirs. The clock starts, and the organisation sees it from now on.

    words: the question as the family itself puts it; None leaves it as it was written down. A question changes in no
    other way and only before the yes, so its state says whether somebody was first.
    """
    changed = words is not None and not HelpRequest.objects.filter(id=request_id, words=words).exists()
    detail = "in other words" if changed else ""
    with recorded(act=Act.CONFIRM_REQUEST, by=by, now=now, object_id=request_id, once=once, detail=detail):
        request = open_request(by, request_id, Act.CONFIRM_REQUEST, lock=True)
        request.clock_started_at = now
        if words is not None:
            request.words = words
        step = move(request, Act.CONFIRM_REQUEST, by=by, now=now)
        tell_about(request, coordinator_ids(request), Kind.REQUEST_NEW, step, now)
        tell_about(request, professional_ids(request), Kind.REQUEST_MOVED, step, now)
        return request


def withdraw_request(*, request_id: UUID, by: Actor, now: datetime, once: UUID | None = None) -> HelpRequest:
    """The family takes its question back, at any moment and without a reason."""
    with recorded(act=Act.WITHDRAW_REQUEST, by=by, now=now, object_id=request_id, once=once):
        request = open_request(by, request_id, Act.WITHDRAW_REQUEST, lock=True)
        was_running = request.state in RUNNING
        withdraw_open_proposal(request, now)
        step = move(request, Act.WITHDRAW_REQUEST, by=by, now=now)
        told = professional_ids(request)
        if was_running:
            told += coordinator_ids(request)
            told += [p for p in family_ids(request) if p not in (by.person_id, by.done_by_id)]
        tell_about(request, told, Kind.REQUEST_MOVED, step, now)
        let_go(request.asked_by, now)
        return request


def _handling(organisation_id: UUID) -> Organisation:
    organisation = handling_organisations().filter(id=organisation_id).first()
    if organisation is None:
        raise RuleBroken(_("Kies een organisatie uit de lijst."))
    return organisation


def _present(contact: Contact | None) -> Contact:
    if contact is None or not (contact.email or contact.phone):
        raise RuleBroken(_("Vul een e-mailadres of een telefoonnummer in. Anders kunnen wij u niet bereiken."))
    return contact


def _create(
    request_id: UUID,
    family: Family,
    words: str,
    organisation: Organisation,
    asker: Person,
    now: datetime,
    *,
    confirmed: bool,
    by: Actor | None = None,
    with_: tuple[Actor, Organisation] | None = None,
) -> HelpRequest:
    if FamilyMember.objects.select_for_update().filter(family=family).exists():
        same = family.requests.filter(words=words, organisation=organisation, ended_at=None)
        if same.exists():
            raise RuleBroken(_("Deze vraag heeft u al gesteld. Kijk bij Mijn vraag waar de vraag nu is."))
    return HelpRequest.objects.create(
        id=request_id,
        family=family,
        words=words,
        organisation=organisation,
        asked_by=asker,
        asked_with_id=with_[0].person_id if with_ else None,
        asked_with_organisation=with_[1] if with_ else None,
        helper_id=by.done_by_id if by and by.acts_for_another else None,
        asked_at=now,
        clock_started_at=now if confirmed else None,
        norm_days=organisation.norm_days,
        state=(State.WAITING if confirmed else State.TO_CONFIRM).value,
    )
