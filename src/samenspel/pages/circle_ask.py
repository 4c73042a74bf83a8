"""The one gap that the page of a circle asks about, with the action that fits the reader (mission E1).

The professional is asked first; the volunteer sees who was asked; the family can bring its supporters together.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samenspel.access.permissions import Act
from samenspel.circles.models import Member
from samenspel.circles.queries import Opened
from samenspel.circles.rules import MemberRole
from samenspel.pages.circle_people import Aways
from samenspel.pages.circle_triangle import nobody_met
from samenspel.pages.circle_words import Ask, Button, Names, link, sentence
from samenspel.pages.today_rows import away_words
from samenspel.rhythm.models import MeetingKind
from samenspel.rhythm.rules import Edge, EdgeState, first_gap
from samenspel.web.dates import ago
from samenspel.web.words import listed

Calls = Mapping[UUID, Button]


def ask(opened: Opened, edges: Sequence[Edge], names: Names, calls: Calls, aways: Aways, today: date) -> Ask | None:
    """What to say about the gap that matters most to this reader; None when there is none for them."""
    if nobody_met(edges):
        return _first_meeting(opened)
    gap = _most_important(opened, edges)
    if gap is None:
        return None
    title = _title(opened, gap, names, today)
    asked = _asked_first(opened, gap, names, aways, today)
    if _has(gap, opened.me):
        return _about_me(opened, gap, asked, calls, title)
    return _about_others(opened, gap, asked, calls, title)


def _asked_first(opened: Opened, gap: Edge, names: Names, aways: Aways, today: date) -> str:
    """Who was asked to call, or that they are not there; empty when the reader is the one, or no professional is."""
    who = next((m for m in _people(opened, gap) if m.role == MemberRole.PROFESSIONAL), None)
    if who is None or who.id == opened.me.id or not gap.joins_volunteer_and_professional:
        return ""
    leave = aways.get(who.person_id)
    if leave and leave.is_now(today):
        return away_words(names.of(who), leave, today)
    if _has(gap, opened.me):
        return _("Wij vragen eerst %(name)s om te bellen. U mag het ook zelf doen.") % {"name": names.of(who)}
    return _("Wij vragen %(name)s om te bellen.") % {"name": names.of(who)}


def _most_important(opened: Opened, edges: Sequence[Edge]) -> Edge | None:
    """Volunteer with professional before all others. A volunteer and a professional read of their own gap first."""
    mine = [e for e in edges if _has(e, opened.me)]
    between = [e for e in edges if e.joins_volunteer_and_professional]
    own = [e for e in between if e in mine]
    brings_together = opened.me.role == MemberRole.COORDINATOR
    return first_gap(own) or first_gap(between) or first_gap(edges if brings_together else mine)


def _first_meeting(opened: Opened) -> Ask:
    everybody = [m for m in opened.members if m.id != opened.me.id]
    coordinators = listed([m.person.given_name for m in opened.of(MemberRole.COORDINATOR)])
    url = plan_url(opened, everybody, MeetingKind.INTRODUCTION)
    title = _("Nog niemand heeft kennisgemaakt")
    if opened.me.role == MemberRole.VOLUNTEER and coordinators:
        text = _("%(name)s plant de kennismaking. U mag het ook zelf doen.") % {"name": coordinators}
        return Ask(title, text, (Button(_("Plan de kennismaking"), url),))
    others_meet = opened.is_family and opened.of(MemberRole.PROFESSIONAL)
    words = _("Laat ze kennismaken") if others_meet else _("Plan de kennismaking")
    text = _("Kom één keer samen: dan weet iedereen wie wat doet en wie u belt.")
    return Ask(title, text, (Button(words, url, "calendar-plus", first=True),))


def _about_me(opened: Opened, gap: Edge, asked: str, calls: Calls, title: str) -> Ask:
    """The reader is one of the two."""
    others = _opposite(opened, gap)
    call = next((calls[m.id] for m in others if m.id in calls), None)
    buttons = [replace(call, first=not asked)] if call else []
    log = link("rhythm:log_contact", opened.circle.id, query=_met(others))
    buttons.append(Button(_("Al gesproken"), log, "check"))
    kind = MeetingKind.TALK if gap.last_on else MeetingKind.INTRODUCTION
    plan = plan_url(opened, others, kind)
    buttons.append(Button(_("Plan een gesprek"), plan, "calendar-plus", first=not call and not asked))
    return Ask(title, asked or _rhythm(opened), tuple(buttons))


def log_url(opened: Opened, edges: Sequence[Edge]) -> str:
    """Where the reader writes down that they spoke, with whom they most likely did filled in: then it takes three taps.

    The other corner of their gap, or of the edge that is due first. Who coordinates is no corner of the picture, and
    most likely spoke the volunteers whom they guide. Empty for who may not write it down.
    """
    if not opened.may(Act.LOG_CONTACT):
        return ""
    mine = [e for e in edges if _has(e, opened.me)]
    edge = first_gap(mine) or min(mine, key=lambda e: (e.due_on, not e.joins_volunteer_and_professional), default=None)
    spoken = _opposite(opened, edge) if edge else [m for m in opened.members if m.guided_by_id == opened.me.id]
    return link("rhythm:log_contact", opened.circle.id, query=_met(spoken))


def _opposite(opened: Opened, edge: Edge) -> list[Member]:
    """Who is at the other end of an edge of the reader's own."""
    family = MemberRole.FAMILY
    there = [m for m in _people(opened, edge) if m.id != opened.me.id]
    return [m for m in there if not (opened.is_family and m.role == family)]


