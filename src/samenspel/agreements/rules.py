"""When an agreement counts. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
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


@dataclass(frozen=True)
class Line:
    """One line of a version: what it is about and what it says. once: there is only one line of this kind."""

    about: str
    text: str
    once: bool = False


@dataclass(frozen=True)
class Difference:
    """What a new version changes: lines that come, that go, and that say something else (about, was, is)."""

    added: list[Line]
    gone: list[Line]
    changed: list[tuple[str, str, str]]

    def __bool__(self) -> bool:
        return bool(self.added or self.gone or self.changed)


def difference(before: Iterable[Line], after: Iterable[Line]) -> Difference:
    """Compare two versions line by line; the order of the lines says nothing."""
    old, new = list(before), list(after)
    was = {line.about: line.text for line in old if line.once}
    is_ = {line.about: line.text for line in new if line.once}
    changed = [(about, was[about], text) for about, text in is_.items() if about in was and was[about] != text]
    both = {about for about, _was, _is in changed}
    return Difference(
        added=[line for line in new if line not in old and line.about not in both],
        gone=[line for line in old if line not in new and line.about not in both],
        changed=changed,
    )
