"""The trail: one row for every act, in the same transaction as its effect."""

from typing import ClassVar

from django.db import models


class Entry(models.Model):
    """One act. Ids and not foreign keys: the trail outlives what it speaks of."""

    at = models.DateTimeField()
    act = models.CharField(max_length=40)
    person_id = models.UUIDField(null=True)
    done_by_id = models.UUIDField(null=True)
    object_id = models.UUIDField(null=True)
    circle_id = models.UUIDField(null=True)
    detail = models.CharField(max_length=200, blank=True)
    once = models.UUIDField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["done_by_id", "act", "once"],
                condition=models.Q(once__isnull=False),
                nulls_distinct=False,
                name="audit_an_act_happens_once",
            ),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["circle_id", "at"], name="audit_of_a_circle", condition=models.Q(circle_id__isnull=False)
            ),
            models.Index(fields=["object_id", "at"], name="audit_of_an_object"),
        ]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.act}"
