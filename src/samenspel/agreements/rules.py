"""When an agreement counts. Pure."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from uuid import UUID


class State(StrEnum):
    """Where a version is."""

    PROPOSED = "proposed"
    IN_FORCE = "in_force"
    REFUSED = "refused"
    REPLACED = "replaced"


def state_after(answers: Mapping[UUID, bool], needed: Iterable[UUID]) -> State:
    """The state of a version after the answers given so far.

    One no is enough to go back to the table; it counts when each of the members whose yes is needed has said yes.
    """
    if not all(answers.values()):
        return State.REFUSED
    return State.IN_FORCE if all(member in answers for member in needed) else State.PROPOSED


class TaskState(StrEnum):
    """How far a task is."""

    TO_DO = "to_do"
    BUSY = "busy"
    DONE = "done"


MOST_LINES = 12


def lines(text: str) -> list[str]:
    """The tasks in a text with one on each line; empty lines and doubles fall away."""
    return list(dict.fromkeys(line.strip(" -•\t") for line in text.splitlines() if line.strip(" -•\t")))
