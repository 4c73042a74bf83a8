"""The page of one circle as one reader sees it: asks the contexts, and puts every text into words once.

The template only writes down what stands here. Nothing is decided in it, and no date is formatted twice.
"""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils.translation import gettext as _

from samenspel.access.permissions import Act
from samenspel.agreements.queries import current
from samenspel.circles.queries import Opened, asked, open_circle
from samenspel.circles.rules import MemberRole
from samenspel.pages.circle_agreed import Agreed, agreed, question
from samenspel.pages.circle_ask import ask, log_url
from samenspel.pages.circle_emergency import Emergency, emergency
from samenspel.pages.circle_know import Known, known
from samenspel.pages.circle_people import Aways, Helper, asked_helpers, calls, helpers
from samenspel.pages.circle_triangle import picture
from samenspel.pages.circle_when import NextTalk, When, next_talk, timeline, to_record
from samenspel.pages.circle_words import Ask, Names, circle_title, link
from samenspel.pages.frame import line_to
from samenspel.people.queries import away
from samenspel.rhythm import queries as rhythm
from samenspel.shared.actor import Actor
from samenspel.shared.clock import day_of
from samenspel.web.dates import day
from samenspel.web.frame import HelpLine
from samenspel.web.triangle import Triangle


@dataclass(frozen=True)
class CirclePage:
    """Everything on the page.

    closed: a sentence when the circle has ended; then there is no triangle, nothing to press but look_back_url, and
    only the family reads it. asks: what needs doing, besides the gap that stands under the triangle.
    """

    title: str
    seen_by: str
    people: tuple[Helper, ...]
    agreed: Agreed
    known: Known
    when: When
    plan: str
    emergency: Emergency | None = None
    triangle: Triangle | None = None
    gap: Ask | None = None
    asks: tuple[Ask, ...] = ()
    next_talk: NextTalk | None = None
    closed: str = ""
    look_back_url: str = ""
    add_url: str = ""
    close_url: str = ""
    help_line: HelpLine | None = None


def circle_page(actor: Actor, circle_id: UUID, now: datetime) -> CirclePage:
    """The page for this reader. Raises NotVisible for whoever may not see the circle. A fixed number of queries."""
    opened = open_circle(actor, circle_id, Act.VIEW_CIRCLE)
    return _closed(opened, now) if opened.circle.closed_at else _open(opened, now)


def _open(opened: Opened, now: datetime) -> CirclePage:
    today, names = day_of(now), Names(opened)
    begun, meetings = rhythm.standing_meetings(opened, now)
    edges = rhythm.edges_of(opened, meetings, now)
    holds, newer = current(opened)
    aways = away([m.person_id for m in opened.members], today)
    reachable = calls(opened, names, aways, today)
    asks = (question(newer), to_record(opened, begun, today))
    add, close = opened.may(Act.ADD_MEMBER), opened.may(Act.CLOSE_CIRCLE)
    return CirclePage(
        title=circle_title(opened.circle.name),
        seen_by=_("Dit zien: %(names)s") % {"names": names.all_said(opened.members)},
        triangle=picture(opened, rhythm.nodes(opened.members), edges, names, today),
        gap=ask(opened, edges, names, reachable, aways, today),
        asks=tuple(each for each in asks if each),
        next_talk=next_talk(opened, meetings, today),
        people=helpers(opened, names, reachable, aways, today) + asked_helpers(opened, asked(opened)),
        plan="" if opened.circle.plan_holder_id else _nobody_has_the_plan(opened),
        agreed=agreed(opened, holds, newer, names, today),
        known=known(opened, names),
        when=timeline(opened, rhythm.contacts_of(opened), meetings, names, today, log_url(opened, edges)),
        emergency=emergency(opened, holds, names, reachable, aways, today),
        add_url=link("circles:add_member", opened.circle.id) if add else "",
        close_url=link("closing:close_circle", opened.circle.id) if close else "",
        help_line=_help_line(opened, aways, today),
    )


def _closed(opened: Opened, now: datetime) -> CirclePage:
    """What the family keeps: who helped, what was agreed, when people spoke, and the look back."""
    today, names = day_of(now), Names(opened)
    holds, _newer = current(opened)
    on = day(opened.circle.closed_at, today) if opened.circle.closed_at else ""
    return CirclePage(
        title=circle_title(opened.circle.name),
        seen_by=_("Dit ziet alleen uw gezin nog"),
        people=helpers(opened, names, {}, {}, today),
        plan="",
        agreed=agreed(opened, holds, None, names, today),
        known=known(opened, names),
        when=timeline(opened, rhythm.contacts_of(opened), [], names, today),
        closed=_("Deze kring is afgesloten op %(day)s. U kunt alles nog lezen.") % {"day": on},
        look_back_url=link("closing:look_back", opened.circle.id),
    )


def _nobody_has_the_plan(opened: Opened) -> str:
    """Nobody knows who keeps the overview: the research found families in exactly that place (001 §6.1.1.3)."""
    if opened.of(MemberRole.PROFESSIONAL):
        return _("Wie het overzicht over het hele plan houdt, is nog niet afgesproken.")
    return _("Er is nog geen professional bij die het overzicht over het hele plan houdt.")


def _help_line(opened: Opened, aways: Aways, today: date) -> HelpLine | None:
    """The coordinator to call about this page: who guides the reader, or else the newest, as on every other page
    (`pages.frame`). None, for the general line: for whoever works here, a colleague is no help line."""
    if MemberRole(opened.me.role) not in (MemberRole.FAMILY, MemberRole.VOLUNTEER):
        return None
    coordinators = opened.of(MemberRole.COORDINATOR)
    guide = next((m for m in coordinators if m.id == opened.me.guided_by_id), None)
    return line_to(guide or coordinators[-1], aways, today) if coordinators else None
