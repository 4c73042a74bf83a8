"""Who may know what, on the page of a circle: a table for the family, one sentence for everybody else (mission D1)."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from samenspel.access.permissions import Act
from samenspel.access.subjects import Subject
from samenspel.circles.queries import Opened
from samenspel.circles.rules import MemberRole
from samenspel.pages.circle_words import Names, link, sentence
from samenspel.web.words import listed, subject_label

_FITS_BESIDE = 4


@dataclass(frozen=True)
class Known:
    """What the reader sees of it.

    people and rows: the table of the family, a row for each subject with a yes or no for each person. lines: the same
    as sentences, where there are more people than fit beside each other. sentence: what is shared with this reader.
    """

    title: str
    sentence: str
    people: tuple[str, ...] = ()
    rows: tuple[tuple[str, tuple[bool, ...]], ...] = ()
    lines: tuple[tuple[str, str], ...] = ()
    change_url: str = ""


def known(opened: Opened, names: Names) -> Known:
    """For the family who knows what, for others what they themselves may know."""
    if not opened.is_family:
        return Known(_("Wat mag u weten?"), _to_reader(opened, names))
    title = _("Wie mag wat weten?")
    if not opened.may(Act.SET_CONSENT):
        return Known(title, _("De kring is afgesloten. U deelt niets meer met de anderen."))
    others = [m for m in opened.members if m.role != MemberRole.FAMILY]
    url = link("circles:set_consent", opened.circle.id)
    words = _("U beslist. U kunt dit altijd veranderen.")
    if len(others) > _FITS_BESIDE:
        lines = tuple((names.of(m), _knows([s for s in Subject if (m.id, s) in opened.consents])) for m in others)
        return Known(title, words, lines=lines, change_url=url)
    rows = tuple((subject_label(s), tuple((m.id, s) in opened.consents for m in others)) for s in Subject)
    return Known(title, words, tuple(names.of(m) for m in others), rows, change_url=url)


def _knows(subjects: list[Subject]) -> str:
    return sentence(_in_a_sentence(subjects)) or _("Weet niets")


def _in_a_sentence(subjects: list[Subject]) -> str:
    """ "hoe het gaat, school en geld": as labels they have a capital, in a sentence they do not."""
    labels = [subject_label(s) for s in subjects]
    return listed([label[:1].lower() + label[1:] for label in labels])


def _to_reader(opened: Opened, names: Names) -> str:
    shared = [s for s in Subject if opened.knows(s)]
    alone = opened.young_person
    if alone and shared:
        return _("%(name)s deelt met u: %(subjects)s. Dat kan altijd veranderen.") % {
            "name": names.of(alone),
            "subjects": _in_a_sentence(shared),
        }
    if alone:
        return _("%(name)s deelt nog niets met u. Moet u iets weten? Vraag het.") % {"name": names.of(alone)}
    if shared:
        return _("Het gezin deelt met u: %(subjects)s. Het gezin kan dat altijd veranderen.") % {
            "subjects": _in_a_sentence(shared)
        }
    return _("Het gezin deelt nog niets met u. Moet u iets weten? Vraag het aan het gezin.")
