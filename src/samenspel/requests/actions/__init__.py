"""Writes: one function per act, each one transaction."""

from samenspel.requests.actions._helper import let_go
from samenspel.requests.actions.ask import (
    ask_for_help,
    ask_with_family,
    confirm_request,
    withdraw_request,
)
from samenspel.requests.actions.handle import (
    IntakeAnswers,
    do_intake,
    pass_on_request,
    ring_bell,
    take_request,
)
from samenspel.requests.actions.propose import (
    end_match,
    propose_volunteer,
    settle_proposal,
    withdraw_proposal,
)

__all__ = [
    "IntakeAnswers",
    "ask_for_help",
    "ask_with_family",
    "confirm_request",
    "do_intake",
    "end_match",
    "let_go",
    "pass_on_request",
    "propose_volunteer",
    "ring_bell",
    "settle_proposal",
    "take_request",
    "withdraw_proposal",
    "withdraw_request",
]
