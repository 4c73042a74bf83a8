"""Sessions as Django keeps them in the database, and who is signed in: read on every page, so by queries made once."""

from datetime import datetime
from uuid import UUID

from allauth.account.auth_backends import AuthenticationBackend
from django.contrib.sessions.backends.db import SessionStore as DatabaseSessions
from django.contrib.sessions.models import Session
from django.db.models import QuerySet

from samenspel.people.models import Person
from samenspel.shared.clock import now as clock_now
from samenspel.web.prepared import prepared


@prepared
def _session(key: str, now: datetime) -> QuerySet[Session]:
    return Session.objects.filter(session_key=key, expire_date__gt=now)


@prepared
def _person(person_id: UUID) -> QuerySet[Person]:
    return Person.objects.filter(id=person_id, is_active=True)


class SessionStore(DatabaseSessions):
    """Django's, with its one frequent query prepared."""

    def _validate_session_key(self, key: str | None) -> bool:
        """Keys are made of small letters and digits; what else a browser sends, such as a NUL, is no session."""
        return bool(key and key.isascii() and key.isalnum() and super()._validate_session_key(key))  # type: ignore[misc]

    def _get_session_from_db(self) -> Session | None:
        found = _session(self.session_key, clock_now()) if self.session_key else []
        if not found:
            self._session_key = None
            return None
        return found[0]


class Backend(AuthenticationBackend):
    """allauth's, with its one frequent query prepared."""

    def get_user(self, user_id: UUID | str) -> Person | None:
        """The person of a session, while they may sign in."""
        return next(iter(_person(UUID(str(user_id)))), None)
