"""The subjects a family can share or keep to itself (mission D1)."""

from enum import StrEnum


class Subject(StrEnum):
    """One subject of a family's life, in the words of the consent screen."""

    WELLBEING = "wellbeing"
    SCHOOL = "school"
    MONEY = "money"
    HEALTH = "health"
    HOME = "home"
    REACH = "reach"


EVERY_SUBJECT = frozenset(Subject)
