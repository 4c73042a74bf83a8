"""When people speak, on the page of a circle: the next talk, what was, what comes (mission E1)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samenspel.access.permissions import Act
from samenspel.circles.queries import Opened
from samenspel.pages.circle_words import Ask, Button, Names, link, sentence
from samenspel.rhythm.models import Contact, ContactKind, Meeting, Reply
from samenspel.rhythm.words import meeting_title, reply_of, who_comes
from samenspel.web.dates import clock_time, date_block, day, when
from samenspel.web.timeline import Moment

_LAST = 3  # talks that stand there; with more of them a phone is full before the next talk comes


@dataclass(frozen=True)
class NextTalk:
    """The next talk. my_reply: "none", "yes" or "no"; empty when the reader was not asked. version: of the moment."""

    number: int
    month: str
    title: str
    place: str
    moment: str
    who: str
    my_reply: str
    version: int
    answer_url: str
    calendar_url: str


@dataclass(frozen=True)
class When:
    """What was, what comes, how often; and what the reader can do about it. earlier: what was before, folded away.
    all_url: where every conversation stands."""

    moments: tuple[Moment, ...]
    earlier: tuple[Moment, ...] = ()
    all_url: str = ""
    log_url: str = ""
    plan_url: str = ""
    calendar_url: str = ""


def next_talk(opened: Opened, meetings: Sequence[Meeting], today: date) -> NextTalk | None:
    """The nearest talk that the reader was asked for; without one, the nearest of the circle."""
    mine = [m for m in meetings if _reply(m, opened) is not None]
    meeting = next(iter([*mine, *meetings]), None)
    if meeting is None:
        return None
    number, month = date_block(meeting.starts_at)
    return NextTalk(
        number=number,
        month=month,
        title=meeting_title(meeting),
        place=meeting.place,
        moment=sentence(when(meeting.starts_at, today)),
        who=" ".join(who_comes(meeting, opened.me.person_id)),
        my_reply=_reply(meeting, opened) or "",
        version=meeting.version,
        answer_url=link("rhythm:answer_invitation", meeting.id),
        calendar_url=link("rhythm:calendar_file", meeting.id) if mine else "",
    )


def to_record(opened: Opened, begun: Sequence[Meeting], today: date) -> Ask | None:
    """The question whether a talk that has begun took place, to those who were asked for it."""
    mine = [m for m in begun if _reply(m, opened) is not None]
    if not mine or not opened.may(Act.RECORD_MEETING):
        return None
    meeting = mine[0]
    url = link("rhythm:record_meeting", meeting.id)
    text = f"{meeting_title(meeting)}, {when(meeting.starts_at, today)}."
    return Ask(_("Is dit gesprek er geweest?"), text, (Button(_("Zeg of het er was"), url, "check", first=True),))


def timeline(
    opened: Opened,
    contacts: Sequence[Contact],
    meetings: Sequence[Meeting],
    names: Names,
    today: date,
    log_url: str = "",
) -> When:
    """The last talks, oldest first, then the coming ones, then the rhythm. In a closed circle nothing is folded."""
    been = [was(opened, c, names, today) for c in reversed(contacts)]
    fold = max(0, len(been) - _LAST) if opened.circle.closed_at is None else 0
    moments = been[fold:] + [_comes(opened, m, today) for m in meetings]
    if opened.circle.closed_at is None:
        moments.append(
            Moment(
                "",
                _rhythm(opened.circle.speak_every_weeks, first=not moments),
                _("Vrijwilliger en professional spreken elkaar."),
            )
        )
    mine = next((m for m in meetings if _reply(m, opened) is not None), None)
    circle_id: UUID = opened.circle.id
    return When(
        tuple(moments),
        tuple(been[:fold]),
        all_url=link("pages:contacts", circle_id) if contacts else "",
        log_url=log_url,
        plan_url=link("rhythm:plan_meeting", circle_id) if opened.may(Act.PLAN_MEETING) else "",
        calendar_url=link("rhythm:calendar_file", mine.id) if mine else "",
    )


def was(opened: Opened, contact: Contact, names: Names, today: date) -> Moment:
    """A conversation that was, as `readable` gave it: when, who spoke and how, with the note if there is one."""
    people = [m for m in opened.anybody.values() if m.id in contact.member_ids]  # type: ignore[attr-defined]
    how = ContactKind(contact.kind).label
    words = _("%(names)s: %(how)s") % {"names": sentence(names.all_said(people)), "how": how}
    by = _noted_by(opened, contact, names) if contact.note else ""
    return Moment("done", day(contact.on, today), words, by, contact.note)


def _noted_by(opened: Opened, contact: Contact, names: Names) -> str:
    if contact.logged_by_id == opened.me.id:
        return _("Uw notitie")
    return _("Notitie van %(name)s") % {"name": names.of(contact.logged_by)}


def _comes(opened: Opened, meeting: Meeting, today: date) -> Moment:
    reply = _reply(meeting, opened)
    url = link("rhythm:answer_invitation", meeting.id) if reply == Reply.NONE else ""
    words = " · ".join(filter(None, (meeting_title(meeting), meeting.place)))
    moment = f"{day(meeting.starts_at, today)}, {clock_time(meeting.starts_at)}"
    mine = {Reply.YES: _("U komt."), Reply.NO: _("U kunt niet.")}.get(reply) if reply else None
    extra = " ".join(filter(None, [mine, *who_comes(meeting, opened.me.person_id)]))
    return Moment("now", moment, words, extra, url=url, url_words=_("Komt u? Geef antwoord"))


def _rhythm(weeks: int, *, first: bool) -> str:
    """How often; "after that" only when something stands before it."""
    often = ngettext("Elke week", "Elke %(weeks)d weken", weeks) % {"weeks": weeks}
    after = ngettext("Daarna: elke week", "Daarna: elke %(weeks)d weken", weeks) % {"weeks": weeks}
    return often if first else after


def _reply(meeting: Meeting, opened: Opened) -> Reply | None:
    return reply_of(meeting, opened.me.person_id) if opened.may(Act.ANSWER_INVITATION) else None
