"""How members are called on the screen, and what the family's subjects mean."""

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from samenspel.access.subjects import Subject
from samenspel.circles.models import ROLE_LABELS, Invitation, Member
from samenspel.circles.queries import Opened
from samenspel.circles.rules import MemberRole


def role_label(member: Member) -> str:
    """What somebody is in the circle: "gezin", "vrijwilliger"."""
    return str(ROLE_LABELS[MemberRole(member.role)])


def family_label(opened: Opened) -> str:
    """What the family's corner is called: "gezin", or "jongere" for a young person who stands there alone."""
    return gettext("jongere") if opened.young_person else str(ROLE_LABELS[MemberRole.FAMILY])


def member_label(member: Member) -> str:
    """ "Fatima El Amrani, vrijwilliger (Samen Thuis)"; of the family only the name and "gezin"."""
    label = f"{member.person.name}, {role_label(member)}"
    return f"{label} ({member.organisation.name})" if member.organisation else label


def asked_as(invitation: Invitation) -> str:
    """As what somebody was asked, as they read it themselves."""
    if invitation.organisation is None:
        return gettext("Als iemand van het gezin. U ziet en beslist dan net zoveel als de anderen van het gezin.")
    return gettext("Als professional van %(organisation)s.") % {"organisation": invitation.organisation.name}


def place_label(member: Member) -> str:
    """Where somebody works, in one word: "buurtteam"; without an organisation what they are in the circle."""
    return str(member.organisation.get_kind_display()) if member.organisation else role_label(member)


# What somebody gets to know with each subject, as the family reads it before it decides.
SUBJECT_MEANINGS: dict[Subject, str | Promise] = {
    Subject.WELLBEING: _("Hoe het met u en uw kinderen gaat, en wat u wilt bereiken."),
    Subject.SCHOOL: _("Hoe het op school gaat, en wat daar is afgesproken."),
    Subject.MONEY: _("Geldzorgen, schulden, toeslagen en uitkeringen."),
    Subject.HEALTH: _("Ziekte, een beperking, behandeling en medicijnen."),
    Subject.HOME: _("Hoe u woont, en hoe het thuis met elkaar gaat."),
    Subject.REACH: _("Uw telefoonnummer, zodat iemand u zelf kan bellen."),
}
