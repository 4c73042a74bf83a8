"""Who calls whom when something happens, on the page of a circle: read in a hurry, so it names only who can answer."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from samenspel.agreements.models import Agreement
from samenspel.agreements.queries import Shown
from samenspel.circles.models import Member
from samenspel.circles.queries import Opened
from samenspel.circles.rules import MemberRole
from samenspel.pages.circle_people import Aways
from samenspel.pages.circle_words import Button, Names


@dataclass(frozen=True)
class Emergency:
    """What to read, and the numbers to press, in the order in which to call."""

    text: str
    calls: tuple[Button, ...]


@dataclass(frozen=True)
class _Called:
    """A member to call, and who picks up: they themselves, or their deputy while they are away."""

    member: Member
    name: str
    person_id: UUID | None


def emergency(
    opened: Opened, holds: Shown | None, names: Names, calls: Mapping[UUID, Button], aways: Aways, today: date
) -> Emergency:
    """Whom to call first and then, by the version in force; without one, the coordinator. Who is away is called by way
    of their deputy, or passed over: a volunteer once waited for weeks on somebody on leave (001 §6.1.3.2)."""
    agreed = _to_call(opened, holds.agreement) if holds else []
    able = _who_pick_up(opened, agreed, names, aways, today)
    away = [m for m in agreed if _is_away(opened, m, aways, today)]
    said = [_("%(name)s is er nu niet.") % {"name": names.of(m)} for m in away]
    if able:
        said += _in_order(opened, able)
    else:
        said += [] if agreed else [_("Wie u dan eerst belt, is nog niet afgesproken.")]
        coordinators = [m for m in opened.of(MemberRole.COORDINATOR) if m.id != opened.me.id]
        able = _who_pick_up(opened, coordinators, names, aways, today)[:1]
        said += [_("Bel tot dan %(name)s.") % {"name": c.name} for c in able]
    return Emergency(" ".join(said), tuple(calls[c.member.id] for c in able if c.member.id in calls))


def _to_call(opened: Opened, agreement: Agreement) -> list[Member]:
    """First and then, of those who are still in the circle."""
    present = {m.id: m for m in opened.members}
    return [present[i] for i in (agreement.first_call_id, agreement.then_call_id) if i in present]


def _is_away(opened: Opened, member: Member, aways: Aways, today: date) -> bool:
    away = aways.get(member.person_id)
    return away is not None and away.is_now(today) and member.id != opened.me.id


def _who_pick_up(opened: Opened, members: Iterable[Member], names: Names, aways: Aways, today: date) -> list[_Called]:
    """Of these members who can be called, in this order; nobody twice, and no deputy without a number."""
    found: list[_Called] = []
    for member in members:
        called = _Called(member, names.of(member), member.person_id)
        if _is_away(opened, member, aways, today):
            away = aways[member.person_id]
            called = _Called(member, away.deputy_name if away.deputy_phone else "", away.deputy_id)
        if called.name and called.person_id not in {c.person_id for c in found}:
            found.append(called)
    return found


def _in_order(opened: Opened, able: list[_Called]) -> list[str]:
    """ "Bel eerst Joost. Neemt Joost niet op? Bel dan Ria.", also for a reader who is one of them."""
    me, first = opened.me.person_id, able[0]
    then = able[1] if len(able) > 1 else None
    if first.person_id == me:
        next_one = [_("Neemt u niet op? Dan bellen zij %(name)s.") % {"name": then.name}] if then else []
        return [_("De anderen bellen eerst u."), *next_one]
    said = [_("Bel eerst %(name)s.") % {"name": first.name}]
    if then and then.person_id == me:
        said.append(_("Daarna bent u degene die wordt gebeld."))
    elif then:
        said.append(_("Neemt %(first)s niet op? Bel dan %(then)s.") % {"first": first.name, "then": then.name})
    return said
