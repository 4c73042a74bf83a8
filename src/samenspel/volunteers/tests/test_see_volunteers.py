"""The volunteers of one's own organisation."""

from samenspel.people.models import Position
from samenspel.volunteers.models import Volunteer
from samenspel.volunteers.views.see_volunteers import PER_PAGE
from tests import cast as the
from tests.screens import client_of, words

PATH = "/vrijwilligers/"


def names(person, query="") -> list[str]:
    return [row.name for row in client_of(person).get(PATH + query).context["rows"]]


def test_only_ones_own(cast):
    the.volunteer(the.person("Willem"), cast.other_helpers)
    assert names(cast.ria) == ["Fatima"]
    assert names(cast.nora) == ["Willem"]


def test_only_for_coordinators(cast):
    for who in (cast.amina, cast.joost, cast.fatima, cast.kees):
        assert client_of(who).get(PATH).status_code == 404


def test_load_vog_pause_and_invitation_are_said_in_words(cast):
    page = words(client_of(cast.ria).get(PATH))
    for word in ("Helpt nu 0 gezinnen. Wil er hooguit 1.", "VOG tot", "heeft plek"):
        assert word in page
    the.the_circle(cast)
    page = words(client_of(cast.ria).get(PATH))
    assert "Helpt nu 1 gezin. Wil er hooguit 1." in page
    assert "heeft plek" not in page
    Volunteer.objects.update(available=False, vog_on=None)
    Position.objects.filter(person=cast.fatima).update(accepted_at=None)
    page = words(client_of(cast.ria).get(PATH))
    for word in ("pauze", "nog geen VOG", "nog geen ja"):
        assert word in page
    Volunteer.objects.update(vog_on="2020-01-01")
    assert "VOG te oud" in words(client_of(cast.ria).get(PATH))


def test_found_by_name_in_any_alphabet(cast):
    the.volunteer(the.person("فاطمة", "f2@voorbeeld.test", family_name="Ölçer"), cast.helpers)
    assert names(cast.ria, "?naam=فاطمة") == names(cast.ria, "?naam=ölç") == ["فاطمة Ölçer"]
    assert names(cast.ria, "?naam=%25") == []
    assert "Er is niemand met deze naam" in words(client_of(cast.ria).get(PATH + "?naam=xyz"))


def test_none_yet(cast):
    assert "Er zijn nog geen vrijwilligers" in words(client_of(cast.nora).get(PATH))


def test_page_by_page_without_more_questions_to_the_database(cast, django_assert_max_num_queries):
    ria = client_of(cast.ria)
    with django_assert_max_num_queries(18):
        ria.get(PATH)
    for number in range(PER_PAGE):
        the.volunteer(the.person(f"Vrijwilliger{number:02}"), cast.helpers)
    with django_assert_max_num_queries(18):
        page = ria.get(PATH)
    assert len(page.context["rows"]) == PER_PAGE
    assert names(cast.ria, "?page=2") == ["Vrijwilliger24"]


def test_signs_that_no_database_takes_are_no_name(cast):
    assert client_of(cast.ria).get("/vrijwilligers/?naam=%00Fat").status_code == 200
