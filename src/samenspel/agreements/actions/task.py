"""Saying how far a task is."""

from datetime import datetime
from uuid import UUID

from samenspel.access.permissions import Act
from samenspel.agreements.models import Task
from samenspel.agreements.queries import may_read_part
from samenspel.agreements.rules import State, TaskState
from samenspel.audit.actions import recorded
from samenspel.circles.queries import open_circle
from samenspel.shared.actor import Actor
from samenspel.shared.errors import NotVisible


def set_task_state(*, task_id: UUID, state: TaskState, by: Actor, now: datetime, once: UUID | None = None) -> Task:
    """Mark a task that the actor may see as to do, busy or done. Its words stay as agreed."""
    task = Task.objects.select_related("part__agreement").filter(id=task_id).first()
    if task is None or task.part.agreement.state != State.IN_FORCE:
        raise NotVisible
    circle_id = task.part.agreement.circle_id
    with recorded(
        act=Act.SET_TASK_STATE, by=by, now=now, object_id=task_id, circle_id=circle_id, once=once, detail=state.value
    ):
        opened = open_circle(by, circle_id, Act.SET_TASK_STATE)
        if not may_read_part(opened, task.part):
            raise NotVisible
        task.state = state.value
        task.save(update_fields=["state"])
        return task
