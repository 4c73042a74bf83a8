"""In which family a question is asked (adr/0022), and who stands in a new one."""

from samenspel.people.actions import Contact, add_family, find_or_add_person
from samenspel.people.models import Family, FamilyMember, FamilyPart, Organisation, Person
from samenspel.people.queries import family_people, helpers_of
from samenspel.requests.models import HelpRequest
from samenspel.requests.rules import ForWhom

_LONGEST = 120  # characters in the name of a family; two given names may be longer


def family_of(asker: Person, organisation: Organisation, for_whom: ForWhom, child: str) -> Family:
    """The asker's own family for this question, or a new one. One that there is never changes: a stranger asks too.

    Their own is one in which nobody else reads, or in which they themselves said yes to a question before: who said yes
    to a circle did not say that the others there read what they ask later, perhaps about them.
    Who belongs to several, as separated parents do, also asks apart: nobody said which of them may read this question.
    """
    families = _fitting(asker, for_whom, child, organisation.municipality)
    alone = [each for each in families if not _read_along(each, asker)]
    said_yes = HelpRequest.objects.filter(asked_by=asker, clock_started_at__isnull=False).values_list("family_id")
    confirmed = {family_id for (family_id,) in said_yes}
    own = [each for each in families if each in alone or each.id in confirmed]
    if found := alone if len(own) > 1 else own:
        return found[0]
    return _begun(asker, organisation.municipality, for_whom, child)


def _read_along(family: Family, asker: Person) -> bool:
    """Whether somebody else of the family can read what is asked: with a mailbox of their own, or through a helper."""
    others = list(family_people(family.id).exclude(id=asker.id))
    return any(person.email for person in others) or bool(helpers_of(others))


def _fitting(asker: Person, for_whom: ForWhom, child: str, municipality: str) -> list[Family]:
    """The families of the asker in which the one for whom help is asked already stands, oldest first. One that only
    questions without a yes speak of may be somebody else's invention: it fits only what would make the very same."""
    mine = FamilyMember.objects.filter(person=asker).order_by("id")
    if for_whom is ForWhom.SELF:
        mine = mine.filter(part=FamilyPart.YOUNG_PERSON)
    if for_whom is ForWhom.CHILD:
        named = FamilyMember.objects.filter(part=FamilyPart.YOUNG_PERSON, person__given_name__iexact=child)
        mine = mine.filter(part=FamilyPart.CARER, family_id__in=named.values("family_id"))
    families = [member.family for member in mine.select_related("family")]
    asked = HelpRequest.objects.filter(family__in=families)
    sure = set(asked.filter(clock_started_at__isnull=False).values_list("family_id", flat=True))
    unsure = set(asked.values_list("family_id", flat=True)) - sure
    same = (_name(asker, for_whom, child), municipality)
    return [each for each in families if each.id not in unsure or (each.name, each.municipality) == same]


def _name(asker: Person, for_whom: ForWhom, child: str) -> str:
    return f"{asker.given_name} en {child}"[:_LONGEST] if for_whom is ForWhom.CHILD else asker.given_name


def _begun(asker: Person, municipality: str, for_whom: ForWhom, child: str) -> Family:
    """A child comes without an address: it is spoken of, and signs in only when it is invited itself."""
    name = _name(asker, for_whom, child)
    if for_whom is ForWhom.SELF:
        return add_family(name=name, municipality=municipality, carers=[], young=[asker])
    if for_whom is ForWhom.FAMILY:
        return add_family(name=name, municipality=municipality, carers=[asker], young=[])
    young = find_or_add_person(Contact(given_name=child, language=asker.language))
    return add_family(name=name, municipality=municipality, carers=[asker], young=[young])
