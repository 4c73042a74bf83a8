"""Words that several screens share, so that one thing has one name everywhere."""

from collections.abc import Iterable

from django.utils.functional import Promise
from django.utils.translation import gettext, pgettext
from django.utils.translation import gettext_lazy as _

from samenspel.access.subjects import Subject

SUBJECT_LABELS: dict[Subject, Promise | str] = {
    Subject.WELLBEING: _("Hoe het gaat"),
    Subject.SCHOOL: _("School"),
    Subject.MONEY: _("Geld"),
    Subject.HEALTH: _("Gezondheid"),
    Subject.HOME: _("Thuis"),
    Subject.REACH: _("Telefoonnummer"),
}

# What somebody can write about: how to reach the family is shared or not, and no subject of a text.
TEXT_SUBJECTS = {subject: label for subject, label in SUBJECT_LABELS.items() if subject is not Subject.REACH}


def subject_label(subject: Subject | str) -> str:
    """The name of a subject in the reader's language; nothing for no subject."""
    return str(SUBJECT_LABELS[Subject(subject)]) if subject else ""


def listed(names: Iterable[str]) -> str:
    """ "Amina", "Amina en Sara", "Amina, Sara en Fatima"; nothing for nobody."""
    *most, last = list(names) or [""]
    if not most:
        return last
    return gettext("%(most)s en %(last)s") % {"most": pgettext("opsomming", ", ").join(most), "last": last}
