"""What the screens about volunteers share."""

from samenspel.people.queries import handling_organisations


def places(*more: str) -> list[str]:
    """The municipalities to choose from: where organisations take part, and those already chosen."""
    return sorted({*handling_organisations().values_list("municipality", flat=True), *more})
