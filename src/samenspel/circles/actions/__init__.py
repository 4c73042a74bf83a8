"""Writes: one function per act, each one transaction."""

from samenspel.circles.actions.answer_proposal import answer_proposal
from samenspel.circles.actions.close import close_circle, set_plan
from samenspel.circles.actions.members import add_member, end_membership
from samenspel.circles.actions.membership import answer_membership, withdraw_membership
from samenspel.circles.actions.set_consent import set_consent, share_nothing

__all__ = [
    "add_member",
    "answer_membership",
    "answer_proposal",
    "close_circle",
    "end_membership",
    "set_consent",
    "set_plan",
    "share_nothing",
    "withdraw_membership",
]
