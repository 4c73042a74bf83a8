"""How conversations are called on the screen."""

from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samenspel.circles.queries import Opened, in_order
from samenspel.rhythm.models import Meeting, MeetingKind, Reply
from samenspel.web.words import listed

WARM_HANDOVER = 60  # minutes; getting to know each other takes longer than a talk in between


def meeting_title(meeting: Meeting) -> str:
    """What a meeting is about: its topic, or else what it is for."""
    return meeting.topic or MeetingKind(meeting.kind).label.capitalize()


def who_comes(meeting: Meeting, but: UUID | None = None) -> list[str]:
    """ "Amina en Fatima komen.", "Joost moet nog antwoorden.", "Ria kan niet."; `but`: the person who reads this."""
    asked = {i.member: i for i in meeting.invitees.all() if i.member.person_id != but}
    invitees = [asked[member] for member in in_order(asked)]
    names = {r: [i.member.person.given_name for i in invitees if i.reply == r] for r in Reply}
    sentences = {
        Reply.YES: ngettext("%(names)s komt.", "%(names)s komen.", len(names[Reply.YES])),
        Reply.NONE: ngettext(
            "%(names)s moet nog antwoorden.", "%(names)s moeten nog antwoorden.", len(names[Reply.NONE])
        ),
        Reply.NO: ngettext("%(names)s kan niet.", "%(names)s kunnen niet.", len(names[Reply.NO])),
    }
    return [sentences[r] % {"names": listed(names[r])} for r in sentences if names[r]]


def reply_of(meeting: Meeting, person_id: UUID) -> Reply | None:
    """What somebody answered; None when they were not invited."""
    return next((Reply(i.reply) for i in meeting.invitees.all() if i.member.person_id == person_id), None)


def places(opened: Opened) -> list[str]:
    """Places to choose from without typing: at home, at each organisation in the circle, or from afar."""
    organisations = dict.fromkeys(m.organisation.name for m in opened.members if m.organisation)
    here = [_("Bij het gezin thuis"), *(_("Bij %(name)s") % {"name": name} for name in organisations)]
    return [*here, _("Telefonisch"), _("Videobellen")]
