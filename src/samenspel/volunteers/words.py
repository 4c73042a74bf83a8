"""How volunteers and their limits are called on the screen."""

from collections.abc import Iterable
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from samenspel.volunteers.models import Language, Weekday
from samenspel.volunteers.rules import VOG_YEARS, Limit, years_after
from samenspel.web import dates

LIMITS: dict[Limit, str | Promise] = {
    Limit.NOT_JOINED: gettext_lazy("Heeft nog geen ja gezegd tegen uw uitnodiging, of is gestopt."),
    Limit.PAUSED: gettext_lazy("Heeft nu pauze."),
    Limit.NO_VOG: gettext_lazy("Heeft nog geen VOG."),
    Limit.VOG_EXPIRED: gettext_lazy("De VOG is te oud."),
    Limit.FULL: gettext_lazy("Helpt al zoveel gezinnen als hij of zij wil."),
    Limit.OTHER_PLACE: gettext_lazy("Helpt niet in deze gemeente."),
    Limit.LANGUAGE: gettext_lazy("Spreekt niet de taal die het gezin nodig heeft."),
    Limit.GENDER: gettext_lazy("Het gezin vraagt een vrouw of juist een man."),
    Limit.DAYS: gettext_lazy("Kan niet op de dagen dat het gezin kan."),
    Limit.PROPOSER: gettext_lazy("Dit bent u zelf. Vraag een collega om u voor te stellen."),
    Limit.IN_FAMILY: gettext_lazy("Deze vrijwilliger hoort zelf bij dit gezin."),
    Limit.PROPOSER_IN_FAMILY: gettext_lazy("U hoort zelf bij dit gezin. Vraag een collega om iemand voor te stellen."),
    Limit.TOPIC: gettext_lazy("Wil liever niet te maken hebben met iets dat in dit gezin speelt."),
}


def limit_words(limit: Limit) -> str:
    """Why somebody cannot be proposed, in one sentence."""
    return str(LIMITS[limit])


LANGUAGES: dict[Language, str | Promise] = {
    Language.DUTCH: gettext_lazy("Nederlands"),
    Language.ENGLISH: gettext_lazy("Engels"),
    Language.ARABIC: gettext_lazy("Arabisch"),
    Language.TURKISH: gettext_lazy("Turks"),
    Language.TAMAZIGHT: gettext_lazy("Tamazight (Berbers)"),
    Language.TIGRINYA: gettext_lazy("Tigrinya"),
    Language.POLISH: gettext_lazy("Pools"),
    Language.UKRAINIAN: gettext_lazy("Oekraïens"),
    Language.SOMALI: gettext_lazy("Somalisch"),
    Language.PAPIAMENTO: gettext_lazy("Papiaments"),
}
# For a form: coordinators do not read every alphabet, so the language of the screen and not the language itself.
LANGUAGE_CHOICES = [(each.value, name) for each, name in LANGUAGES.items()]


def language_names(codes: Iterable[str]) -> str:
    """ "Nederlands, Arabisch", in the order of the list."""
    known = set(codes)
    return ", ".join(str(name) for each, name in LANGUAGES.items() if each.value in known)


def day_names(days: Iterable[int]) -> str:
    """ "maandag, woensdag", in the order of the week."""
    known = set(days)
    return ", ".join(str(each.label) for each in Weekday if each.value in known)


def vog_words(vog_on: date | None, today: date) -> tuple[str, str]:
    """The kind of status ("done" or "todo") and the words about somebody's certificate of good conduct."""
    if vog_on is None:
        return "todo", _("nog geen VOG")
    until = years_after(vog_on, VOG_YEARS)
    if today > until:
        return "todo", _("VOG te oud")
    return "done", _("VOG tot %(day)s") % {"day": dates.day(until, today)}


def load_words(now: int, most: int) -> str:
    """How many families somebody helps, and how many they want at most."""
    helps = ngettext("Helpt nu %(now)d gezin.", "Helpt nu %(now)d gezinnen.", now) % {"now": now}
    return helps + " " + _("Wil er hooguit %(most)d.") % {"most": most}
