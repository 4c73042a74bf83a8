"""Acting for someone without a screen: which session does so now, and until when."""

from datetime import datetime, timedelta
from uuid import UUID

from django.http import HttpRequest

from samenspel.people import queries
from samenspel.people.models import Person

_KEY = "acting_for"
# Somebody who forgets to stop does the next thing in another's name; half an hour is a talk, and no longer.
STOPS_AFTER = timedelta(minutes=30)
_COUNTS_AS_NOW = timedelta(minutes=1)


def begin(request: HttpRequest, person_id: UUID, now: datetime) -> None:
    """From the next request on, this session acts for `person_id`."""
    request.session[_KEY] = {"person": str(person_id), "until": (now + STOPS_AFTER).timestamp()}


def end(request: HttpRequest) -> None:
    """From the next request on, this session acts for nobody but its owner."""
    request.session.pop(_KEY, None)


def begun(request: HttpRequest) -> bool:
    """Whether this session says that it acts for somebody; asks the database nothing."""
    return _KEY in request.session


def represented(request: HttpRequest, helper_id: UUID, now: datetime) -> Person | None:
    """For whom this session acts now; None when that was half an hour ago, or when it is no longer allowed.

    Asked anew on every request (one query), so that a representation that ends, ends at once.
    """
    kept = request.session[_KEY]
    if now.timestamp() >= kept["until"]:
        return None
    person = queries.person_acted_for(helper_id, UUID(kept["person"]))
    until = (now + STOPS_AFTER).timestamp()
    if person is not None and until - kept["until"] >= _COUNTS_AS_NOW.total_seconds():
        begin(request, person.id, now)
    return person


def name_acted_for(request: HttpRequest) -> str | None:
    """The name in the banner on every page; named by the setting SAMENSPEL_ACTING_FOR."""
    actor = getattr(request, "actor", None)
    return request.person.name if actor and actor.acts_for_another else None  # type: ignore[attr-defined]
