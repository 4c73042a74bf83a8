"""Who calls whom when something happens, on the page of a circle: read in a hurry, so it names only who can answer."""

from collections.abc import Mapping
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


def emergency(
    opened: Opened, holds: Shown | None, names: Names, calls: Mapping[UUID, Button], aways: Aways, today: date
) -> Emergency:
    """Whom to call first and then, by the version in force; without one, the coordinator. Who is away is called by way
    of their deputy, or passed over: a volunteer once waited for weeks on somebody on leave (001 §6.1.3.2)."""
    agreed = _to_call(opened, holds.agreement) if holds else []
    answers = {m.id: _who_answers(opened, m, names, aways, today) for m in opened.members}
    able = [m for m in agreed if answers[m.id]]
    said = [_("%(name)s is er nu niet.") % {"name": names.of(m)} for m in agreed if answers[m.id] != names.of(m)]
    if able:
        said += _in_order(opened, [(m, answers[m.id]) for m in able])
    else:
        said += [] if agreed else [_("Wie u dan eerst belt, is nog niet afgesproken.")]
        able = [m for m in opened.of(MemberRole.COORDINATOR) if m.id != opened.me.id and answers[m.id]][:1]
        said += [_("Bel tot dan %(name)s.") % {"name": answers[m.id]} for m in able]
    return Emergency(" ".join(said), tuple(calls[m.id] for m in able if m.id in calls))


def _to_call(opened: Opened, agreement: Agreement) -> list[Member]:
    """First and then, of those who are still in the circle."""
    present = {m.id: m for m in opened.members}
    return [present[i] for i in (agreement.first_call_id, agreement.then_call_id) if i in present]


def _who_answers(opened: Opened, member: Member, names: Names, aways: Aways, today: date) -> str:
    """The name of whoever picks up when this member is called; empty when they are away and named no deputy."""
    away = aways.get(member.person_id)
    if away is None or not away.is_now(today) or member.id == opened.me.id:
        return names.of(member)
    return away.deputy_name


def _in_order(opened: Opened, able: list[tuple[Member, str]]) -> list[str]:
    """ "Bel eerst Joost. Neemt Joost niet op? Bel dan Ria.", also for a reader who is one of them."""
    (first, called), *rest = able
    then, next_called = rest[0] if rest else (None, "")
    if first.id == opened.me.id:
        return [_("De anderen bellen eerst u.")] + (
            [_("Neemt u niet op? Dan bellen zij %(name)s.") % {"name": next_called}] if then else []
        )
    said = [_("Bel eerst %(name)s.") % {"name": called}]
    if then and then.id == opened.me.id:
        said.append(_("Daarna bent u degene die wordt gebeld."))
    elif then:
        said.append(_("Neemt %(first)s niet op? Bel dan %(then)s.") % {"first": called, "then": next_called})
    return said
