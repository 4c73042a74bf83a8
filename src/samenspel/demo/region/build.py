"""Builds the whole region in one transaction: all of it, or nothing."""

from collections.abc import Callable
from datetime import datetime

from django.db import transaction

from samenspel.demo.region.organisations import Somebody
from samenspel.demo.region.others import tell_others
from samenspel.demo.region.region import Region
from samenspel.demo.region.tell import tell_all
from samenspel.notify.actions import forget_before
from samenspel.people.models import PositionRole
from samenspel.people.queries import person_with_address
from samenspel.rhythm.jobs import keep_rhythm

INVITED = Somebody("noor", "Noor", "van Beek", "030 000 11 03")


def is_built() -> bool:
    """Whether the region is there already."""
    return person_with_address("amina@demo.invalid") is not None


@transaction.atomic
def build(now: datetime, say: Callable[[str], None]) -> Region:
    """Make everything, as if it had happened in the year before `now`; `say` hears how far it is.

    Mails of before yesterday are never sent: they are about what is long past.
    """
    region = Region(now)
    say("Organisations and volunteers ...")
    region.begin()
    say("Families and what they asked ...")
    tell_all(region)
    say("The other families ...")
    tell_others(region)
    region.invite_only(INVITED, "lunet", PositionRole.PROFESSIONAL, by="wim", days_ago=1)
    keep_rhythm(region.at(1, 7, 10))
    forget_before(region.at(1, 0))
    return region
