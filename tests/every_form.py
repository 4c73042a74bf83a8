"""Every form of the house that somebody who is signed in can send, whose it is, and how it is filled in well."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from uuid import uuid4

from django import forms
from django.test import Client

from samenspel.people.models import Person
from samenspel.shared.clock import day_of, now
from tests.journeys.every_screen import House
from tests.looking import signed_in
from tests.screens import filled

TYPED = "Dit typte iemand zelf"
EMAIL, PHONE = "iemand.nieuw@voorbeeld.test", "06 98 76 54 32"


def in_days(days: int) -> str:
    """A day as a date field takes it."""
    return (day_of(now()) + timedelta(days=days)).isoformat()


@dataclass(frozen=True)
class EveryForm:
    """One form. screen: a line of SCREENS. answers: what is filled in where the first answer that fits will not do.

    lost: the ways in which its holder can lose access; see test_access_lost.py. small: it has no page of its own.
    query: what its address ends in.
    """

    who: str
    screen: str
    lost: str
    answers: Callable[[], dict[str, Any]] = field(default=dict)
    small: bool = False
    query: str = ""


def _absence() -> dict[str, str]:
    return {"first_day": in_days(100), "last_day": in_days(110)}


def _tomorrow() -> dict[str, str]:
    return {"day": in_days(1), "at": "15:30"}


def _truus() -> dict[str, str]:
    return {"person_id": str(Person.objects.get(given_name="Truus").id)}


IN_CIRCLE = "left_circle circle_closed signed_out"
HANDLING = "position_ended passed_on withdrawn"
FORMS = [
    EveryForm("amina", "people:edit_profile", "signed_out"),
    EveryForm("joost", "people:announce_absence", "signed_out", _absence),
    EveryForm("joost", "people:cancel_absence absence_id=absence", "signed_out", small=True),
    EveryForm("kees", "people:answer_position position_id=invited", "invitation_ended signed_out"),
    EveryForm("ria", "people:invite_person", "position_ended"),
    EveryForm("ria", "people:begin_acting_for", "helped_by_another signed_out", _truus),
    EveryForm("amina", "requests:ask_for_help", "nothing", query="?gemeente=Utrecht"),
    EveryForm("joost", "requests:ask_with_family", "position_ended"),
    EveryForm("amina", "requests:confirm_request request_id=to_confirm", "left_family withdrawn"),
    EveryForm("amina", "requests:withdraw_request request_id=waiting", "left_family withdrawn"),
    EveryForm("ria", "requests:take_request request_id=waiting", HANDLING),
    EveryForm("ria", "requests:do_intake request_id=taken", HANDLING),
    EveryForm("ria", "requests:pass_on_request request_id=taken", HANDLING),
    EveryForm("joost", "requests:ring_bell request_id=waiting", "position_ended withdrawn signed_out"),
    EveryForm("ria", "requests:propose_volunteer request_id=searching", HANDLING),
    EveryForm("ria", "requests:withdraw_proposal request_id=proposed", "position_ended withdrawn"),
    EveryForm("amina", "circles:answer_proposal proposal_id=proposal", "left_family withdrawn"),
    EveryForm("amina", "circles:set_consent circle_id=circle", IN_CIRCLE),
    EveryForm("amina", "circles:add_member circle_id=circle", IN_CIRCLE),
    EveryForm("amina", "circles:end_membership circle_id=circle member_id=member", IN_CIRCLE),
    EveryForm("kees", "circles:answer_membership invitation_id=asked", "asked_no_more circle_closed signed_out"),
    EveryForm("amina", "circles:withdraw_membership circle_id=circle invitation_id=asked", IN_CIRCLE),
    EveryForm("ria", "volunteers:add_volunteer", "position_ended"),
    EveryForm("ria", "volunteers:edit_volunteer volunteer_id=volunteer", "position_ended"),
    EveryForm("fatima", "rhythm:log_contact circle_id=circle", IN_CIRCLE),
    EveryForm("fatima", "rhythm:plan_meeting circle_id=circle", IN_CIRCLE, _tomorrow),
    EveryForm("amina", "rhythm:answer_invitation meeting_id=meeting", IN_CIRCLE),
    EveryForm("fatima", "rhythm:move_meeting meeting_id=meeting", IN_CIRCLE, _tomorrow),
    EveryForm("joost", "rhythm:cancel_meeting meeting_id=meeting", IN_CIRCLE),
    EveryForm("amina", "rhythm:record_meeting meeting_id=held", IN_CIRCLE),
    EveryForm("joost", "agreements:record_agreement circle_id=circle", IN_CIRCLE),
    EveryForm("fatima", "agreements:confirm_agreement agreement_id=agreement", IN_CIRCLE, lambda: {"yes": "no"}),
    EveryForm(
        "fatima", "agreements:set_task_state task_id=task", IN_CIRCLE, lambda: {"state": "busy"}, small=True,
        query="?version=1",
    ),
    EveryForm("amina", "closing:close_circle circle_id=circle", IN_CIRCLE, lambda: {"talked_on": in_days(0)}),
]  # fmt: skip


@dataclass
class Ready:
    """A form that its holder has open and has filled in well, and has not sent."""

    client: Client
    path: str
    form: forms.Form | None
    data: dict[str, Any]

    def send(self, **instead: Any) -> Any:
        """Send it, with other answers where these say so; a form with a key of its own each time."""
        return self.client.post(self.path, self.data | {"once": str(uuid4())} | instead)

    @property
    def texts(self) -> Iterator[str]:
        """What was typed in words."""
        return (value for value in self.data.values() if isinstance(value, str) and value.startswith(TYPED))


def ready(house: House, form: EveryForm) -> Ready:
    """Open the page as whoever it belongs to, and fill in the form."""
    person = house.people[form.who]
    assert person
    client, (_name, path) = signed_in(person), house.address(form.screen)
    path += form.query
    if form.small:
        return Ready(client, path, None, form.answers())
    page = client.get(path)
    assert page.status_code == 200, f"{path}: {page.status_code}"
    shown = page.context["form"]
    data = filled(page) | {each.html_name: _answer(each) for each in shown if _answer(each) is not None}
    others = [str(member.id) for member in getattr(shown, "others", [])]
    return Ready(client, path, shown, data | ({"offered": others} if others else {}) | form.answers())


def _answer(bound: forms.BoundField) -> Any:
    """Something that fits in this field; None for what stands there already, or may stay empty."""
    kind = bound.field
    if isinstance(kind, forms.MultipleChoiceField):
        return None if bound.value() else [str(_choices(kind)[0])]
    if isinstance(kind, forms.ChoiceField):
        return None if bound.value() else str(_choices(kind)[0])
    if isinstance(kind, forms.BooleanField):
        return "on"
    if isinstance(kind, forms.EmailField):
        return EMAIL
    if is_text(kind):
        return PHONE if bound.name == "phone" else f"{TYPED} ({bound.name})"
    return 3 if isinstance(kind, forms.IntegerField) and not bound.is_hidden else None


def is_text(kind: forms.Field) -> bool:
    """Whether people type words in a field."""
    return isinstance(kind, forms.CharField) and not isinstance(kind, forms.UUIDField)


def _choices(kind: forms.ChoiceField) -> list[Any]:
    """What can be chosen, also in groups, without the empty choice."""
    flat = []
    for value, label in kind.choices:
        flat += [inner for inner, _label in label] if isinstance(label, (list, tuple)) else [value]
    return [value for value in flat if value not in ("", None)]
