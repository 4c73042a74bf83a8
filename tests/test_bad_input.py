"""Whatever somebody types in whatever field: a sentence beside it, everything they typed still there, and never a 500.

It walks every field of every form in every_form.py, and of the forms that a stranger fills in; a form class of the
house that stands on none of these pages fails.
"""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django import forms
from django.core.cache import cache
from django.db import transaction
from django.test import Client

from samenspel.web.forms import Form, TimeField
from tests.every_form import EMAIL, FORMS, Ready, is_text, ready
from tests.journeys.every_screen import House, a_house
from tests.looking import ARABIC as SENTENCE
from tests.screens import filled

pytestmark = pytest.mark.django_db

STRANGERS = {
    "/hulp-vragen/?gemeente=Utrecht": {
        "words": "Wie helpt?",
        "given_name": "Saïda",
        "email": EMAIL,
        "for_whom": "family",
    },
    "/inloggen/": {},
}
# Of the small forms on other pages a wrong value is answered with a sentence there; of the button nothing is typed.
# The code from the mail: samenspel/people/tests/test_sign_in.py.
ELSEWHERE = {
    "ButtonForm",
    "NothingForm",
    "TaskStateForm",
    "EnterCodeForm",
    "_MomentForm",
    "_WhoAsksForm",
    "VolunteerForm",
}
DAYS = ("31-02-2027", "2027-02-31", "0000-01-01", "01-01-0000", "31-12-9999", "9999-12-31", "morgen", "1" * 5000)
ARABIC = SENTENCE.replace(" ", "")  # a space at an end is taken away
TIMES = ("25:00", "12.60", "nu")
WHO = sorted({form.who for form in FORMS})


def opened(house: House, who: str) -> Iterator[tuple[str, Ready]]:
    """Every form of somebody's, filled in well and not sent; `stranger` has those that need no signing in."""
    if who != "stranger":
        yield from ((form.screen, ready(house, form)) for form in FORMS if form.who == who and not form.small)
        return
    for path, typed in STRANGERS.items():
        client = Client()
        shown = client.get(path).context["form"]
        if "organisation_id" in shown.fields:
            typed = typed | {"organisation_id": str(house.cast.helpers.id)}
        yield path, Ready(client, path, shown, filled(client.get(path)) | typed)


def answered(sitting: Ready, **instead: Any) -> Any:
    """The answer to a form with these answers; what it saved is undone."""
    cache.clear()  # how often a stranger may ask is counted there
    with transaction.atomic():
        answer = sitting.send(**instead)
        transaction.set_rollback(True)
    return answer


def refusal(sitting: Ready, name: str, value: str) -> str:
    """What is wrong with how a value is refused; an empty text when nothing is."""
    answer = answered(sitting, **{name: value})
    if answer.status_code != 200:
        return f"answered {answer.status_code}"
    shown = answer.context["form"]
    if not shown.errors.get(name):
        return f"no sentence beside it, but {dict(shown.errors)}"
    kept = {field.html_name: field.value() for field in shown if not field.is_hidden}
    wanted = {key: text for key, text in (sitting.data | {name: value}).items() if key in kept}
    lost = [key for key, text in wanted.items() if str(kept[key]) != str(text) and not _same_tick(kept[key], text)]
    return f"lost what was typed in {lost}" if lost else ""


def _same_tick(kept: Any, sent: Any) -> bool:
    """A tick is sent as "on" and kept as True; an answer that one of several can be comes back as a list."""
    return (kept is True and sent == "on") or kept == [sent]


