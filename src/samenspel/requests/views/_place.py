"""First the municipality, then the organisations there: a whole country on one page is no choice."""

from dataclasses import dataclass

from django.db.models import QuerySet
from django.http import HttpRequest

from samenspel.people.models import Organisation


@dataclass(frozen=True)
class Place:
    """The municipality whose organisations are shown, empty while it must be chosen; and all that can be chosen."""

    chosen: str
    names: list[str]


def place_of(request: HttpRequest, organisations: QuerySet[Organisation], usual: str = "") -> Place:
    """What stands in the address, else the usual one. Where there is only one there is nothing to choose."""
    names = list(organisations.order_by("municipality").values_list("municipality", flat=True).distinct())
    wanted = names[0] if len(names) == 1 else request.GET.get("gemeente", usual)
    return Place(wanted if wanted in names else "", names)
