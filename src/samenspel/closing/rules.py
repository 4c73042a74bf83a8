"""When a circle can be closed. Pure."""

from datetime import date


def may_have_talked_on(talked_on: date, opened_on: date, today: date) -> bool:
    """The closing talk was while the circle was open, today at the latest."""
    return opened_on <= talked_on <= today
