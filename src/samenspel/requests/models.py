"""Requests for help and what becomes of them."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from samenspel.people.models import Family, Organisation, Person
from samenspel.requests.rules import ENDED, OPEN, Clock, State
from samenspel.shared.clock import day_of
from samenspel.shared.ids import new_id
from samenspel.volunteers.models import Volunteer

STATE_LABELS = {
    State.TO_CONFIRM: _("wacht op het gezin"),
    State.WAITING: _("nog niet opgepakt"),
    State.TAKEN: _("opgepakt"),
    State.SEARCHING: _("er wordt gezocht"),
    State.PROPOSED: _("er is een voorstel"),
    State.MATCHED: _("er is een match"),
    State.WITHDRAWN: _("ingetrokken"),
}


class HelpRequest(models.Model):
    """A family's question. It lies with one organisation at a time."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    family = models.ForeignKey(Family, on_delete=models.PROTECT, related_name="requests")
    words = models.TextField(max_length=4000)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="requests")
    asked_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    asked_with = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="requests_with_families")
    asked_with_organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, null=True, related_name="+")
    asked_at = models.DateTimeField()
    clock_started_at = models.DateTimeField(null=True)
    norm_days = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=12, choices=[(s.value, label) for s, label in STATE_LABELS.items()])
    taken_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    # Who stands beside an asker without a screen in this very question, and may act for them in what becomes of it.
    helper = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(helper__isnull=True) | ~Q(helper=F("asked_by")), name="request_helper_is_another"
            ),
            models.CheckConstraint(
                condition=Q(state__in=sorted(s.value for s in OPEN), ended_at__isnull=True)
                | Q(state__in=sorted(s.value for s in ENDED), ended_at__isnull=False),
                name="request_ended_with_its_moment",
            ),
            models.CheckConstraint(
                condition=Q(asked_with__isnull=True, asked_with_organisation__isnull=True)
                | Q(asked_with__isnull=False, asked_with_organisation__isnull=False),
                name="request_professional_with_organisation",
            ),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["organisation", "clock_started_at"], name="request_open_at", condition=Q(ended_at__isnull=True)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.state} {self.id}"

    @property
    def confirmed(self) -> bool:
        """Whether the asker said that it is theirs, or asked it signed in or by telephone. Withdrawing changes nothing
        about that: until then the words are of nobody but the asker."""
        return self.clock_started_at is not None

    @property
    def clock(self) -> Clock:
        """How long the family has been waiting."""
        return Clock(
            day_of(self.clock_started_at) if self.clock_started_at else None,
            self.norm_days,
            day_of(self.ended_at) if self.ended_at else None,
        )


class Step(models.Model):
    """One thing that happened to a request, as its asker sees it."""

    request = models.ForeignKey(HelpRequest, on_delete=models.CASCADE, related_name="steps")
    act = models.CharField(max_length=40)
    outcome = models.CharField(max_length=8, default="done")
    at = models.DateTimeField()
    by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    reason = models.CharField(max_length=600, blank=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["request", "at"], name="step_of_request")]

    def __str__(self) -> str:
        return f"{self.act} {self.at:%Y-%m-%d}"


class Intake(models.Model):
    """What is asked, what is wished, what is not; written down by the coordinator, read by the family."""

    request = models.OneToOneField(HelpRequest, on_delete=models.CASCADE, related_name="intake", primary_key=True)
    asked = models.TextField(max_length=4000)
    wished = models.TextField(max_length=4000, blank=True)
    not_wanted = models.TextField(max_length=4000, blank=True)
    language = models.CharField(max_length=8, blank=True)
    gender = models.CharField(max_length=10, blank=True)
    days: "ArrayField[list[int], list[int]]" = ArrayField(models.SmallIntegerField(), default=list, blank=True)
    topics: "ArrayField[list[str], list[str]]" = ArrayField(models.CharField(max_length=20), default=list, blank=True)
    version = models.PositiveIntegerField(default=1)

    def __str__(self) -> str:
        return str(self.request_id)


class Answer(models.TextChoices):
    """What became of a proposal."""

    OPEN = "open", _("wacht op antwoord")
    YES = "yes", _("ja")
    NO = "no", _("nee")
    WITHDRAWN = "withdrawn", _("teruggetrokken")


class Proposal(models.Model):
    """One volunteer put before the family: who it is and what they would do. After a yes: the match, until it ends."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    request = models.ForeignKey(HelpRequest, on_delete=models.PROTECT, related_name="proposals")
    volunteer = models.ForeignKey(Volunteer, on_delete=models.PROTECT, related_name="proposals")
    would_do = models.TextField(max_length=1000)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    answer = models.CharField(max_length=10, choices=Answer.choices, default=Answer.OPEN)
    proposed_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["request"], condition=Q(answer="open"), name="one_open_proposal"),
            models.UniqueConstraint(fields=["request"], condition=Q(answer="yes"), name="one_match_per_request"),
            models.CheckConstraint(
                condition=Q(answer="open", answered_at__isnull=True)
                | (~Q(answer="open") & Q(answered_at__isnull=False)),
                name="proposal_answered_with_its_moment",
            ),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["volunteer"],
                name="proposal_that_counts",
                condition=Q(answer__in=["open", "yes"], ended_at__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.answer} {self.id}"
