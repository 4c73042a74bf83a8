"""Who helps, on the page of a circle: what each does, since when, and how to reach them (mission C1)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from samenspel.access.permissions import Act
from samenspel.access.subjects import Subject
from samenspel.circles.models import Invitation, Member
from samenspel.circles.queries import Opened
from samenspel.circles.rules import MemberRole
from samenspel.circles.words import family_label, role_label
from samenspel.pages.circle_words import Button, Names, link
from samenspel.people.rules import Away
from samenspel.shared.clock import day_of
from samenspel.web.dates import day
from samenspel.web.templatetags.ss import tel
from samenspel.web.words import listed

Aways = Mapping[UUID, Away]
_ICONS = {
    MemberRole.FAMILY: "home-heart",
    MemberRole.VOLUNTEER: "heart-handshake",
    MemberRole.PROFESSIONAL: "briefcase",
    MemberRole.COORDINATOR: "headphones",
}


@dataclass(frozen=True)
class Helper:
    """Somebody in the circle (the family as one), as this reader sees them.

    key: the anchor. away: a sentence, empty when they are there. stop_url: where the family says that they stop.
    withdraw_url: where it asks somebody after all not.
    """

    key: str
    role: str
    icon: str
    name: str
    words: str
    lines: tuple[str, ...]
    does: str = ""
    away: str = ""
    calls: tuple[Button, ...] = ()
    stop_url: str = ""
    withdraw_url: str = ""


def calls(opened: Opened, names: Names, aways: Aways, today: date) -> dict[UUID, Button]:
    """Whom the reader can call, by member: who is away now is called by way of their deputy. The family's own number
    is there only for whom the family shares it with."""
    found = {}
    for member in opened.members:
        if member.id == opened.me.id or (member.role == MemberRole.FAMILY and not opened.knows(Subject.REACH)):
            continue
        away = aways.get(member.person_id)
        if away and away.deputy_phone and away.is_now(today):
            words = _("Bel %(deputy)s, voor %(name)s") % {"deputy": away.deputy_name, "name": names.of(member)}
            found[member.id] = Button(words, tel(away.deputy_phone), "phone", number=away.deputy_phone)
        elif member.person.phone:
            words = _("Bel %(name)s") % {"name": names.of(member)}
            found[member.id] = Button(words, tel(member.person.phone), "phone", number=member.person.phone)
    return found


def helpers(
    opened: Opened, names: Names, reachable: Mapping[UUID, Button], aways: Aways, today: date
) -> tuple[Helper, ...]:
    """Everybody: the family first, then volunteers, professionals and coordinators."""
    rest = [_helper(opened, m, names, reachable, aways, today) for m in opened.members if m.role != MemberRole.FAMILY]
    family = opened.of(MemberRole.FAMILY)
    return ((_family(opened, family, names, reachable),) if family else ()) + tuple(rest)


def asked_helpers(opened: Opened, invitations: Iterable[Invitation]) -> tuple[Helper, ...]:
    """Who was asked and is not there yet: the name that was typed, and nothing else."""
    may_withdraw = opened.may(Act.WITHDRAW_MEMBERSHIP)
    return tuple(
        Helper(
            key=f"p-{each.id}",
            role=each.role,
            icon="user-plus",
            name=each.name,
            words=_("gevraagd, moet nog ja zeggen"),
            lines=(),
            withdraw_url=link("circles:withdraw_membership", opened.circle.id, each.id) if may_withdraw else "",
        )
        for each in invitations
    )


def _family(opened: Opened, family: list[Member], names: Names, reachable: Mapping[UUID, Button]) -> Helper:
    others_can_call = not opened.is_family
    return Helper(
        key=f"p-{min(m.id for m in family)}",
        role=MemberRole.FAMILY.value,
        icon=_ICONS[MemberRole.FAMILY],
        name=listed([names.of(m) for m in family]),
        words=family_label(opened),
        lines=(_who_decides(opened, names),),
        calls=tuple(reachable[m.id] for m in family if m.id in reachable) if others_can_call else (),
    )


def _who_decides(opened: Opened, names: Names) -> str:
    alone = opened.young_person
    if opened.is_family:
        return _("U beslist.") if alone else _("Uw gezin. U beslist.")
    return _("%(name)s beslist.") % {"name": names.of(alone)} if alone else _("Het gezin beslist.")


def _helper(
    opened: Opened, member: Member, names: Names, reachable: Mapping[UUID, Button], aways: Aways, today: date
) -> Helper:
    role = MemberRole(member.role)
    away = aways.get(member.person_id)
    stop = role is not MemberRole.FAMILY and opened.may(Act.END_MEMBERSHIP)
    return Helper(
        key=f"p-{member.id}",
        role=role.value,
        icon=_ICONS[role],
        name=member.person.name,
        words=_role_words(member, is_me=member.id == opened.me.id),
        lines=_lines(opened, member, names, today),
        does=member.does,
        away=away_sentence(away, today) if away else "",
        calls=(reachable[member.id],) if member.id in reachable else (),
        stop_url=link("circles:end_membership", opened.circle.id, member.id) if stop else "",
    )


def _role_words(member: Member, *, is_me: bool) -> str:
    words = role_label(member)
    if member.organisation:
        words = _("%(role)s bij %(organisation)s") % {"role": words, "organisation": member.organisation.name}
    return _("%(words)s (dat bent u)") % {"words": words} if is_me else words


def _lines(opened: Opened, member: Member, names: Names, today: date) -> tuple[str, ...]:
    """Who has the overview of the plan, who is responsible for the match, since when."""
    lines = []
    if opened.circle.plan_holder_id == member.id:
        lines.append(_("Houdt het overzicht over het hele plan."))
    if member.guided_by_id:
        guide = next((m for m in opened.members if m.id == member.guided_by_id), None)
        if guide:
            name = _("u") if guide.id == opened.me.id else names.of(guide)
            lines.append(_("Wordt begeleid door %(name)s.") % {"name": name})
    guided = [m for m in opened.members if m.guided_by_id == member.id]
    if guided:
        whom = names.all_said(guided)
        lines.append(_("Begeleidt %(names)s en let op of het samen goed loopt.") % {"names": whom})
    lines.append(_("Sinds %(day)s.") % {"day": day(day_of(member.since), today)})
    return tuple(lines)


def away_sentence(away: Away, today: date) -> str:
    """ "Er niet van 14 december tot en met 27 december. Bel dan Marieke." """
    days = {"first": day(away.first_day, today), "last": day(away.last_day, today)}
    if away.is_now(today):
        words = _("Er niet tot en met %(last)s.") % days
    else:
        words = _("Er niet van %(first)s tot en met %(last)s.") % days
    return words + " " + _("Bel dan %(name)s.") % {"name": away.deputy_name} if away.deputy_name else words
