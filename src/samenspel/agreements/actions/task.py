"""Saying how far a task is."""

from datetime import datetime
from uuid import UUID

from samenspel.access.permissions import Act
from samenspel.agreements.models import Task
from samenspel.agreements.queries import open_task
from samenspel.agreements.rules import TaskState
from samenspel.audit.actions import recorded
from samenspel.shared.actor import Actor


def set_task_state(*, task_id: UUID, state: TaskState, by: Actor, now: datetime, once: UUID | None = None) -> Task:
    """Mark a task that the actor may see as to do, busy or done. Its words stay as agreed."""
    found = Task.objects.filter(id=task_id).values_list("part__agreement__circle_id", flat=True).first()
    with recorded(
        act=Act.SET_TASK_STATE, by=by, now=now, object_id=task_id, circle_id=found, once=once, detail=state.value
    ):
        _opened, task = open_task(by, task_id, Act.SET_TASK_STATE)
        task.state = state.value
        task.save(update_fields=["state"])
        return task
