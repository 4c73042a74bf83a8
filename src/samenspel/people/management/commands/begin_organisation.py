"""The door that opens before there is anybody to invite: an organisation and its first administrator."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.urls import reverse
from django.utils.translation import override

from samenspel.people import contact_fields
from samenspel.people.actions import Contact, OrganisationFacts, begin_organisation
from samenspel.people.models import Organisation, OrganisationKind
from samenspel.shared.clock import now

_KINDS = ", ".join(OrganisationKind.values)
_LONGEST_NORM = 365  # days
_MUST = {
    "name": "what it is called, as families read it",
    "kind": f"one of: {_KINDS}",
    "municipality": "where it works; written the same for every organisation there",
    "phone": "the number at which it is reached",
    "given-name": "the given name of its first administrator",
    "email": "the address with which that administrator signs in",
}
_MAY = {
    "family-name": "the family name of its first administrator",
    "offer": "one sentence in Dutch on what it does, for who asks for help",
    "norm-days": "how many days a family may wait for a match (default 42)",
}
_YES = {
    "handles-requests": "families and professionals can ask it for a volunteer",
    "first-door": "it gets the questions of its municipality for which nobody was chosen",
}


class _Typed(forms.Form):
    """What was typed, held to the same rules as on a screen."""

    name = forms.CharField(max_length=120)
    kind = forms.ChoiceField(choices=OrganisationKind.choices)
    municipality = forms.CharField(max_length=80)
    phone = contact_fields.phone()
    offer = forms.CharField(max_length=300, required=False)
    handles_requests = forms.BooleanField(required=False)
    first_door = forms.BooleanField(required=False)
    norm_days = forms.IntegerField(min_value=1, max_value=_LONGEST_NORM)
    given_name = contact_fields.given_name()
    family_name = contact_fields.family_name()
    email = contact_fields.email()

    def __init__(self, data: dict[str, Any]) -> None:
        super().__init__(data)
        self.fields["phone"].required = True  # of a person it is asked, of an organisation it must be there


class Command(BaseCommand):
    """`begin_organisation`: all of it, or a sentence for everything that is wrong and nothing at all."""

    help = "Makes an organisation and its first administrator, who signs in by mail and invites the others."

    def add_arguments(self, parser: CommandParser) -> None:
        """Name what is asked."""
        for words in (_MUST, _MAY):
            for name, meaning in words.items():
                parser.add_argument(f"--{name}", required=words is _MUST, default="", help=meaning)
        for name, meaning in _YES.items():
            parser.add_argument(f"--{name}", action="store_true", help=meaning)

    def handle(self, *args: Any, **options: Any) -> None:
        """Make both in one transaction, and say how to go on. Raises CommandError."""
        found = self._read(options | {"norm_days": options["norm_days"] or OrganisationFacts.norm_days})
        if found["first_door"] and not found["handles_requests"]:
            raise CommandError(
                "Nothing was changed.\n--first-door: its questions need an answer: add --handles-requests."
            )
        name, municipality = found["name"], found["municipality"]
        if known := Organisation.objects.filter(name__iexact=name, municipality__iexact=municipality).first():
            raise CommandError(f"{known.name} in {known.municipality} is there already; nothing was changed.")
        who = {part: found.pop(part) for part in ("given_name", "family_name", "email")}
        begin_organisation(facts=OrganisationFacts(**found), administrator=Contact(**who), now=now())
        door = f"{settings.SAMENSPEL_BASE_URL}{reverse('account_login')}"
        self.stdout.write(f"{name} is there. {who['given_name']} signs in as {who['email']} at {door}")

    def _read(self, options: dict[str, Any]) -> dict[str, Any]:
        with override("en"):
            typed = _Typed(options)
            if typed.is_valid():
                return typed.cleaned_data
            wrong = [f"--{name.replace('_', '-')}: {' '.join(map(str, said))}" for name, said in typed.errors.items()]
        raise CommandError("Nothing was changed.\n" + "\n".join(wrong))
