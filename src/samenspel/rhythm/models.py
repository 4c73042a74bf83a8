"""Contacts, meetings, invitations, ties."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from samenspel.circles.models import Circle, Member
from samenspel.shared.ids import new_id


class MeetingKind(models.TextChoices):
    """What a meeting is for."""

    INTRODUCTION = "introduction", _("kennismaking")
    TALK = "talk", _("gesprek")
    CLOSING = "closing", _("afsluitend gesprek")


class Meeting(models.Model):
    """A planned conversation, with a place and people who say whether they come."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    circle = models.ForeignKey(Circle, on_delete=models.PROTECT, related_name="meetings")
    kind = models.CharField(max_length=14, choices=MeetingKind.choices)
    topic = models.CharField(max_length=200, blank=True)
    starts_at = models.DateTimeField()
    minutes = models.PositiveSmallIntegerField(default=30)
    place = models.CharField(max_length=200)
    planned_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    cancelled_at = models.DateTimeField(null=True)
    recorded_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(minutes__gte=5, minutes__lte=480), name="meeting_of_sensible_length"),
            models.CheckConstraint(
                condition=Q(cancelled_at__isnull=True) | Q(recorded_at__isnull=True), name="meeting_held_or_cancelled"
            ),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["circle", "starts_at"], name="meeting_standing", condition=Q(cancelled_at__isnull=True)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.starts_at:%Y-%m-%d}"


class Reply(models.TextChoices):
    """What somebody answered to an invitation."""

    NONE = "none", _("moet nog antwoorden")
    YES = "yes", _("komt")
    NO = "no", _("kan niet")


class Invitee(models.Model):
    """One member asked to a meeting."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="invitees")
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="invitations")
    reply = models.CharField(max_length=4, choices=Reply.choices, default=Reply.NONE)
    replied_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["meeting", "member"], name="invited_once")]

    def __str__(self) -> str:
        return f"{self.member_id} {self.reply}"


class ContactKind(models.TextChoices):
    """How people spoke."""

    PHONE = "phone", _("gebeld")
    VISIT = "visit", _("elkaar gezien")
    VIDEO = "video", _("videogesprek")
    MESSAGE = "message", _("berichten")


class Contact(models.Model):
    """A conversation that happened. That it happened is known to the circle; the note only by subject."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    circle = models.ForeignKey(Circle, on_delete=models.PROTECT, related_name="contacts")
    kind = models.CharField(max_length=10, choices=ContactKind.choices)
    on = models.DateField()
    logged_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    logged_at = models.DateTimeField()
    meeting = models.OneToOneField(Meeting, on_delete=models.PROTECT, null=True, related_name="contact")
    note = models.CharField(max_length=1000, blank=True)
    subject = models.CharField(max_length=20, blank=True)
    members: "models.ManyToManyField[Member, models.Model]" = models.ManyToManyField(Member, related_name="contacts")

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(note="") | ~Q(subject=""), name="contact_note_has_a_subject"),
        ]
        indexes: ClassVar = [models.Index(fields=["circle", "-on"], name="contact_newest")]

    def __str__(self) -> str:
        return f"{self.kind} {self.on}"


class Tie(models.Model):
    """The edge between two members: when they last spoke. Can always be made again from the contacts."""

    circle = models.ForeignKey(Circle, on_delete=models.CASCADE, related_name="ties")
    one = models.ForeignKey(Member, on_delete=models.CASCADE, related_name="+")
    other = models.ForeignKey(Member, on_delete=models.CASCADE, related_name="+")
    last_on = models.DateField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["one", "other"], name="tie_once"),
            models.CheckConstraint(condition=Q(one__lt=F("other")), name="tie_in_order"),
        ]

    def __str__(self) -> str:
        return f"{self.one_id}-{self.other_id} {self.last_on}"
