"""The family decides who may know what (mission D1, the simple form)."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from samenspel.access.permissions import Act
from samenspel.access.subjects import Subject
from samenspel.audit.actions import recorded
from samenspel.circles.models import Consent, How, Member
from samenspel.circles.queries import Opened, open_circle
from samenspel.circles.rules import CONSENT_TEXT_VERSION, MemberRole, consent_change
from samenspel.shared.actor import Actor
from samenspel.shared.errors import Stale


def set_consent(
    *,
    circle_id: UUID,
    ticked: Iterable[tuple[UUID, Subject]],
    offered: Iterable[UUID],
    version: int,
    by: Actor,
    now: datetime,
    once: UUID | None = None,
) -> Opened:
    """Share exactly the ticked subjects with the members on the screen. Holds from the next read on.

    ticked: pairs of member and subject. offered: the members who stood on the screen, so that somebody who joined
    meanwhile is left as they are. version: the one on the screen; Stale when another carer changed it first.
    """
    with recorded(act=Act.SET_CONSENT, by=by, now=now, object_id=circle_id, circle_id=circle_id, once=once):
        opened = open_circle(by, circle_id, Act.SET_CONSENT, lock=True)
        circle = opened.circle
        if circle.consent_version != version:
            raise Stale
        others = {m.id for m in opened.members if m.role != MemberRole.FAMILY}
        change = consent_change(opened.consents, ticked, others & set(offered))
        for member_id, subject in change.withdraw:
            Consent.objects.filter(member_id=member_id, subject=subject, withdrawn_at=None).update(withdrawn_at=now)
        Consent.objects.bulk_create(
            Consent(
                circle=circle,
                member_id=member_id,
                subject=subject.value,
                given_by_id=by.person_id,
                recorded_by_id=by.done_by_id,
                given_at=now,
                how=How.ALOUD if by.acts_for_another else How.SCREEN,
                text_version=CONSENT_TEXT_VERSION,
            )
            for member_id, subject in sorted(change.give)
        )
        circle.consent_version += 1
        circle.save(update_fields=["consent_version"])
        return opened


def share_nothing(*, circle_id: UUID, member_id: UUID, by: Actor, now: datetime, once: UUID | None = None) -> Member:
    """Share nothing with one member any more, whatever another carer changed meanwhile. The others stay as they are."""
    with recorded(
        act=Act.SET_CONSENT, by=by, now=now, object_id=circle_id, circle_id=circle_id, once=once, detail="nothing"
    ):
        opened = open_circle(by, circle_id, Act.SET_CONSENT, lock=True)
        member = opened.member(member_id)
        Consent.objects.filter(member=member, withdrawn_at=None).update(withdrawn_at=now)
        # A page that still has ticks for them is out of date.
        opened.circle.consent_version += 1
        opened.circle.save(update_fields=["consent_version"])
        return member
