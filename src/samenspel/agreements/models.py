"""Versions of what was agreed."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from samenspel.agreements.rules import State, TaskState
from samenspel.circles.models import Circle, Member
from samenspel.shared.ids import new_id

TASK_LABELS = {TaskState.TO_DO: _("Nog doen"), TaskState.BUSY: _("Bezig"), TaskState.DONE: _("Klaar")}


class Agreement(models.Model):
    """One version of the agreements of a circle."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    circle = models.ForeignKey(Circle, on_delete=models.PROTECT, related_name="agreements")
    number = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=10, choices=[(s.value, s.value) for s in State])
    limits = models.CharField(max_length=600, blank=True)
    speak_every_weeks = models.PositiveSmallIntegerField()
    plan_holder = models.ForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")
    first_call = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    then_call = models.ForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")
    written_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()
    in_force_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["circle", "number"], name="agreement_number_once"),
            models.UniqueConstraint(fields=["circle"], condition=Q(state="in_force"), name="one_agreement_in_force"),
            models.UniqueConstraint(fields=["circle"], condition=Q(state="proposed"), name="one_agreement_proposed"),
            models.CheckConstraint(
                condition=~Q(state="in_force") | Q(in_force_at__isnull=False), name="in_force_since"
            ),
            models.CheckConstraint(condition=~Q(first_call=models.F("then_call")), name="two_different_people_to_call"),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.state}"


class Goal(models.Model):
    """What the family wants to reach, in its own words (mission C2). written_by: who put these words there; a later
    version that says the same keeps it."""

    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="goals")
    place = models.PositiveSmallIntegerField()
    words = models.CharField(max_length=300)
    subject = models.CharField(max_length=20)
    written_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["agreement", "place"], name="goal_place_once")]

    def __str__(self) -> str:
        return f"{self.agreement_id} {self.place}"


class Part(models.Model):
    """What one member does and does not do. written_by: as with a goal."""

    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="parts")
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="parts")
    does_not = models.CharField(max_length=600, blank=True)
    subject = models.CharField(max_length=20)
    written_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["agreement", "member"], name="one_part_each")]

    def __str__(self) -> str:
        return f"{self.agreement_id} {self.member_id}"


class Task(models.Model):
    """One thing that a member does. version: goes up with every change of state."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    part = models.ForeignKey(Part, on_delete=models.CASCADE, related_name="tasks")
    place = models.PositiveSmallIntegerField()
    words = models.CharField(max_length=200)
    state = models.CharField(
        max_length=6, default=TaskState.TO_DO.value, choices=[(s.value, label) for s, label in TASK_LABELS.items()]
    )
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["part", "place"], name="task_place_once")]

    def __str__(self) -> str:
        return str(self.id)


class Confirmation(models.Model):
    """One member's answer to one version."""

    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="confirmations")
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="confirmations")
    yes = models.BooleanField()
    remark = models.CharField(max_length=600, blank=True)
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["agreement", "member"], name="one_answer_each")]

    def __str__(self) -> str:
        return f"{self.member_id} {self.yes}"
