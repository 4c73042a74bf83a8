"""What stays after a circle has ended."""

from typing import ClassVar

from django.db import models

from samenspel.circles.models import Circle, Member


class LookBack(models.Model):
    """The closing talk: when it was, what was reached, who stays in touch. The family keeps it."""

    circle = models.OneToOneField(Circle, on_delete=models.PROTECT, related_name="look_back", primary_key=True)
    talked_on = models.DateField()
    reached = models.TextField(max_length=4000)
    stays_in_touch = models.CharField(max_length=600, blank=True)
    written_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.circle_id} {self.talked_on}"


class Thanks(models.Model):
    """Words of thanks to one volunteer; theirs to keep."""

    look_back = models.ForeignKey(LookBack, on_delete=models.CASCADE, related_name="thanks")
    member = models.OneToOneField(Member, on_delete=models.PROTECT, related_name="thanks")
    words = models.CharField(max_length=1000)

    class Meta:
        constraints: ClassVar = [models.CheckConstraint(condition=~models.Q(words=""), name="thanks_say_something")]

    def __str__(self) -> str:
        return str(self.member_id)
