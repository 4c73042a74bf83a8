"""How allauth does things here: the mail with code and link, the trail, and our own sentences.

Everything that can sign somebody in (today a code or a link, later a passkey or single sign-on) passes `login`.
"""

from typing import Any, ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.utils import get_next_redirect_url
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from samenspel.access.permissions import Act
from samenspel.audit.actions import recorded
from samenspel.people import queries, signin, signin_flow
from samenspel.shared.actor import Actor
from samenspel.shared.clock import now as clock_now

_SIGN_IN_MAILS = {"account/email/login_code", "account/email/unknown_account"}


class AccountAdapter(DefaultAccountAdapter):
    """Sign-in for people who were invited, without passwords and without open registration."""

    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultAccountAdapter.error_messages,
        "incorrect_code": _("Deze code klopt niet. Kijk in de nieuwste mail en typ de cijfers over."),
        "too_many_login_attempts": _("De code klopte drie keer niet. Vraag een nieuwe mail aan."),
        "rate_limited": _("Dat ging te vaak achter elkaar. Wacht een paar minuten en probeer het dan weer."),
    }

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Has a mail sent about a request to sign in. An unknown address takes the same steps and gets a mail too.

        Raises ValueError for any other mail that allauth might want to send: none was written.
        """
        if template_prefix not in _SIGN_IN_MAILS:
            raise ValueError(f"no text for {template_prefix}")
        now = clock_now()
        if previous := signin_flow.asked_here(self.request):
            signin.close_link(previous, now=now)
        person = queries.person_with_address(email)
        asked = signin.Asked(
            person=person,
            address=(person.email if person else None) or email,
            code=context.get("code", ""),
            language=get_language() or "nl",
        )
        link = signin.prepare(asked, now=now)
        signin_flow.remember(self.request, link.id, get_next_redirect_url(self.request))

    def login(self, request: HttpRequest, user: AbstractBaseUser) -> None:
        """Begins the session, closes every link that was mailed before, and writes it down."""
        now = clock_now()
        with recorded(act=Act.SIGN_IN, by=Actor.of(user.pk), now=now, object_id=user.pk):
            super().login(request, user)
            signin.close_links_of(user.pk, now=now)
        signin_flow.forget(request)

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody registers: people are invited, or a family asks for help."""
        return False

    def add_message(
        self,
        request: HttpRequest,
        level: int,
        message_template: str | None = None,
        message_context: dict[str, Any] | None = None,
        extra_tags: str = "",
        message: str | None = None,
    ) -> None:
        """Only what went wrong becomes a message; what went well shows by itself."""
        if message:
            super().add_message(request, level, message=message, extra_tags=extra_tags)
