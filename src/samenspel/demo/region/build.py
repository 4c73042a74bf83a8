"""Builds the whole region in one transaction: all of it, or nothing."""

from collections.abc import Callable
from datetime import datetime

from django.db import transaction

from samenspel.demo.region import stories_contact as contact
from samenspel.demo.region import stories_steps as steps
from samenspel.demo.region.families import FAMILIES
from samenspel.demo.region.region import Region
from samenspel.notify.actions import forget_before
from samenspel.people.queries import person_with_address
from samenspel.rhythm.jobs import keep_rhythm

STORIES: tuple[Callable[[Region], None], ...] = (
    contact.amina,
    contact.karima,
    contact.dylan,
    contact.rosa,
    contact.elif_,
    contact.tessa,
    steps.lina,
    steps.grace,
    steps.olena,
    steps.vera,
    steps.bianca,
    steps.piet,
    steps.wendy,
    steps.noor,
    steps.sam,
)


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
    for tell_story in STORIES:
        tell_story(region)
    for stage, row in FAMILIES:
        stage(region, row)
    keep_rhythm(region.at(1, 7, 10))
    forget_before(region.at(1, 0))
    return region
