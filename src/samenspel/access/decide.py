"""The one decision: may somebody with this relation do this act?"""

from dataclasses import dataclass, field
from enum import StrEnum

from samenspel.access.permissions import Act
from samenspel.access.roles import GRANTS, Role
from samenspel.access.subjects import Subject


class Reason(StrEnum):
    """Why an act is not allowed."""

    NO_RELATION = "no_relation"
    NOT_YOUR_ROLE = "not_your_role"
    ENDED = "ended"
    NO_CONSENT = "no_consent"


@dataclass(frozen=True)
class Relation:
    """Facts about one person and one thing, gathered by a context's queries.

    roles: everything the person is towards the thing now (a person can be several).
    ended: the thing itself is over (a closed circle, a request that was answered).
    subjects: the family's subjects shared with this person now; the family itself has all.
    """

    roles: frozenset[Role] = frozenset()
    ended: bool = False
    subjects: frozenset[Subject] = field(default_factory=frozenset)


@dataclass(frozen=True)
class Allowed:
    """Yes, and by which role: the audit trail keeps it."""

    role: Role


class Denied(Exception):
    """No, and why. Raised where the thing itself may be seen; the reader gets a sentence."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason


def decide(act: Act, relation: Relation, subject: Subject | None = None) -> Allowed | Denied:
    """May somebody with `relation` do `act`, and for a text about `subject`, may they know it?

    Deny by default: no role means no. Every role is tried; the first that grants the act is named.
    """
    if not relation.roles:
        return Denied(Reason.NO_RELATION)
    granted_when_open = False
    for role in sorted(relation.roles):
        grant = GRANTS[role]
        if act in (grant.afterwards if relation.ended else grant.acts):
            if subject is not None and subject not in relation.subjects:
                return Denied(Reason.NO_CONSENT)
            return Allowed(role)
        granted_when_open = granted_when_open or act in grant.acts
    return Denied(Reason.ENDED if relation.ended and granted_when_open else Reason.NOT_YOUR_ROLE)


def require(act: Act, relation: Relation, subject: Subject | None = None) -> Allowed:
    """Like `decide`, but raises the Denied."""
    decision = decide(act, relation, subject)
    if isinstance(decision, Denied):
        raise decision
    return decision


def may(act: Act, relation: Relation, subject: Subject | None = None) -> bool:
    """Like `decide`, as a plain yes or no; for showing or hiding a button."""
    return isinstance(decide(act, relation, subject), Allowed)
