"""Saying how far a task is."""

from datetime import datetime
from uuid import UUID

from samenspel.access.permissions import Act
from samenspel.agreements.models import Task
from samenspel.agreements.queries import circle_id_of_task, open_task
from samenspel.agreements.rules import TaskState
from samenspel.audit.actions import recorded
from samenspel.shared.actor import Actor
from samenspel.shared.errors import Stale


def set_task_state(*, task_id: UUID, state: TaskState, version: int, by: Actor, now: datetime) -> Task:
    """Mark a task that the actor may see as to do, busy or done. Its words stay as agreed.

    version: the one on the screen; Stale when the task was changed since, unless it is so already: setting a state
    twice is setting it once, and an old page that is sent again takes nothing back.
    """
    circle_id = circle_id_of_task(task_id)
    with recorded(act=Act.SET_TASK_STATE, by=by, now=now, object_id=task_id, circle_id=circle_id, detail=state.value):
        _opened, task = open_task(by, task_id, Act.SET_TASK_STATE, lock=True)
        if task.state == state:
            return task
        if task.version != version:
            raise Stale
        task.state, task.version = state.value, version + 1
        task.save(update_fields=["state", "version"])
        return task
