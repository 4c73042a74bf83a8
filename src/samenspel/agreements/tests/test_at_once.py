"""Two people at the same moment: one version in force and one mail each; of two writers one is told."""

import time
from collections.abc import Callable
from threading import Event
from typing import Any

import pytest
from django.db import transaction

from samenspel.agreements import actions
from samenspel.agreements.models import Agreement, Confirmation, Task
from samenspel.agreements.rules import TaskState
from samenspel.circles.models import Circle
from samenspel.notify.models import Message
from samenspel.shared.clock import now
from samenspel.shared.errors import NotVisible
from tests.at_once import at_once
from tests.cast import Cast, actor, agreement_in_force, draft, proposed_agreement, the_cast, the_circle

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def cast(transactional_db) -> Cast:
    return the_cast()


@pytest.fixture
def circle(cast: Cast) -> Circle:
    return the_circle(cast)


def confirm(agreement: Agreement, who: Any) -> Callable[[], object]:
    return lambda: actions.confirm_agreement(agreement_id=agreement.id, yes=True, by=actor(who), now=now())


def test_all_who_say_yes_at_once_bring_one_version_into_force(cast: Cast, circle: Circle) -> None:
    for number in (1, 2):
        agreement = proposed_agreement(circle, cast)
        Message.objects.all().delete()
        everybody = (cast.amina, cast.fatima, cast.ria)
        outcomes = at_once(*[confirm(agreement, who) for who in everybody])
        assert not [o for o in outcomes if isinstance(o, Exception)]
        in_force = Agreement.objects.filter(circle=circle, state="in_force")
        assert [a.number for a in in_force] == [number]
        told = list(Message.objects.filter(kind="agreement_holds").values_list("recipient_id", flat=True))
        assert len(told) == len(set(told))
        # Whoever said the last yes knows already.
        assert len(set(told) & {p.id for p in (*everybody, cast.joost)}) == 3


def test_somebody_who_says_yes_twice_at_once_answered_once(cast: Cast, circle: Circle) -> None:
    agreement = proposed_agreement(circle, cast)
    outcomes = at_once(*[confirm(agreement, cast.amina) for _ in range(3)])
    assert sorted(type(o).__name__ for o in outcomes) == ["Agreement", "RuleBroken", "RuleBroken"]
    assert Confirmation.objects.filter(member__person=cast.amina).count() == 1


def test_of_two_writers_at_once_one_is_told(cast: Cast, circle: Circle) -> None:
    def record(who: Any) -> Callable[[], object]:
        values = {"circle_id": circle.id, "draft": draft(circle, cast), "newest_number": 0}
        return lambda: actions.record_agreement(**values, by=actor(who), now=now())

    outcomes = at_once(record(cast.joost), record(cast.ria))
    assert sorted(type(o).__name__ for o in outcomes) == ["Agreement", "Stale"]
    assert Agreement.objects.filter(circle=circle).count() == 1


def test_a_task_is_not_ready_in_a_version_that_was_just_replaced(cast: Cast, circle: Circle) -> None:
    agreement_in_force(circle, cast)
    task = Task.objects.get(words="Elke woensdag naar de speeltuin")
    newer = proposed_agreement(circle, cast)
    for who in (cast.amina, cast.fatima):
        confirm(newer, who)()
    said_yes = Event()

    def last_yes() -> object:
        with transaction.atomic():
            confirm(newer, cast.ria)()
            said_yes.set()
            time.sleep(0.5)  # long enough for the other to come and ask
        return None

    def is_ready() -> object:
        said_yes.wait(10)
        values = {"task_id": task.id, "state": TaskState.DONE, "version": 1}
        return actions.set_task_state(**values, by=actor(cast.fatima), now=now())

    _yes, told = at_once(last_yes, is_ready)
    assert isinstance(told, NotVisible)
    assert not Task.objects.filter(state="done").exists()
