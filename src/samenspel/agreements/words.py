"""How what was agreed is called on the screen, and a version as plain lines, to compare two of them."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samenspel.agreements.models import Agreement
from samenspel.agreements.queries import Shown
from samenspel.agreements.rules import Line
from samenspel.circles.models import Member


def weeks(number: int) -> str:
    """ "elke week", "elke 6 weken"."""
    return ngettext("elke week", "elke %(number)d weken", number) % {"number": number}


def outline(shown: Shown) -> list[Line]:
    """Everything in a version that its reader may read, as lines. Of a kind that stands once, the name is the key."""
    goals = [Line(_("Doel"), g.words) for g in shown.goals]
    does = [Line(_("%(name)s doet") % {"name": _name(p.member)}, t.words) for p in shown.parts for t in p.tasks.all()]
    does_not = [
        Line(_("%(name)s doet niet") % {"name": _name(p.member)}, p.does_not, once=True)
        for p in shown.parts
        if p.does_not
    ]
    return goals + does + does_not + _once(shown.agreement)


def _once(agreement: Agreement) -> list[Line]:
    lines = [
        (_("Grenzen"), agreement.limits),
        (_("Vrijwilliger en professional spreken elkaar"), weeks(agreement.speak_every_weeks)),
        (_("Houdt het overzicht van het plan"), _name(agreement.plan_holder)),
        (_("Als er iets gebeurt, eerst bellen"), _name(agreement.first_call)),
        (_("Als die niet opneemt"), _name(agreement.then_call)),
    ]
    return [Line(about, text, once=True) for about, text in lines if text]


def _name(member: Member | None) -> str:
    return member.person.name if member else ""
