"""Who stands beside an asker without a screen: from when, in what, and until when (docs/adr/0021)."""

from datetime import datetime

from django.conf import settings
from django.utils.module_loading import import_string
from django.utils.translation import gettext_noop

from samenspel.people.actions import begin_representation, end_representation
from samenspel.people.models import Person
from samenspel.people.queries import helpers_of
from samenspel.requests.models import HelpRequest
from samenspel.shared.actor import Actor

# Kept as it is written here, and shown in the language of whoever reads it.
AGREED_BY_PHONE = gettext_noop("Vraagt hulp zonder e-mailadres. De coördinator belt en vult alles samen in.")


def stand_beside(request: HelpRequest, by: Actor, now: datetime) -> None:
    """Whoever takes a question becomes the helper of an asker without a screen, unless somebody helps them already."""
    # Only for who asks: a child without a mailbox has a parent to speak for it, not the office.
    asker = request.asked_by
    if asker.email:
        return
    helper = helpers_of([asker]).get(asker.id)
    request.helper_id = helper.id if helper else by.person_id
    if helper is None:
        begin_representation(person=asker, helper_id=by.person_id, agreed=AGREED_BY_PHONE, now=now)


def let_go(person: Person, now: datetime, *, but: HelpRequest | None = None) -> bool:
    """End somebody's representation when nothing is left in which the helper stands beside them; whether it ended.

    but: a question that does not count, because it goes elsewhere. Part of the act that ended something.
    """
    helper = helpers_of([person]).get(person.id)
    if helper is None:
        return False
    questions = HelpRequest.objects.filter(asked_by=person, helper=helper, ended_at=None)
    if (questions.exclude(id=but.id) if but else questions).exists():
        return False
    # Circles know this and stand above requests, so a setting names the function that tells.
    if import_string(settings.SAMENSPEL_HELPED_IN_A_CIRCLE)(Actor(person.id, helper.id)):
        return False
    end_representation(person_id=person.id, now=now)
    return True
