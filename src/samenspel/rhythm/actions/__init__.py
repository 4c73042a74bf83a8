"""Writes: one function per act, each one transaction."""

from samenspel.rhythm.actions.contact import log_contact
from samenspel.rhythm.actions.ending import call_off_what_cannot_be
from samenspel.rhythm.actions.meeting import (
    answer_invitation,
    cancel_meeting,
    move_meeting,
    plan_meeting,
    record_meeting,
)

__all__ = [
    "answer_invitation",
    "call_off_what_cannot_be",
    "cancel_meeting",
    "log_contact",
    "move_meeting",
    "plan_meeting",
    "record_meeting",
]
