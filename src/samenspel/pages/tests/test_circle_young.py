"""A young person who stands in the circle without carers is not called "het gezin"."""

import pytest

from samenspel.access.subjects import Subject
from samenspel.circles.models import Circle, Member
from samenspel.people.models import FamilyMember, FamilyPart
from samenspel.shared.clock import now
from tests import cast as story

pytestmark = pytest.mark.django_db


@pytest.fixture
def alone(cast, circle) -> Circle:
    """Amina's place is that of a young person, and there is nobody else of the family."""
    FamilyMember.objects.filter(person=cast.amina).update(part=FamilyPart.YOUNG_PERSON)
    Member.objects.filter(person=cast.sara).update(until=now(), end_reason="moved")
    return circle


def test_the_young_person_decides(cast, alone, html_for):
    page = html_for(cast.amina, alone)
    assert "<span>jongere</span>" in page
    assert "Uw gezin" not in page
    assert "<span>gezin</span>" not in page


def test_others_read_the_name(cast, alone, html_for):
    assert "Amina beslist." in html_for(cast.fatima, alone)
    assert "Amina deelt nog niets met u." in html_for(cast.fatima, alone)
    story.share(alone, cast, (cast.fatima, Subject.SCHOOL))
    page = html_for(cast.fatima, alone)
    assert "Amina deelt met u: school." in page
    assert "Het gezin" not in page


def test_with_a_carer_it_is_a_family(cast, circle, html_for):
    assert "<span>gezin</span>" in html_for(cast.amina, circle)
    assert "Het gezin beslist." in html_for(cast.fatima, circle)


def test_the_helper_line_is_for_family_and_volunteers(cast, circle, html_for):
    for reader in (cast.amina, cast.fatima):
        assert "Bel <bdi>Ria" in html_for(reader, circle).split("ss-help")[-1]
    for reader in (cast.ria, cast.joost):
        assert "Bel <bdi>Ria" not in html_for(reader, circle).split("ss-help")[-1]
