"""Saying how far a task is: by who may read it, from the page of the circle."""

import pytest
from django.urls import reverse

from samenspel.access.subjects import Subject
from samenspel.agreements.models import Task
from samenspel.audit.models import Entry
from samenspel.circles.models import Circle
from tests.cast import Cast, agreement_in_force, proposed_agreement, share
from tests.looking import a_key, sent, signed_in, text


@pytest.fixture
def task(cast: Cast, circle: Circle) -> Task:
    share(circle, cast, (cast.joost, Subject.MONEY))
    agreement_in_force(circle, cast)
    return Task.objects.get(words="Praten met school")


@pytest.fixture
def path(task: Task) -> str:
    return reverse("agreements:set_task_state", args=[task.id])


def state(task: Task) -> str:
    task.refresh_from_db()
    return task.state


def test_it_is_kept_and_leads_back(cast: Cast, circle: Circle, task: Task, path: str) -> None:
    client = signed_in(cast.joost)
    assert sent(client, path, state="busy").url == reverse("pages:circle", args=[circle.id])
    assert state(task) == "busy"
    here = f"/kringen/{circle.id}/?x=1"
    assert sent(client, path, state="done", next=here).url == here
    assert sent(client, path, state="done", next="https://elders.example/").url != "https://elders.example/"
    assert state(task) == "done"


def test_one_page_sets_it_and_sets_it_back(cast: Cast, task: Task, path: str) -> None:
    client, key = signed_in(cast.amina), a_key()
    for each in ("done", "to_do", "to_do"):
        sent(client, path, once=key, state=each)
    assert state(task) == "to_do"
    assert Entry.objects.filter(act="set_task_state").count() == 2


@pytest.mark.parametrize("wrong", [{"state": "bijna"}, {}, {"state": "done", "once": "x"}])
def test_what_cannot_be_changes_nothing_and_says_so(
    cast: Cast, circle: Circle, task: Task, path: str, wrong: dict
) -> None:
    client = signed_in(cast.joost)
    assert sent(client, path, **wrong).status_code == 302
    assert state(task) == "to_do"
    assert "Kies hoe ver de taak is" in text(client.get(reverse("pages:circle", args=[circle.id])))


def test_only_who_may_read_it(cast: Cast, task: Task, path: str) -> None:
    for who in (cast.fatima, cast.ria, cast.nora):
        assert sent(signed_in(who), path, state="done").status_code == 404
    assert signed_in(cast.joost).get(path).status_code == 405
    assert state(task) == "to_do"


def test_a_task_that_nobody_agreed_on_is_not_there(cast: Cast, circle: Circle) -> None:
    agreement = proposed_agreement(circle, cast)
    path = reverse("agreements:set_task_state", args=[agreement.parts.first().tasks.first().id])
    assert sent(signed_in(cast.amina), path, state="done").status_code == 404
