"""A query that is made once says the same as one that is made anew, for whatever values."""

import threading
from collections.abc import Sequence
from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from django.db import connection, connections
from django.db.models import Exists, OuterRef, QuerySet
from django.test.utils import CaptureQueriesContext

from samenspel.people.models import Family, FamilyMember, FamilyPart, Person
from samenspel.rhythm.models import Contact, Meeting
from samenspel.web.prepared import attach, prepared

pytestmark = pytest.mark.django_db


@pytest.fixture
def people():
    return [Person.objects.create(given_name=name) for name in ("Amina", "Sara", "Fatima")]


def test_rows_are_those_of_the_queryset_and_it_is_made_once(people, django_assert_num_queries) -> None:
    made = []

    @prepared
    def named(name: str) -> QuerySet[Person]:
        made.append(name)
        return Person.objects.filter(given_name=name)

    assert [named("Sara"), named(name="Amina"), named("Niemand")] == [[people[1]], [people[0]], []]
    with django_assert_num_queries(1):
        assert named("Fatima")[0].name == "Fatima"
    assert len(made) == 1


def test_the_server_keeps_its_plan(people) -> None:
    @prepared
    def kept(person_id: UUID) -> QuerySet[Person]:
        return Person.objects.filter(id=person_id, language="nl").order_by("-given_name")

    with CaptureQueriesContext(connection) as asked:
        for person in people * 2:
            assert kept(person.id) == [person]
    assert all('ORDER BY "people_person"."given_name" DESC' in query["sql"] for query in asked)
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE '%\"language\" = $%DESC'")
        assert cursor.fetchone() == (1,)


def test_sequences_of_any_length_may_be_filled_in(people) -> None:
    @prepared
    def some(ids: Sequence[UUID], names: Sequence[str]) -> QuerySet[Person, str]:
        found = Person.objects.filter(id__in=ids).exclude(given_name__in=names)
        return found.order_by("given_name").values_list("given_name", flat=True)

    ids = [person.id for person in people]
    assert some(ids, ["Sara"]) == ["Amina", "Fatima"]
    assert some(ids[:1], []) == ["Amina"]
    assert some([], ["Sara", "Amina"]) == []
    assert some(ids, ["Sara", "Amina", 'O\'Neill, "x" {a}\\']) == ["Fatima"]


def test_one_value_can_stand_in_several_places(people) -> None:
    family = Family.objects.create(name="Bakker", municipality="Utrecht")
    FamilyMember.objects.create(family=family, person=people[0], part=FamilyPart.CARER)

    @prepared
    def own(person_id: UUID) -> QuerySet[FamilyMember]:
        mine = FamilyMember.objects.filter(family=OuterRef("family"), person_id=person_id)
        found = FamilyMember.objects.filter(Exists(mine), person_id=person_id)
        return found.select_related("person", "family").annotate(is_mine=Exists(mine))

    assert own(people[1].id) == []
    (member,) = own(people[0].id)
    assert (member.person.name, member.family.name, member.is_mine) == ("Amina", "Bakker", True)


def test_moments_days_and_numbers_are_filled_in() -> None:
    @prepared
    def after(now: datetime) -> QuerySet[Meeting]:
        return Meeting.objects.filter(starts_at__gte=now)

    @prepared
    def since(today: date, ids: Sequence[int]) -> QuerySet[Contact]:
        return Contact.objects.filter(on__gte=today, members__invitations__in=ids)

    assert after(datetime(2026, 1, 1, tzinfo=UTC)) == []
    assert since(date(2026, 1, 1), [1, 1 << 40]) == []


def test_each_thread_has_its_own(people) -> None:
    @prepared
    def everybody(name: str) -> QuerySet[Person]:
        return Person.objects.filter(given_name=name)

    found: list[list[Person]] = []

    def ask() -> None:
        found.append(everybody("Amina"))
        connections.close_all()

    assert everybody("Amina") == [people[0]]
    thread = threading.Thread(target=ask)
    thread.start()
    thread.join()
    assert found == [[]], "another connection does not see what this test has not committed"
    assert everybody("Sara") == [people[1]]


def test_what_would_make_another_query_is_refused() -> None:
    with pytest.raises(TypeError, match="cannot be filled"):

        @prepared
        def flagged(active: bool) -> QuerySet[Person]:
            return Person.objects.filter(is_active=active)

    @prepared
    def unused(name: str) -> QuerySet[Person]:
        return Person.objects.all()

    @prepared
    def misplaced(ids: Sequence[UUID]) -> QuerySet[Person]:
        return Person.objects.filter(id=ids[0])

    @prepared
    def named(name: str) -> QuerySet[Person]:
        return Person.objects.filter(given_name=name)

    with pytest.raises(TypeError, match="not found back"):
        unused("Amina")
    with pytest.raises(TypeError, match="__in"):
        misplaced([])
    with pytest.raises(TypeError, match="None"):
        named(None)
    with pytest.raises(TypeError):
        named()


def test_children_are_attached(people, django_assert_num_queries) -> None:
    families = [Family.objects.create(name=name, municipality="Utrecht") for name in ("Bakker", "Visser")]
    member = FamilyMember.objects.create(family=families[0], person=people[0], part=FamilyPart.CARER)

    attach(families, "members", [member], "family_id")

    with django_assert_num_queries(0):
        assert [list(family.members.all()) for family in families] == [[member], []]
        assert [family.members.all().count() for family in families] == [1, 0]
    with pytest.raises(TypeError, match="not searched"):
        families[1].members.filter(part=FamilyPart.CARER)
