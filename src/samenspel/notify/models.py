"""The outbox."""

from typing import ClassVar

from django.db import models

from samenspel.shared.ids import new_id


class Message(models.Model):
    """One mail to one person. The address is wiped once it is sent."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    key = models.CharField(max_length=160, unique=True)
    recipient_id = models.UUIDField()
    address = models.EmailField(blank=True)
    language = models.CharField(max_length=8)
    kind = models.CharField(max_length=40)
    path = models.CharField(max_length=200)
    created_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["created_at"], name="message_waiting", condition=models.Q(sent_at__isnull=True)),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.created_at:%Y-%m-%d}"
