"""Saying how far a task is: by who may read it, from the page of the circle."""

import pytest
from django.urls import reverse

from samenspel.access.subjects import Subject
from samenspel.agreements.models import Task
from samenspel.circles.models import Circle
from tests.cast import Cast, agreement_in_force, proposed_agreement, share
from tests.looking import sent, signed_in, text


@pytest.fixture
def task(cast: Cast, circle: Circle) -> Task:
    share(circle, cast, (cast.joost, Subject.MONEY))
    agreement_in_force(circle, cast)
    return Task.objects.get(words="Praten met school")


@pytest.fixture
def path(task: Task) -> str:
    return reverse("agreements:set_task_state", args=[task.id])


def seen(path: str, version: object) -> str:
    """The address of the buttons on a page that showed this version of the task."""
    return f"{path}?version={version}"


def state(task: Task) -> str:
    task.refresh_from_db()
    return task.state


def test_it_is_kept_and_leads_back(cast: Cast, circle: Circle, task: Task, path: str) -> None:
    client = signed_in(cast.joost)
    assert sent(client, seen(path, 1), state="busy").url == reverse("pages:circle", args=[circle.id])
    assert state(task) == "busy"
    here = f"/kringen/{circle.id}/?x=1"
    assert sent(client, seen(path, 2), state="done", next=here).url == here
    assert sent(client, seen(path, 3), state="done", next="https://elders.example/").url != "https://elders.example/"
    assert state(task) == "done"


def test_every_page_sets_it_and_sets_it_back(cast: Cast, circle: Circle, task: Task, path: str) -> None:
    client = signed_in(cast.amina)
    for version, each in enumerate(("busy", "done", "busy", "to_do"), 1):
        page = text(client.get(reverse("pages:circle", args=[circle.id])))
        assert seen(path, version) in page
        sent(client, seen(path, version), state=each)
        assert state(task) == each


def test_an_old_page_sent_again_takes_nothing_back(cast: Cast, circle: Circle, task: Task, path: str) -> None:
    amina, joost = signed_in(cast.amina), signed_in(cast.joost)
    for client, version, each in ((amina, 1, "busy"), (amina, 2, "done"), (joost, 3, "busy")):
        sent(client, seen(path, version), state=each)
    for old in (2, 2, 1):
        sent(amina, seen(path, old), state="done")
        assert "Deze taak is intussen veranderd." in text(amina.get(reverse("pages:circle", args=[circle.id])))
    assert state(task) == "busy"


def test_two_presses_of_one_button_are_one(cast: Cast, circle: Circle, task: Task, path: str) -> None:
    client = signed_in(cast.joost)
    for _ in range(2):
        sent(client, seen(path, 1), state="done")
    assert state(task) == "done"
    assert "intussen veranderd" not in text(client.get(reverse("pages:circle", args=[circle.id])))


CHOOSE, BROKEN = "Kies hoe ver de taak is", "Er ging iets mis met dit formulier."


@pytest.mark.parametrize(
    ("version", "wrong", "sentence"),
    [
        (1, {"state": "bijna"}, CHOOSE),
        (1, {}, CHOOSE),
        (1, {"state": "done", "once": "x"}, BROKEN),
        ("x", {"state": "done"}, BROKEN),
    ],
)
def test_what_cannot_be_changes_nothing_and_says_so(
    cast: Cast, circle: Circle, task: Task, path: str, version: object, wrong: dict, sentence: str
) -> None:
    client = signed_in(cast.joost)
    assert sent(client, seen(path, version), **wrong).status_code == 302
    assert state(task) == "to_do"
    assert sentence in text(client.get(reverse("pages:circle", args=[circle.id])))


def test_only_who_may_read_it(cast: Cast, task: Task, path: str) -> None:
    for who in (cast.fatima, cast.ria, cast.nora):
        assert sent(signed_in(who), path, state="done").status_code == 404
    assert signed_in(cast.joost).get(path).status_code == 405
    assert state(task) == "to_do"


def test_a_task_that_nobody_agreed_on_is_not_there(cast: Cast, circle: Circle) -> None:
    agreement = proposed_agreement(circle, cast)
    path = reverse("agreements:set_task_state", args=[agreement.parts.first().tasks.first().id])
    assert sent(signed_in(cast.amina), path, state="done").status_code == 404
