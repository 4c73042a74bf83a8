"""Pure decisions about circles."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from samenspel.access.roles import Role
from samenspel.access.subjects import EVERY_SUBJECT, Subject

CONSENT_TEXT_VERSION = 1
SPEAK_EVERY_WEEKS = 6


class MemberRole(StrEnum):
    """A corner of the triangle, or the coordinator beside it."""

    FAMILY = Role.FAMILY.value
    VOLUNTEER = Role.VOLUNTEER.value
    COORDINATOR = Role.COORDINATOR.value
    PROFESSIONAL = Role.PROFESSIONAL.value


def subjects_shared(role: MemberRole, consents: Iterable[Subject]) -> frozenset[Subject]:
    """What somebody may know: the family everything of its own, others what was shared with them, and no more."""
    return EVERY_SUBJECT if role is MemberRole.FAMILY else frozenset(consents)


@dataclass(frozen=True)
class ConsentChange:
    """What must happen so that exactly the ticked pairs of member and subject are shared."""

    give: frozenset[tuple[UUID, Subject]]
    withdraw: frozenset[tuple[UUID, Subject]]


def consent_change(
    in_force: Iterable[tuple[UUID, Subject]], ticked: Iterable[tuple[UUID, Subject]], offered: Iterable[UUID]
) -> ConsentChange:
    """Compare what is shared with what was ticked.

    offered: the members that stood on the screen; others stay as they are.
    """
    shown = frozenset(offered)
    now = frozenset(pair for pair in in_force if pair[0] in shown)
    then = frozenset(pair for pair in ticked if pair[0] in shown)
    return ConsentChange(give=then - now, withdraw=now - then)
