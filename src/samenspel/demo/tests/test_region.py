"""The invented region, built once for this file: is it what the sources report, and is every stage there?"""

import re
from collections import Counter, defaultdict
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
from samenspel.demo.region.stories import read
from samenspel.demo.region.volunteers import KNOWN
from samenspel.notify.models import Message
from samenspel.people.models import Absence, Organisation, Person, Representation
from samenspel.requests.models import HelpRequest, Proposal
from samenspel.requests.rules import State
from samenspel.rhythm.models import Meeting, Tie
from samenspel.rhythm.overview import silent_pairs
from samenspel.shared.clock import now
from samenspel.volunteers.models import Volunteer

pytestmark = pytest.mark.django_db  # also alone, these tests need the database made


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


def types_at_each() -> list[set[str]]:
    """Which types of volunteers every organisation with volunteers has."""
    found: dict[object, set[str]] = defaultdict(set)
    for organisation, type_ in Volunteer.objects.values_list("organisation", "type"):
        found[organisation].add(type_)
    return list(found.values())


def test_the_share_of_organisations_that_have_a_type_is_that_of_table_6(region: Region):
    there = types_at_each()
    assert {type_.value for type_ in figures.TYPES} == set().union(*there)
    for type_, printed in figures.TYPES.items():
        found = 100 * sum(type_ in types for types in there) / len(there)
        assert abs(found - printed) <= 50 / len(there), f"{type_}: {found} is not the nearest to {printed}"


def test_organised_volunteers_and_citizens_go_together_as_the_report_says(region: Region):
    mixes = Counter(mix_of(types) for types in types_at_each())
    for mix, printed in figures.MIX.items():
        assert near(100 * mixes[mix] / sum(mixes.values()), printed, sum(mixes.values())), mix


def mix_of(types: set[str]) -> str:
    citizens = {type_ for type_ in types if type_.startswith("citizen")}
    organised = types - citizens - {"other"}
    return "both" if citizens and organised else "organised" if organised else "citizens"


def test_everybody_is_there_for_somebody_and_does_something(region: Region):
    for about in Volunteer.objects.values_list("about", flat=True):
        assert re.search(r"Is er voor: \w.*\. Doet: \w.*\.$", about), about


def test_who_is_proposed_meets_families_and_nobody_of_the_stories_governs(region: Region):
    proposed = {proposal.volunteer for proposal in Proposal.objects.select_related("volunteer")}
    assert len(proposed) > 20
    for volunteer in proposed:
        assert any(task in volunteer.about for task in figures.MEETING_FAMILIES), volunteer.about
    for known in KNOWN:
        assert set(known.groups) <= set(figures.TARGET_GROUPS)
        assert set(known.tasks) <= set(figures.TASKS) - {"zit in het bestuur", "vertelt anderen over het project"}


@pytest.mark.parametrize(
    ("key", "group"),
    [
        ("fatima", "kinderen van 6 tot 12 jaar"),  # Sara is 9
        ("anneke", "kinderen van 6 tot 12 jaar"),  # Can and Deniz are 6 and 8
        ("ineke", "kinderen van 0 tot 6 jaar"),  # Tim and Fleur are 3
        ("mary", "kinderen van 0 tot 6 jaar"),  # Grace has two small children
        ("emma", "jongeren van 12 tot 18 jaar"),  # Dylan is 17
        ("joris", "jongeren van 12 tot 18 jaar"),  # Noa is 15
        ("hassan", "ouders"),  # he helps Elif with letters
        ("henk", "kinderen van 6 tot 12 jaar"),  # Youssef is 7, Jesse 11
        ("hetty", "gezinnen"),  # Tessa wants company for all of them
        ("gerrit", "kinderen van 6 tot 12 jaar"),  # Stijn is 8
        ("jan", "jongeren van 12 tot 18 jaar"),  # Daan is 12
    ],
)
def test_the_volunteers_of_the_stories_are_there_for_the_family_of_their_story(region: Region, key: str, group: str):
    assert f" {group}" in Volunteer.objects.get(person__email=f"{key}@demo.invalid").about


def test_the_other_families_get_somebody_who_is_there_for_them(region: Region):
    rows = {row["family"]: row for name in ("families", "questions") for row in read(name)["family"]}
    found = 0
    for proposal in Proposal.objects.select_related("volunteer", "request__family"):
        if row := rows.get(proposal.request.family.name):
            assert f" {row['group']}" in proposal.volunteer.about, row["family"]
            found += 1
    assert found == sum("group" in row for row in rows.values())


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
