"""Every conversation of a circle, a page at a time, also after the circle closed (mission E1)."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.core.paginator import Page, Paginator

from samenspel.access.permissions import Act
from samenspel.circles.queries import open_circle
from samenspel.pages.circle_when import was
from samenspel.pages.circle_words import Names, link
from samenspel.rhythm.models import Contact
from samenspel.rhythm.queries import all_contacts, readable
from samenspel.shared.actor import Actor
from samenspel.shared.clock import day_of
from samenspel.web.timeline import Moment

ON_A_PAGE = 20


@dataclass(frozen=True)
class ContactsPage:
    """The conversations on one page, newest first, and the circle they belong to."""

    circle_name: str
    circle_url: str
    moments: list[Moment]
    pages: Page[Contact]


def contacts_page(actor: Actor, circle_id: UUID, number: str | None, now: datetime) -> ContactsPage:
    """What this reader may know of it: that people spoke, and a note only on a subject that is shared with them.

    Raises NotVisible for whoever may not see the circle. A fixed number of queries.
    """
    opened = open_circle(actor, circle_id, Act.VIEW_CIRCLE)
    pages = Paginator(all_contacts(circle_id), ON_A_PAGE).get_page(number)
    names, today = Names(opened), day_of(now)
    moments = [was(opened, contact, names, today) for contact in readable(opened, list(pages))]
    return ContactsPage(opened.circle.name, link("pages:circle", circle_id), moments, pages)
