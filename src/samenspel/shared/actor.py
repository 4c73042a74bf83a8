"""Who acts. Rights are those of `person_id`; `done_by_id` is who pressed the button."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class Actor:
    """Somebody who does something.

    person_id: whose rights count and in whose name it is done.
    done_by_id: who did it. Another person than `person_id` only where a named helper acts for someone without a
    screen; the audit trail keeps both.
    """

    person_id: UUID
    done_by_id: UUID

    @classmethod
    def of(cls, person_id: UUID) -> "Actor":
        """Somebody who acts for nobody but themselves."""
        return cls(person_id, person_id)

    @property
    def acts_for_another(self) -> bool:
        """Whether somebody else is at the keyboard."""
        return self.person_id != self.done_by_id
