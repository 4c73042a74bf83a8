"""The life of a request as one table, and its clock. Pure."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from samenspel.access.permissions import Act


class State(StrEnum):
    """Where a request is."""

    TO_CONFIRM = "to_confirm"
    WAITING = "waiting"
    TAKEN = "taken"
    SEARCHING = "searching"
    PROPOSED = "proposed"
    MATCHED = "matched"
    WITHDRAWN = "withdrawn"


class ForWhom(StrEnum):
    """For whom the asker asks."""

    CHILD = "child"
    SELF = "self"  # a young person
    FAMILY = "family"


OPEN = frozenset({State.TO_CONFIRM, State.WAITING, State.TAKEN, State.SEARCHING, State.PROPOSED})
ENDED = frozenset({State.MATCHED, State.WITHDRAWN})
RUNNING = OPEN - {State.TO_CONFIRM}


class Outcome(StrEnum):
    """How a proposal was answered, where the next state depends on it."""

    DONE = "done"
    YES = "yes"
    NO = "no"


TRANSITIONS: dict[tuple[State, Act, Outcome], State] = {
    (State.TO_CONFIRM, Act.CONFIRM_REQUEST, Outcome.DONE): State.WAITING,
    (State.WAITING, Act.TAKE_REQUEST, Outcome.DONE): State.TAKEN,
    (State.TAKEN, Act.DO_INTAKE, Outcome.DONE): State.SEARCHING,
    (State.SEARCHING, Act.DO_INTAKE, Outcome.DONE): State.SEARCHING,
    (State.SEARCHING, Act.PROPOSE_VOLUNTEER, Outcome.DONE): State.PROPOSED,
    (State.PROPOSED, Act.WITHDRAW_PROPOSAL, Outcome.DONE): State.SEARCHING,
    (State.PROPOSED, Act.ANSWER_PROPOSAL, Outcome.YES): State.MATCHED,
    (State.PROPOSED, Act.ANSWER_PROPOSAL, Outcome.NO): State.SEARCHING,
    (State.WAITING, Act.PASS_ON_REQUEST, Outcome.DONE): State.WAITING,
    (State.TAKEN, Act.PASS_ON_REQUEST, Outcome.DONE): State.WAITING,
    (State.SEARCHING, Act.PASS_ON_REQUEST, Outcome.DONE): State.WAITING,
    **{(state, Act.RING_BELL, Outcome.DONE): state for state in RUNNING},
    **{(state, Act.WITHDRAW_REQUEST, Outcome.DONE): State.WITHDRAWN for state in OPEN},
}


def next_state(state: State, act: Act, outcome: Outcome = Outcome.DONE) -> State | None:
    """The state after `act`, or None where the act does not fit the state."""
    return TRANSITIONS.get((state, act, outcome))


def acts_in(state: State) -> frozenset[Act]:
    """Every act that fits a state; which of them somebody may do is decided by `access`."""
    return frozenset(act for (s, act, _outcome) in TRANSITIONS if s == state)


BELL_REST_DAYS = 7


@dataclass(frozen=True)
class Clock:
    """How long a family has been waiting, in days, against the agreed norm (001 §6.1.3: "aan de bel trekken").

    started_on: the day the question was there; None while the family has not confirmed it.
    """

    started_on: date | None
    norm_days: int
    ended_on: date | None = None

    def days(self, today: date) -> int:
        """Whole days waited until today, or until it ended."""
        return max(0, ((self.ended_on or today) - self.started_on).days) if self.started_on else 0

    def over_norm(self, today: date) -> bool:
        """Whether it takes longer than agreed."""
        return self.days(today) > self.norm_days

    def may_ring(self, today: date, last_rung_on: date | None) -> bool:
        """Whether the bell can be rung: over the norm, still open, and not rung in the past week."""
        rested = last_rung_on is None or (today - last_rung_on).days >= BELL_REST_DAYS
        return self.ended_on is None and self.over_norm(today) and rested
