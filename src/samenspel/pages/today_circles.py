"""One's circles on the first screen: who is there, when the next talk is, and the one gap."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils.translation import gettext as _

from samenspel.agreements.models import Agreement
from samenspel.circles.models import Member
from samenspel.circles.rules import MemberRole
from samenspel.pages.circle_words import circle_title, link
from samenspel.pages.today_rows import away_words
from samenspel.people.rules import Away
from samenspel.rhythm.models import MeetingKind
from samenspel.rhythm.overview import Glance
from samenspel.rhythm.rules import Edge, EdgeState, first_gap
from samenspel.web.dates import ago, day
from samenspel.web.words import listed


@dataclass(frozen=True)
class FirstCall:
    """Whom a volunteer calls first when something happens; away: when that person is not there."""

    name: str
    phone: str
    away: str


@dataclass(frozen=True)
class CircleCard:
    """One circle. lines: when the reader last spoke and will speak with whom. gap: who do not speak, with an action."""

    title: str
    url: str
    who: str
    talk_at: datetime | None
    talk: str
    lines: list[str]
    gap: str
    action: str
    action_url: str
    first_call: FirstCall | None


def circle_cards(
    found: Sequence[Glance], agreements: Mapping[UUID, Agreement], absent: Mapping[UUID, Away], today: date
) -> list[CircleCard]:
    """The cards, in the order of `found`."""
    return [_card(glance, agreements.get(glance.circle.id), absent, today) for glance in found]


def _card(glance: Glance, agreement: Agreement | None, absent: Mapping[UUID, Away], today: date) -> CircleCard:
    gap = _gap(glance)
    if gap and _is_said_elsewhere(glance, gap):
        gap = None
    talk = glance.next_meeting
    is_family = glance.me.role == MemberRole.FAMILY
    return CircleCard(
        title=circle_title(glance.circle.name),
        url=link("pages:circle", glance.circle.id),
        who=_("Met %(names)s.") % {"names": listed([m.person.given_name for m in glance.others])},
        talk_at=talk.starts_at if talk else None,
        talk=" · ".join(filter(None, (talk.topic, talk.place))) if talk else "",
        lines=_contacts(glance, today) if glance.me.role == MemberRole.PROFESSIONAL else [],
        gap=_gap_words(glance, gap, today) if gap else "",
        action=_action(gap) if gap and is_family else "",
        action_url=_plan_url(glance, gap) if gap and is_family else "",
        first_call=_first_call(whom_first(agreement), absent, today) if agreement and not is_family else None,
    )


def _gap(glance: Glance) -> Edge | None:
    """The same choice as on the page of the circle: volunteer and professional first, then what the reader is in."""
    between = [e for e in glance.edges if e.joins_volunteer_and_professional]
    mine = [e for e in glance.edges if _is_in(glance, e)]
    return first_gap(between) or first_gap(mine)


def _is_said_elsewhere(glance: Glance, gap: Edge) -> bool:
    """On the coordinator's board, or with whom to call."""
    if glance.me.role == MemberRole.COORDINATOR:
        return True
    return glance.me.role != MemberRole.FAMILY and gap.joins_volunteer_and_professional and _is_in(glance, gap)


def _is_in(glance: Glance, edge: Edge) -> bool:
    return glance.me.id in edge.one.ids | edge.other.ids


def _people(glance: Glance, gap: Edge) -> list[Member]:
    """The two sides of a gap; the reader stands for their own side."""
    there = [m for m in glance.members if m.id in gap.one.ids | gap.other.ids]
    side = (
        gap.one.ids if glance.me.id in gap.one.ids else gap.other.ids if glance.me.id in gap.other.ids else frozenset()
    )
    return [m for m in there if m.id == glance.me.id or m.id not in side]


def _gap_words(glance: Glance, gap: Edge, today: date) -> str:
    people = sorted(_people(glance, gap), key=lambda m: m.id != glance.me.id)
    names = [_("U") if m.id == glance.me.id else m.person.given_name for m in people]
    if gap.last_on is None:
        return _("%(who)s spraken elkaar nog niet.") % {"who": listed(names)}
    return _("%(who)s spraken elkaar %(ago)s.") % {"who": listed(names), "ago": ago(gap.last_on, today)}


def _action(gap: Edge) -> str:
    if not gap.joins_volunteer_and_professional:
        return _("Plan een gesprek")
    return _("Laat ze kennismaken") if gap.state is EdgeState.NEVER else _("Breng ze bij elkaar")


def _plan_url(glance: Glance, gap: Edge) -> str:
    kind = MeetingKind.INTRODUCTION if gap.state is EdgeState.NEVER else MeetingKind.TALK
    met = "&".join(f"met={m.id}" for m in _people(glance, gap) if m.id != glance.me.id)
    return link("rhythm:plan_meeting", glance.circle.id, query=f"soort={kind.value}&{met}")


def _contacts(glance: Glance, today: date) -> list[str]:
    """A professional's last and next time with each volunteer of the circle."""
    volunteers = {m.id: m.person.given_name for m in glance.members if m.role == MemberRole.VOLUNTEER}
    found = []
    for edge in glance.edges:
        other = edge.other if glance.me.id in edge.one.ids else edge.one
        name = next((volunteers[i] for i in other.ids if i in volunteers), None)
        if name is None or not _is_in(glance, edge):
            continue
        last = _("U sprak %(name)s %(ago)s.") if edge.last_on else _("U sprak %(name)s nog niet.")
        said = last % {"name": name, "ago": ago(edge.last_on, today) if edge.last_on else ""}
        coming = _("Volgende keer: %(day)s.") % {"day": day(edge.next_at, today)} if edge.next_at else ""
        found.append(f"{said} {coming}".strip())
    return found


def whom_first(agreement: Agreement) -> Member | None:
    """Who is called first, of those who were agreed on and are still in the circle."""
    agreed = (agreement.first_call, agreement.then_call)
    return next((member for member in agreed if member and member.until is None), None)


def _first_call(member: Member | None, absent: Mapping[UUID, Away], today: date) -> FirstCall | None:
    if member is None:
        return None
    person = member.person
    if member.role == MemberRole.FAMILY:
        # The family's number stands on the page of the circle, for whom the family shares it with.
        return FirstCall(person.given_name, "", "")
    leave = absent.get(person.id)
    if leave and leave.is_now(today):
        return FirstCall(
            leave.deputy_name or person.given_name, leave.deputy_phone, away_words(person.given_name, leave, today)
        )
    return FirstCall(person.given_name, person.phone, "")
