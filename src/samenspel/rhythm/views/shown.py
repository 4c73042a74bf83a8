"""A meeting as one reader sees it; for the templates of this context."""

from dataclasses import dataclass
from uuid import UUID

from samenspel.rhythm.models import Meeting, Reply
from samenspel.rhythm.words import meeting_title, reply_of, who_comes


@dataclass(frozen=True)
class Shown:
    """The meeting, what it is called, who comes in sentences, and the reader's own answer (None: not invited)."""

    meeting: Meeting
    title: str
    who_comes: list[str]
    reply: Reply | None

    @property
    def is_over(self) -> bool:
        """Whether nothing can be changed about it any more."""
        return bool(self.meeting.cancelled_at or self.meeting.recorded_at)


def shown(meeting: Meeting, person_id: UUID) -> Shown:
    """`meeting`, which was read together with its invitees, as this person sees it."""
    return Shown(meeting, meeting_title(meeting), who_comes(meeting, person_id), reply_of(meeting, person_id))
