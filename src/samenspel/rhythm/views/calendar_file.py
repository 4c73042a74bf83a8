"""A conversation as a file for somebody's own calendar (iCalendar, RFC 5545)."""

from datetime import timedelta
from uuid import UUID

from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from icalendar import Calendar, Event

from samenspel.access.permissions import Act
from samenspel.people.request import PersonRequest
from samenspel.rhythm.models import Meeting
from samenspel.rhythm.queries import open_own_meeting
from samenspel.shared.clock import NETHERLANDS, now


@require_safe
def calendar_file(request: PersonRequest, meeting_id: UUID) -> HttpResponse:
    """When it is and a link to the circle. A calendar is seen by others too: no names, no place, no subject."""
    _opened, meeting = open_own_meeting(request.actor, meeting_id, Act.VIEW_CIRCLE)
    calendar = Calendar()
    calendar.add("prodid", "-//Samenspel//NL")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add_component(_event(meeting))
    calendar.add_missing_timezones()
    response = HttpResponse(calendar.to_ical(), content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="gesprek.ics"'
    return response


def _event(meeting: Meeting) -> Event:
    """A new version replaces the one in the calendar: the same UID, a higher SEQUENCE. Calling off counts as one."""
    event = Event()
    event.add("uid", f"{meeting.id}@samenspel")
    event.add("sequence", meeting.version + bool(meeting.cancelled_at))
    event.add("status", "CANCELLED" if meeting.cancelled_at else "CONFIRMED")
    event.add("dtstamp", now())
    event.add("dtstart", meeting.starts_at.astimezone(NETHERLANDS))
    # Added to the moment, not to the hands of the clock: those jump in the nights of summer time.
    event.add("dtend", (meeting.starts_at + timedelta(minutes=meeting.minutes)).astimezone(NETHERLANDS))
    event.add("summary", _("Gesprek (Samenspel)"))
    event.add("url", settings.SAMENSPEL_BASE_URL + reverse("pages:circle", args=[meeting.circle_id]))
    return event
