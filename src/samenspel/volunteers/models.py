"""Volunteers as their organisation knows them."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from samenspel.people.models import Organisation, Person
from samenspel.shared.ids import new_id


class VolunteerType(models.TextChoices):
    """The nine types of 003 §2.2, table 6."""

    CITIZEN_OWN_OCCASIONAL = "citizen_own_occasional", _("inwoner, op eigen initiatief, af en toe")
    CITIZEN_INVITED_OCCASIONAL = "citizen_invited_occasional", _("inwoner, op uitnodiging, af en toe")
    CITIZEN_OWN_REGULAR = "citizen_own_regular", _("inwoner, op eigen initiatief, regelmatig")
    CITIZEN_INVITED_REGULAR = "citizen_invited_regular", _("inwoner, op uitnodiging, regelmatig")
    FIXED_VOLUNTEER_ORGANISATION = "fixed_volunteer_org", _("vaste taak bij een vrijwilligersorganisatie")
    FIXED_PROFESSIONAL_ORGANISATION = "fixed_professional_org", _("vaste taak bij een professionele instelling")
    FREE_VOLUNTEER_ORGANISATION = "free_volunteer_org", _("vrije rol bij een vrijwilligersorganisatie")
    FREE_PROFESSIONAL_ORGANISATION = "free_professional_org", _("vrije rol bij een professionele instelling")
    OTHER = "other", _("anders")


class Gender(models.TextChoices):
    """Only used where a family wishes a woman or a man."""

    WOMAN = "woman", _("vrouw")
    MAN = "man", _("man")
    UNSAID = "unsaid", _("zegt dit liever niet")


class Topic(models.TextChoices):
    """What some volunteers would rather not meet, and an intake names."""

    ADDICTION = "addiction", _("verslaving")
    VIOLENCE = "violence", _("geweld in huis")
    PSYCHIATRY = "psychiatry", _("psychische ziekte")
    DISABILITY = "disability", _("een beperking")
    BABIES = "babies", _("baby’s")
    PETS = "pets", _("huisdieren")
    SMOKING = "smoking", _("roken in huis")


class Language(models.TextChoices):
    """Languages spoken at home, by code (ISO 639)."""

    DUTCH = "nl", "Nederlands"
    ENGLISH = "en", "English"
    ARABIC = "ar", "العربية"
    TURKISH = "tr", "Türkçe"
    TAMAZIGHT = "zgh", "Tamazight"
    TIGRINYA = "ti", "ትግርኛ"
    POLISH = "pl", "Polski"
    UKRAINIAN = "uk", "Українська"
    SOMALI = "so", "Soomaali"
    PAPIAMENTO = "pap", "Papiamentu"


class Weekday(models.IntegerChoices):
    """Days of the week, Monday first."""

    MONDAY = 0, _("maandag")
    TUESDAY = 1, _("dinsdag")
    WEDNESDAY = 2, _("woensdag")
    THURSDAY = 3, _("donderdag")
    FRIDAY = 4, _("vrijdag")
    SATURDAY = 5, _("zaterdag")
    SUNDAY = 6, _("zondag")


def _codes() -> "ArrayField[list[str], list[str]]":
    return ArrayField(models.CharField(max_length=80), default=list, blank=True)


class Volunteer(models.Model):
    """One person as a volunteer of one organisation, with their personal limits (001 §1.2)."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="volunteering")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="volunteers")
    type = models.CharField(max_length=30, choices=VolunteerType.choices)
    about = models.CharField(max_length=600, blank=True)
    languages = _codes()
    municipalities = _codes()
    rather_not = _codes()
    days = ArrayField(models.SmallIntegerField(), default=list, blank=True)
    gender = models.CharField(max_length=10, choices=Gender.choices, default=Gender.UNSAID)
    vog_on = models.DateField(null=True, blank=True)
    max_families = models.PositiveSmallIntegerField(default=1)
    hours_per_week = models.PositiveSmallIntegerField(default=3)
    available = models.BooleanField(default=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["person", "organisation"], name="volunteer_once_per_organisation"),
            models.CheckConstraint(condition=models.Q(max_families__lte=10), name="volunteer_at_most_ten_families"),
            models.CheckConstraint(condition=models.Q(hours_per_week__lte=40), name="volunteer_at_most_forty_hours"),
        ]

    def __str__(self) -> str:
        return str(self.id)
