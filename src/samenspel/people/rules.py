"""Pure decisions about people."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID


@dataclass(frozen=True)
class Away:
    """Somebody's absence as others see it: the days and who to call instead (none when nobody was named)."""

    first_day: date
    last_day: date
    deputy_name: str = ""
    deputy_phone: str = ""
    deputy_id: UUID | None = None

    def is_now(self, today: date) -> bool:
        """Whether they are away on this day. Of an absence that is worth telling: one that is over is not."""
        return self.first_day <= today


SHOW_AHEAD_DAYS = 28


def worth_telling(first_day: date, last_day: date, today: date) -> bool:
    """Whether an absence is shown: it is now, or starts within four weeks, so that nobody waits weeks for someone on
    leave (001 §6.1.3.2)."""
    return today <= last_day and (first_day - today).days <= SHOW_AHEAD_DAYS


def roles_to_invite_for(own_roles: Collection[str]) -> frozenset[str]:
    """For which roles somebody with these roles in an organisation may invite: an administrator for all, a coordinator
    for those who work with families. So nobody makes a new administrator but an administrator. A volunteer is invited
    with the profile that a proposal needs (`volunteers.actions.add_volunteer`)."""
    everyday = frozenset({"coordinator", "professional"})
    if "administrator" in own_roles:
        return everyday | {"administrator"}
    return everyday if "coordinator" in own_roles else frozenset()


class LinkState(StrEnum):
    """What somebody who opens the link of a sign-in mail can do with it."""

    WORKS = "works"
    UNKNOWN = "unknown"
    CLOSED = "closed"
    EXPIRED = "expired"
    ELSEWHERE = "elsewhere"


def link_state(*, used: bool, expires_at: datetime, same_browser: bool, now: datetime) -> LinkState:
    """A link works once, until `expires_at`, in the browser that asked for it."""
    if used:
        return LinkState.CLOSED
    if now >= expires_at:
        return LinkState.EXPIRED
    return LinkState.WORKS if same_browser else LinkState.ELSEWHERE
