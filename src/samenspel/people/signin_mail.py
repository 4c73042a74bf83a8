"""The mail with which somebody signs in. No name, no role, no reason: more people read a mailbox than its owner."""

from django.conf import settings
from django.core.mail import EmailMessage
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from samenspel.notify.texts import TEXTS, Kind
from samenspel.people.models import SignInLink
from samenspel.people.signin import token_of


def compose(link: SignInLink) -> EmailMessage:
    """The mail for one request to sign in, in the reader's language. Needs the code and address, so before sending."""
    with translation.override(link.language):
        subject, why = _("Inloggen bij Samenspel"), _("U wilt inloggen bij Samenspel.")
        if link.person_id and link.leads_to:
            subject, why = map(str, TEXTS[Kind.REQUEST_TO_CONFIRM])
        body = _known(link, why) if link.person_id else _unknown()
        closing = f"Samenspel\n{settings.SAMENSPEL_HELP_PHONE}\n"
        return EmailMessage(subject=subject, body=f"{body}\n\n{closing}", to=[link.address])


def _known(link: SignInLink, why: str) -> str:
    url = settings.SAMENSPEL_BASE_URL + reverse("people:use_link", args=[token_of(link.id)])
    later = [_("Later, of op een ander apparaat? Open dan deze link:"), settings.SAMENSPEL_BASE_URL + link.leads_to]
    return "\n\n".join(
        [
            why,
            _("Uw code is: %(code)s") % {"code": link.code},
            _("Of open deze link in dezelfde browser en druk daar op de knop:"),
            url,
            _("De code en de link werken een kwartier lang, en één keer."),
            *(later if link.leads_to else ()),
            _("Geef de code aan niemand. Heeft u dit niet gevraagd? Dan hoeft u niets te doen."),
        ]
    )


def _unknown() -> str:
    return "\n\n".join(
        [
            _("Iemand wil met dit e-mailadres inloggen bij Samenspel. Wij kennen dit e-mailadres niet."),
            _("Was u dit? Gebruik dan het e-mailadres waarop u bent uitgenodigd. Weet u niet welk dat is? Bel ons."),
            _("Was u dit niet? Dan hoeft u niets te doen."),
        ]
    )
