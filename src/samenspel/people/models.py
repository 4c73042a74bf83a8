"""Who there is: persons, families, organisations, and how they belong together."""

from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from samenspel.shared.ids import new_id


class PersonManager(BaseUserManager["Person"]):
    """Finds people by e-mail address without regard to capitals."""

    def get_by_natural_key(self, username: str | None) -> "Person":
        """The person with this address. Raises Person.DoesNotExist."""
        return self.get(email=(username or "").lower())


class Person(AbstractBaseUser):
    """Anybody: parent, young person, volunteer, professional. Who has no e-mail address cannot sign in."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    email = models.EmailField(null=True, blank=True, unique=True)
    given_name = models.CharField(max_length=80)
    family_name = models.CharField(max_length=80, blank=True)
    phone = models.CharField(max_length=30, blank=True)
    language = models.CharField(max_length=8, default="nl")
    is_active = models.BooleanField(default=True)
    version = models.PositiveIntegerField(default=1)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["given_name"]
    objects: ClassVar[PersonManager] = PersonManager()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=models.Q(email=Lower("email")), name="person_email_in_small_letters"),
            models.CheckConstraint(condition=~models.Q(given_name=""), name="person_has_a_name"),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        """An address is kept in small letters; an empty one as nothing."""
        self.email = self.email.lower() if self.email else None
        super().save(*args, **kwargs)

    @property
    def name(self) -> str:
        """Given name and family name."""
        return f"{self.given_name} {self.family_name}".strip()


class OrganisationKind(models.TextChoices):
    """What an organisation is; informal and formal partners are equals (001 §3, 003 §2.5)."""

    VOLUNTEERS = "volunteers", _("vrijwilligersorganisatie")
    SELF_ORGANISATION = "self_organisation", _("zelforganisatie")
    LOCAL_TEAM = "local_team", _("buurtteam")
    YOUTH_CARE = "youth_care", _("jeugdhulp")
    YOUTH_WORK = "youth_work", _("jongerenwerk")
    SCHOOL = "school", _("school")


class Organisation(models.Model):
    """An organisation that helps, formally or informally."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=20, choices=OrganisationKind.choices)
    municipality = models.CharField(max_length=80)
    phone = models.CharField(max_length=30, blank=True)
    offer = models.CharField(max_length=300, blank=True)
    handles_requests = models.BooleanField(default=False)
    first_door = models.BooleanField(default=False)
    norm_days = models.PositiveSmallIntegerField(default=42)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["municipality", "name"], name="organisation_of_a_place")]
        constraints: ClassVar = [
            models.CheckConstraint(condition=models.Q(norm_days__gt=0), name="organisation_norm_is_positive"),
        ]

    def __str__(self) -> str:
        return self.name


class PositionRole(models.TextChoices):
    """What somebody does for an organisation."""

    COORDINATOR = "coordinator", _("coördinator")
    PROFESSIONAL = "professional", _("professional")
    VOLUNTEER = "volunteer", _("vrijwilliger")
    ADMINISTRATOR = "administrator", _("beheerder")


class Position(models.Model):
    """One role of one person in one organisation. An invitation until the person accepts it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="positions")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="positions")
    role = models.CharField(max_length=20, choices=PositionRole.choices)
    invited_at = models.DateTimeField()
    invited_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    # As whoever invited them typed it. Until the yes they see this and not what the owner of the address is called.
    typed_name = models.CharField(max_length=161, blank=True)
    typed_phone = models.CharField(max_length=30, blank=True)
    accepted_at = models.DateTimeField(null=True)
    declined_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["person", "organisation", "role"],
                condition=models.Q(ended_at__isnull=True, declined_at__isnull=True),
                name="position_held_once",
            ),
            models.CheckConstraint(
                condition=models.Q(accepted_at__isnull=True) | models.Q(declined_at__isnull=True),
                name="position_accepted_or_declined",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["organisation", "role"], name="position_of_organisation")]

    def __str__(self) -> str:
        return f"{self.role} {self.organisation_id}"

    @property
    def shown_name(self) -> str:
        """The name for who invites there; without a typed one the address, which was always typed."""
        return self.person.name if self.accepted_at else self.typed_name or self.person.email or ""


class Family(models.Model):
    """A family or a young person who asks for help: the first corner of the triangle."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    name = models.CharField(max_length=120)
    municipality = models.CharField(max_length=80)

    def __str__(self) -> str:
        return self.name


class FamilyPart(models.TextChoices):
    """What somebody is in the family."""

    CARER = "carer", _("ouder of verzorger")
    YOUNG_PERSON = "young_person", _("kind of jongere")


class FamilyMember(models.Model):
    """One person in one family; a person may belong to two (separated parents)."""

    family = models.ForeignKey(Family, on_delete=models.CASCADE, related_name="members")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="families")
    part = models.CharField(max_length=20, choices=FamilyPart.choices)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["family", "person"], name="family_member_once")]

    def __str__(self) -> str:
        return f"{self.part} {self.family_id}"


class Representation(models.Model):
    """A named helper who may act for someone without a screen, and how that was agreed."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="represented_by")
    helper = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="represents")
    agreed = models.CharField(max_length=300)
    since = models.DateTimeField()
    until = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["person"], condition=models.Q(until__isnull=True), name="one_helper_at_a_time"
            ),
            models.CheckConstraint(condition=~models.Q(person=models.F("helper")), name="nobody_represents_themselves"),
        ]

    def __str__(self) -> str:
        return f"{self.helper_id} for {self.person_id}"


class Absence(models.Model):
    """When somebody is away, and who can be called instead (001 §6.1.3.2)."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="absences")
    first_day = models.DateField()
    last_day = models.DateField()
    deputy = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    cancelled_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(last_day__gte=models.F("first_day")), name="absence_ends_after_start"
            ),
            models.CheckConstraint(condition=~models.Q(person=models.F("deputy")), name="absence_deputy_is_another"),
        ]
        indexes: ClassVar = [models.Index(fields=["person", "last_day"], name="absence_of_a_person")]

    def __str__(self) -> str:
        return f"{self.first_day} – {self.last_day}"


class SignInLink(models.Model):
    """One request to sign in, and the one-time link in the mail that answers it.

    Without a person the address belongs to nobody; the mail then says so. What is only needed to send the mail (the
    address and the code) is wiped once it is sent. Of the link's secret only a hash is kept.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, null=True, related_name="+")
    token_hash = models.CharField(max_length=64)
    address = models.EmailField(blank=True)
    code = models.CharField(max_length=16, blank=True)
    language = models.CharField(max_length=8)
    expires_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)
    used_at = models.DateTimeField(null=True)
    wrong_codes = models.PositiveSmallIntegerField(default=0)
    # The page of a question that waits for a yes, when the person did not come to sign in but asked something.
    leads_to = models.CharField(max_length=200, blank=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["token_hash"], name="sign_in_link_by_token"),
            models.Index(fields=["expires_at"], name="sign_in_link_old"),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(sent_at__isnull=True) | models.Q(code="", address=""),
                name="sign_in_link_forgets_after_sending",
            ),
        ]

    def __str__(self) -> str:
        return f"until {self.expires_at:%Y-%m-%d %H:%M}"