def _about_others(opened: Opened, gap: Edge, asked: str, calls: Calls, title: str) -> Ask:
    """The reader can bring these two together: the family and the coordinator do, others see who was asked."""
    people = _people(opened, gap)
    professional = next((m for m in people if m.role == MemberRole.PROFESSIONAL), None)
    never = gap.state is EdgeState.NEVER
    url = plan_url(opened, people, MeetingKind.INTRODUCTION if never else MeetingKind.TALK)
    if opened.is_family:
        return Ask(
            title,
            "",
            (
                Button(
                    _("Laat ze kennismaken") if never else _("Breng ze bij elkaar"), url, "calendar-plus", first=True
                ),
            ),
        )
    if opened.me.role != MemberRole.COORDINATOR:
        return Ask(title, asked)
    buttons = [Button(_("Plan een gesprek"), url, "calendar-plus", first=True)]
    if professional and professional.id in calls:
        buttons.append(calls[professional.id])
    return Ask(title, asked, tuple(buttons))


def _title(opened: Opened, gap: Edge, names: Names, today: date) -> str:
    people = _people(opened, gap)
    if opened.is_family and _has(gap, opened.me):
        people = [opened.me] + [m for m in people if m.role != MemberRole.FAMILY]
    who = sentence(names.all_said(people))
    if gap.last_on is None:
        return _("%(who)s kennen elkaar nog niet") % {"who": who}
    return _("%(who)s spraken elkaar %(ago)s") % {"who": who, "ago": ago(gap.last_on, today)}


def plan_url(opened: Opened, people: Sequence[Member], kind: MeetingKind) -> str:
    """The page to plan a talk, with the kind and the people filled in."""
    return link("rhythm:plan_meeting", opened.circle.id, query=f"soort={kind.value}&{_met(people)}")


def _met(people: Sequence[Member]) -> str:
    return "&".join(f"met={m.id}" for m in people)


def _rhythm(opened: Opened) -> str:
    weeks = opened.circle.speak_every_weeks
    return ngettext(
        "Afgesproken is: elke week. Bel even, of plan een gesprek.",
        "Afgesproken is: elke %(weeks)d weken. Bel even, of plan een gesprek.",
        weeks,
    ) % {"weeks": weeks}


def _people(opened: Opened, gap: Edge) -> list[Member]:
    return [m for m in opened.members if m.id in gap.one.ids or m.id in gap.other.ids]


def _has(gap: Edge, member: Member) -> bool:
    return member.id in gap.one.ids or member.id in gap.other.ids
