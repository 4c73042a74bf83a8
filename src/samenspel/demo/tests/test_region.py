"""The invented region, built once for this file: is it what the sources report, and is every stage there?"""

from collections import Counter
from collections.abc import Iterator

import pytest
from django.db import connection, transaction
from django.db.models import Count
from django.test import Client

from samenspel.circles.models import Circle, Member
from samenspel.closing.models import Thanks
from samenspel.demo.people import GROUPS, choices
from samenspel.demo.region import figures
from samenspel.demo.region.build import build, is_built
from samenspel.demo.region.organisations import PLACES
from samenspel.demo.region.region import Region
from samenspel.notify.models import Message
from samenspel.people.models import Absence, Organisation, Person, Representation
from samenspel.requests.models import HelpRequest
from samenspel.requests.rules import State
from samenspel.rhythm.models import Meeting, Tie
from samenspel.rhythm.overview import silent_pairs
from samenspel.shared.clock import now
from samenspel.volunteers.models import Volunteer


@pytest.fixture(scope="module")
def region(django_db_setup: None, django_db_blocker: pytest.FixtureRequest) -> Iterator[Region]:
    """Built in a transaction that is undone at the end of the file."""
    with django_db_blocker.unblock():  # type: ignore[attr-defined]
        with transaction.atomic():
            yield build(now(), lambda _sentence: None)
            transaction.set_rollback(True)
        connection.close()  # or the test database could not be dropped


def share(words: str, field: str = "about") -> float:
    """The percentage of volunteers whose text has these words."""
    return 100 * Volunteer.objects.filter(**{f"{field}__contains": words}).count() / Volunteer.objects.count()


def near(found: float, printed: int, of: int) -> bool:
    """Whether a share of `of` people is as near to a printed percentage as whole people allow."""
    return abs(found - printed) <= 50 / of + 0.5


def test_the_numbers_of_volunteers_are_those_of_figure_1(region: Region):
    counts = Organisation.objects.annotate(n=Count("volunteers")).filter(n__gt=0).values_list("n", flat=True)
    few = [n for n in counts if n < figures.FEW_VOLUNTEERS]
    assert sum(counts) == 135
    assert near(100 * len(few) / len(counts), figures.PERCENT_WITH_FEW, len(counts))


def test_the_target_groups_are_those_of_table_1(region: Region):
    for words, printed in figures.TARGET_GROUPS.items():
        assert near(share(f" {words}"), printed, 135), words


def test_the_goals_are_those_of_table_2(region: Region):
    offers = [place.offer for place in PLACES if place.volunteers]
    shown = set(Organisation.objects.values_list("offer", flat=True))
    assert set(offers) <= shown
    for words, printed in figures.GOALS.items():
        assert near(100 * sum(words in offer for offer in offers) / len(offers), printed, len(offers)), words


def test_the_tasks_are_those_of_table_3(region: Region):
    for words, printed in figures.TASKS.items():
        assert near(share(f" {words}"), printed, 135), words


def test_the_types_are_those_of_table_6(region: Region):
    counts = Counter(Volunteer.objects.values_list("type", flat=True))
    in_all = sum(figures.TYPES.values())
    assert set(counts) == {type_.value for type_ in figures.TYPES}
    for type_, printed in figures.TYPES.items():
        assert abs(counts[type_] * in_all / 135 - printed) <= 0.5 * in_all / 135 + 0.5, type_


def test_volunteers_of_professional_organisations_work_there(region: Region):
    for volunteer in Volunteer.objects.filter(type__endswith="professional_org").select_related("organisation"):
        assert volunteer.organisation.kind in ("youth_work", "school")


def test_everything_says_that_it_is_invented(region: Region):
    assert all("(verzonnen)" in name for name in Organisation.objects.values_list("name", flat=True))
    addresses = Person.objects.exclude(email=None).values_list("email", flat=True)
    assert all(address.endswith("@demo.invalid") for address in addresses)
    assert set(Organisation.objects.values_list("municipality", flat=True)) == {"Amersfoort", "Rhenen", "Utrecht"}


def test_every_stage_is_there(region: Region):
    assert Circle.objects.count() == 25
    assert set(HelpRequest.objects.values_list("state", flat=True)) == {state.value for state in State}
    assert Circle.objects.filter(closed_at__isnull=False).count() == 2
    assert Member.objects.filter(end_reason="moved").exists()
    assert Meeting.objects.filter(starts_at__lt=region.now, recorded_at=None, cancelled_at=None).exists()
    assert Meeting.objects.filter(starts_at__gt=region.now, kind="introduction").exists()
    assert Thanks.objects.count() == 2


def test_the_situations_of_the_research_are_there(region: Region):
    silent = {(s.volunteer.name, s.professional.name): s.last_on for s in silent_pairs(region.now)}
    assert silent["Fatima", "Joost"] is None  # the mother who wanted her supporters to meet
    assert silent["Ineke", "Joost"] is None  # the professional who only spoke with the coordinator
    assert silent["Henk", "Sanne"] is not None  # the volunteer who waited for somebody on leave
    assert silent["Emma", "Karim"] is not None  # the month without a sign
    assert Absence.objects.get().deputy.given_name == "Thijs"
    together = Member.objects.filter(circle__name="Elif, Can en Deniz", role="volunteer")
    assert together.values("organisation").distinct().count() == 2
    ria, joost = (region.person_ids[key] for key in ("ria", "joost"))
    assert Tie.objects.filter(one__person__in=[ria, joost], other__person__in=[ria, joost]).exists()
    assert Representation.objects.get(until=None).helper.given_name == "Els"


def test_nothing_is_known_before_it_happened(region: Region):
    assert not Meeting.objects.filter(recorded_at__gt=region.now).exists()
    assert not Message.objects.filter(created_at__gt=region.now).exists()


def test_only_the_mails_since_yesterday_are_sent(region: Region):
    waiting = Message.objects.filter(sent_at=None)
    assert 0 < waiting.count() < 40 < Message.objects.count()
    assert {"proposal", "request_to_confirm", "bell", "invited"} <= set(waiting.values_list("kind", flat=True))
    assert not waiting.filter(created_at__lt=region.at(1, 0)).exists()


def test_everybody_one_can_be_has_a_first_screen_with_something_on_it(region: Region):
    assert is_built()
    listed = [choice for _group, found in choices() for choice in found]
    assert len(listed) == sum(len(group.parts) for group in GROUPS)
    for choice in listed:
        client = Client()
        client.force_login(choice.person)
        response = client.get("/vandaag/")
        assert response.status_code == 200
        assert not response.context["page"].is_empty, choice.person.name
