"""Writes: one function per act, each one transaction."""

from samenspel.agreements.actions.confirm import confirm_agreement, settle_after_leaving
from samenspel.agreements.actions.record import (
    Draft,
    DraftGoal,
    DraftPart,
    record_agreement,
)
from samenspel.agreements.actions.task import set_task_state

__all__ = [
    "Draft",
    "DraftGoal",
    "DraftPart",
    "confirm_agreement",
    "record_agreement",
    "set_task_state",
    "settle_after_leaving",
]