def of_the_length(kind: forms.Field, letters: str, length: int) -> str:
    """So many code points, in lines of at most 200 where there are lines; an end of line at the end does not count."""
    lines = isinstance(kind.widget, forms.Textarea)
    text = "\n".join([(letters * 200)[:200]] * (length // 201 + 1)) if lines else letters * length
    return text[:length].rstrip("\n")


def texts_too_long(sitting: Ready) -> Iterator[str]:
    """One code point more than fits."""
    for name, kind in _texts(sitting):
        most = kind.max_length
        longest = of_the_length(kind, ARABIC, most + 1)
        if isinstance(kind, forms.EmailField):
            longest = "a" * (most + 1 - len("@voorbeeld.test")) + "@voorbeeld.test"
        assert len(longest) == most + 1
        yield f"{name}: {refusal(sitting, name, longest)}"


def texts_that_just_fit(sitting: Ready) -> Iterator[str]:
    """Exactly as many code points as fit, in another alphabet and in signs that take four bytes, are saved."""
    for name, kind in _texts(sitting):
        if isinstance(kind, forms.EmailField) or name == "phone":
            continue
        for letters in (ARABIC, "👩🏽"):
            answer = answered(sitting, **{name: of_the_length(kind, letters, kind.max_length)})
            wrong = "" if answer.status_code == 302 else _errors(answer)
            yield f"{name} {letters[:2]}: {wrong}"


def texts_with_nul(sitting: Ready) -> Iterator[str]:
    """The sign that PostgreSQL cannot keep, also where only a machine writes, is taken out or refused."""
    for field in sitting.form or ():
        sent = sitting.data.get(field.html_name, "")
        value = [f"\0{each}" for each in sent] if isinstance(sent, list) else f"\0{sent}"
        status = answered(sitting, **{field.html_name: value}).status_code
        yield f"{field.name}: " + ("" if status in (200, 302) else f"answered {status}")


def days_that_are_none(sitting: Ready) -> Iterator[str]:
    """Days that do not exist, and years that nobody means."""
    for field in sitting.form or ():
        if isinstance(field.field, forms.DateField):
            # log_contact: "another day" counts only where that was chosen.
            other = {"day": "other"} if field.name == "other_day" else {}
            there = Ready(sitting.client, sitting.path, sitting.form, sitting.data | other)
            yield from (f"{field.name} {day[:12]}: {refusal(there, field.html_name, day)}" for day in DAYS)
        if isinstance(field.field, TimeField):
            yield from (
                f"{field.name} {at}: {refusal(sitting, field.html_name, at)}" for at in ("25:00", "12.60", "nu")
            )


def numbers_that_are_none(sitting: Ready) -> Iterator[str]:
    """Too much, too little, and no number."""
    for field in sitting.form or ():
        if isinstance(field.field, forms.IntegerField) and not field.is_hidden:
            yield from (f"{field.name} {n}: {refusal(sitting, field.html_name, n)}" for n in ("9" * 30, "-1", "veel"))


def choices_that_are_none(sitting: Ready) -> Iterator[str]:
    """An answer that was not offered."""
    for field in sitting.form or ():
        if isinstance(field.field, forms.ChoiceField):
            answer = answered(sitting, **{field.html_name: "nooit-gevraagd"})
            wrong = answer.status_code != 200 or not (answer.context["form"].errors)
            yield f"{field.name}: {_errors(answer) or answer.status_code if wrong else ''}"


def what_must_be_there(sitting: Ready) -> Iterator[str]:
    """Nothing, where something is asked."""
    for field in sitting.form or ():
        if field.field.required and not field.is_hidden:
            without = {key: value for key, value in sitting.data.items() if key != field.html_name}
            answer = answered(Ready(sitting.client, sitting.path, sitting.form, without))
            yield f"{field.name}: " + ("" if answer.status_code == 200 and _errors(answer) else "was not asked again")


def _texts(sitting: Ready) -> Iterator[tuple[str, forms.Field]]:
    return ((f.html_name, f.field) for f in sitting.form or () if is_text(f.field) and not f.is_hidden)


def _errors(answer: Any) -> str:
    return str(dict(answer.context["form"].errors)) if answer.status_code == 200 else f"answered {answer.status_code}"


TRIES: list[Callable[[Ready], Iterator[str]]] = [
    texts_too_long, texts_that_just_fit, texts_with_nul, days_that_are_none, numbers_that_are_none,
    choices_that_are_none, what_must_be_there,
]  # fmt: skip


@pytest.mark.parametrize("who", [*WHO, "stranger"])
def test_what_does_not_fit_is_said_and_kept(who: str) -> None:
    wrong = []
    for screen, sitting in opened(a_house(), who):
        tried = [line for each in TRIES for line in each(sitting)]
        wrong += [f"{screen}, {line}" for line in tried if not line.endswith(": ")]
    assert not wrong, "\n".join(wrong)


def classes(kind: type[Form]) -> Iterator[type[Form]]:
    """Every form class of the house below this one."""
    for each in kind.__subclasses__():
        yield from classes(each)
        if each.__module__.startswith("samenspel.") and ".tests" not in each.__module__:
            yield each


def test_every_form_class_is_tried() -> None:
    house = a_house()
    tried = {type(sitting.form).__name__ for who in [*WHO, "stranger"] for _screen, sitting in opened(house, who)}
    assert {each.__name__ for each in classes(Form)} - ELSEWHERE == tried - ELSEWHERE
