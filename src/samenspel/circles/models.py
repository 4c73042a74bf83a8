"""Circles, their members, and consent."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from samenspel.circles.rules import SPEAK_EVERY_WEEKS, MemberRole
from samenspel.people.models import Family, Organisation, Person
from samenspel.requests.models import Answer, Proposal
from samenspel.shared.ids import new_id

ROLE_LABELS = {
    MemberRole.FAMILY: _("gezin"),
    MemberRole.VOLUNTEER: _("vrijwilliger"),
    MemberRole.COORDINATOR: _("coördinator"),
    MemberRole.PROFESSIONAL: _("professional"),
}


class EndReason(models.TextChoices):
    """Why a membership or a circle ended."""

    REACHED = "reached", _("Wat we wilden is bereikt")
    ENOUGH_SUPPORT = "enough_support", _("Er is genoeg steun van anderen")
    MOVED = "moved", _("Verhuisd of van baan veranderd")
    NO_LONGER_WANTED = "no_longer_wanted", _("Het gezin wil stoppen")
    NOT_POSSIBLE = "not_possible", _("Het lukt niet meer")


class Circle(models.Model):
    """The people around one family. A family can keep two circles apart."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    family = models.ForeignKey(Family, on_delete=models.PROTECT, related_name="circles")
    name = models.CharField(max_length=120)
    opened_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)
    end_reason = models.CharField(max_length=20, blank=True, choices=EndReason.choices)
    plan_holder = models.ForeignKey("Member", on_delete=models.SET_NULL, null=True, related_name="+")
    speak_every_weeks = models.PositiveSmallIntegerField(default=SPEAK_EVERY_WEEKS)
    consent_version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(closed_at__isnull=True, end_reason="") | (Q(closed_at__isnull=False) & ~Q(end_reason="")),
                name="circle_closed_with_its_reason",
            ),
            models.CheckConstraint(condition=Q(speak_every_weeks__gt=0), name="circle_speaks_sometime"),
        ]

    def __str__(self) -> str:
        return str(self.id)


class Member(models.Model):
    """Somebody in a circle. Who stayed until it closed keeps `until` empty."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    circle = models.ForeignKey(Circle, on_delete=models.PROTECT, related_name="members")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="memberships")
    role = models.CharField(max_length=12, choices=[(r.value, label) for r, label in ROLE_LABELS.items()])
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, null=True, related_name="+")
    does = models.CharField(max_length=1000, blank=True)
    guided_by = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, related_name="guides")
    match = models.OneToOneField(Proposal, on_delete=models.PROTECT, null=True, related_name="+")
    since = models.DateTimeField()
    until = models.DateTimeField(null=True)
    end_reason = models.CharField(max_length=20, blank=True, choices=EndReason.choices)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["circle", "person"], condition=Q(until__isnull=True), name="member_once_in_a_circle"
            ),
            models.CheckConstraint(
                condition=Q(until__isnull=True, end_reason="") | (Q(until__isnull=False) & ~Q(end_reason="")),
                name="member_left_with_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(role="family", organisation__isnull=True) | ~Q(role="family"),
                name="member_of_family_is_of_no_organisation",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["person"], name="member_now", condition=Q(until__isnull=True))]

    def __str__(self) -> str:
        return f"{self.role} {self.id}"


class Invitation(models.Model):
    """The family asks somebody by e-mail address. Until they say yes they are no member, and whoever asks learns
    nothing of them: not even whether the address was known. name: as it was typed."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    circle = models.ForeignKey(Circle, on_delete=models.PROTECT, related_name="invitations")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    role = models.CharField(max_length=12, choices=[(r.value, label) for r, label in ROLE_LABELS.items()])
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, null=True, related_name="+")
    name = models.CharField(max_length=161)
    does = models.CharField(max_length=1000, blank=True)
    invited_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    answer = models.CharField(max_length=10, choices=Answer.choices, default=Answer.OPEN)
    answered_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["circle", "person"], condition=Q(answer="open"), name="invited_once_into_a_circle"
            ),
            models.CheckConstraint(
                condition=Q(answer="open", answered_at__isnull=True)
                | (~Q(answer="open") & Q(answered_at__isnull=False)),
                name="invitation_answered_with_its_moment",
            ),
            models.CheckConstraint(
                condition=Q(role="family", organisation__isnull=True)
                | Q(role="professional", organisation__isnull=False),
                name="invited_as_family_or_from_an_organisation",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["person"], name="invitation_open", condition=Q(answer="open"))]

    def __str__(self) -> str:
        return f"{self.answer} {self.id}"


class How(models.TextChoices):
    """How a consent was given (mission D1)."""

    SCREEN = "screen", _("op het scherm")
    ALOUD = "aloud", _("hardop gezegd en door een ander opgeschreven")


class Consent(models.Model):
    """The family shares one subject with one member, until it takes that back."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    circle = models.ForeignKey(Circle, on_delete=models.PROTECT, related_name="consents")
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="consents")
    subject = models.CharField(max_length=20)
    given_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    recorded_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    given_at = models.DateTimeField()
    how = models.CharField(max_length=10, choices=How.choices)
    text_version = models.PositiveSmallIntegerField()
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["member", "subject"], condition=Q(withdrawn_at__isnull=True), name="consent_in_force_once"
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["circle"], name="consent_in_force", condition=Q(withdrawn_at__isnull=True)),
        ]

    def __str__(self) -> str:
        return f"{self.subject} {self.member_id}"
