"""Identifiers. Random, so that one id tells nothing about another and nothing about when it was made."""

from uuid import UUID, uuid4


def new_id() -> UUID:
    """A fresh random identifier (UUID version 4)."""
    return uuid4()
