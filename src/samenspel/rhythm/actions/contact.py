"""Logging that people spoke: three taps (mission E1)."""

from collections.abc import Collection
from datetime import date, datetime
from itertools import combinations
from uuid import UUID

from django.db import connection
from django.utils.translation import gettext as _

from samenspel.access.permissions import Act
from samenspel.access.subjects import Subject
from samenspel.audit.actions import recorded
from samenspel.circles.models import Circle, Member
from samenspel.circles.queries import open_circle
from samenspel.rhythm.models import Contact, ContactKind, Meeting
from samenspel.rhythm.rules import may_log_on
from samenspel.shared.actor import Actor
from samenspel.shared.errors import RuleBroken
from samenspel.shared.ids import new_id


def log_contact(
    *,
    circle_id: UUID,
    member_ids: Collection[UUID],
    on: date,
    kind: ContactKind,
    note: str = "",
    subject: Subject | None = None,
    by: Actor,
    now: datetime,
    once: UUID | None = None,
) -> Contact:
    """Write down that the actor spoke with these members, on a day not in the future."""
    contact_id = new_id()
    with recorded(act=Act.LOG_CONTACT, by=by, now=now, object_id=contact_id, circle_id=circle_id, once=once):
        opened = open_circle(by, circle_id, Act.LOG_CONTACT, lock=True)
        spoken = {opened.me.id: opened.me} | {member_id: opened.member(member_id) for member_id in member_ids}
        if len(spoken) < 2:
            raise RuleBroken(_("Kies met wie u sprak."))
        if not may_log_on(on, now):
            raise RuleBroken(_("Kies vandaag of een dag in het afgelopen jaar."))
        if note and subject is None:
            raise RuleBroken(_("Kies waar uw notitie over gaat. Dan ziet alleen wie dat mag weten wat u schrijft."))
        contact = Contact.objects.create(
            id=contact_id,
            circle=opened.circle,
            kind=kind.value,
            on=on,
            logged_by=opened.me,
            logged_at=now,
            note=note,
            subject=subject.value if subject and note else "",
        )
        contact.members.set(spoken.values())
        tie(opened.circle, spoken, on)
        return contact


def contact_of_meeting(
    *, circle: Circle, meeting: Meeting, present: Collection[Member], by_id: UUID, on: date, now: datetime
) -> None:
    """A meeting that was held counts as a conversation of everybody who was there."""
    contact = Contact.objects.create(
        circle=circle, kind=ContactKind.VISIT, on=on, logged_by_id=by_id, logged_at=now, meeting=meeting
    )
    contact.members.set(present)
    tie(circle, [member.id for member in present], on)


def tie(circle: Circle, member_ids: Collection[UUID], on: date) -> None:
    """Move the edges between these members forward to `on`; never back, whoever saves last."""
    with connection.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO rhythm_tie (circle_id, one_id, other_id, last_on) VALUES (%s, %s, %s, %s) "
            "ON CONFLICT (one_id, other_id) DO UPDATE SET last_on = greatest(rhythm_tie.last_on, excluded.last_on)",
            [(circle.id, a, b, on) for a, b in combinations(sorted(member_ids), 2)],
        )
