"""Every mail that Samenspel sends, on one page, so that anyone can check that nothing personal is in it.

A subject and one or two sentences; the link to the page is added below them. No names, no subject of the talk, no
place: a mailbox is read by more people than its owner.
"""

from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Kind(StrEnum):
    """What a mail is about. The value is kept in the outbox; never rename one."""

    INVITED = "invited"
    REQUEST_TO_CONFIRM = "request_to_confirm"
    REQUEST_RECEIVED = "request_received"
    REQUEST_NEW = "request_new"
    REQUEST_MOVED = "request_moved"
    BELL = "bell"
    PROPOSAL = "proposal"
    PROPOSAL_YES = "proposal_yes"
    PROPOSAL_NO = "proposal_no"
    MATCH_MADE = "match_made"
    ADDED_TO_CIRCLE = "added_to_circle"
    ASKED_INTO_CIRCLE = "asked_into_circle"
    MEMBERSHIP_ANSWERED = "membership_answered"
    MEETING_PLANNED = "meeting_planned"
    MEETING_CHANGED = "meeting_changed"
    MEETING_CANCELLED = "meeting_cancelled"
    AGREEMENT_TO_CONFIRM = "agreement_to_confirm"
    AGREEMENT_REFUSED = "agreement_refused"
    AGREEMENT_HOLDS = "agreement_holds"
    TIME_TO_TALK = "time_to_talk"
    CIRCLE_CLOSED = "circle_closed"
    THANKS = "thanks"


_Text = tuple[str | Promise, str | Promise]

TEXTS: dict[Kind, _Text] = {
    Kind.INVITED: (
        _("Uitnodiging voor Samenspel"),
        _("U bent uitgenodigd voor Samenspel. Kijk of het klopt en zeg ja of nee."),
    ),
    Kind.REQUEST_TO_CONFIRM: (
        _("Klopt deze vraag?"),
        _("Er is een vraag om hulp gesteld met uw e-mailadres. Kijk of het klopt. Pas daarna gaat de vraag verder."),
    ),
    Kind.REQUEST_RECEIVED: (
        _("Uw vraag is aangekomen"),
        _("Wij hebben uw vraag ontvangen. U ziet steeds waar uw vraag is."),
    ),
    Kind.REQUEST_NEW: (_("Er is een nieuwe vraag"), _("Er is een nieuwe vraag voor uw organisatie.")),
    Kind.REQUEST_MOVED: (
        _("Nieuws over de vraag"),
        _("Er is een stap gezet met de vraag. Bekijk waar de vraag nu is."),
    ),
    Kind.BELL: (
        _("Iemand trekt aan de bel"),
        _("Een vraag wacht langer dan is afgesproken. Bekijk de vraag vandaag nog."),
    ),
    Kind.PROPOSAL: (
        _("Er is een voorstel voor u"),
        _("Er is een voorstel. Bekijk het en zeg ja of nee. U hoeft niet te zeggen waarom."),
    ),
    Kind.PROPOSAL_YES: (_("Er is ja gezegd"), _("Er is ja gezegd op uw voorstel. Plan nu de kennismaking.")),
    Kind.PROPOSAL_NO: (
        _("Er is nee gezegd"),
        _("Er is nee gezegd op uw voorstel. De vraag wacht op een nieuw voorstel."),
    ),
    Kind.MATCH_MADE: (_("De match is gemaakt"), _("De match waar u op wachtte is gemaakt.")),
    Kind.ADDED_TO_CIRCLE: (
        _("U hoort nu bij een kring"),
        _("U bent toegevoegd aan een kring. Bekijk wie er nog meer meedoen."),
    ),
    Kind.ASKED_INTO_CIRCLE: (
        _("U bent gevraagd voor een kring"),
        _("Iemand vraagt u bij een kring. Kijk of u dat wilt en zeg ja of nee. U hoeft niet te zeggen waarom."),
    ),
    Kind.MEMBERSHIP_ANSWERED: (
        _("Er is antwoord voor uw kring"),
        _("Iemand die u bij uw kring vroeg, heeft ja of nee gezegd. Bekijk uw kring."),
    ),
    Kind.MEETING_PLANNED: (
        _("Uitnodiging voor een gesprek"),
        _("U bent uitgenodigd voor een gesprek. Laat weten of u komt."),
    ),
    Kind.MEETING_CHANGED: (
        _("Een gesprek is veranderd"),
        _("De dag, de tijd of de plaats van een gesprek is veranderd. Laat weten of u komt."),
    ),
    Kind.MEETING_CANCELLED: (_("Een gesprek gaat niet door"), _("Een gesprek gaat niet door.")),
    Kind.AGREEMENT_TO_CONFIRM: (
        _("Kloppen deze afspraken?"),
        _("Er zijn afspraken opgeschreven. Kijk of ze kloppen en zeg ja of nee."),
    ),
    Kind.AGREEMENT_REFUSED: (
        _("Een afspraak klopt nog niet"),
        _("Iemand heeft gezegd dat de afspraken nog niet kloppen. Pas ze samen aan."),
    ),
    Kind.AGREEMENT_HOLDS: (_("De afspraken gelden"), _("Iedereen heeft ja gezegd. De afspraken gelden vanaf nu.")),
    Kind.TIME_TO_TALK: (
        _("Tijd om elkaar te spreken"),
        _("U heeft iemand uit een kring al een tijd niet gesproken. Bel even, of plan een gesprek."),
    ),
    Kind.CIRCLE_CLOSED: (_("Een kring is afgesloten"), _("Een kring waar u bij hoorde is afgesloten.")),
    Kind.THANKS: (_("Dank u wel"), _("Er is een bedankje voor u.")),
}
