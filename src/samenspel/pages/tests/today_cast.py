"""What the tests of the first screen share: opening it as somebody, and many families at once."""

from django.test import Client

from samenspel.circles import actions as circles
from samenspel.circles.models import Circle
from samenspel.people.models import Person
from samenspel.requests import actions as requests
from samenspel.volunteers.models import Volunteer
from tests import cast as the
from tests.cast import NOW, Cast, actor


def signed_in(who: Person) -> Client:
    """A browser in which this person has been for a while."""
    client = Client(headers={"accept-language": "nl"})
    client.force_login(who)
    client.get("/vandaag/")
    return client


def today(who: Person, client: Client | None = None) -> str:
    """The page as this person gets it, in Dutch."""
    client = client or signed_in(who)
    response = client.get("/vandaag/")
    assert response.status_code == 200
    return response.content.decode()


def many_families(cast: Cast, names: list[str]) -> list[Circle]:
    """As many more families, each with Joost, Ria and Fatima; one question of each still open."""
    Volunteer.objects.filter(id=cast.volunteer.id).update(max_families=10)
    return [_one_more(cast, name) for name in names]


def _one_more(cast: Cast, name: str) -> Circle:
    carer = the.person(name)
    asked = {"organisation_id": cast.helpers.id, "own_organisation_id": cast.local_team.id, "by": actor(cast.joost)}
    contact = the.Contact(given_name=name, email=carer.email or "")
    first = requests.ask_with_family(words=f"Hulp voor {name}", contact=contact, now=NOW, **asked)
    requests.confirm_request(request_id=first.id, by=actor(carer), now=NOW)
    requests.take_request(request_id=first.id, by=actor(cast.ria), now=NOW)
    answers = requests.IntakeAnswers(asked="Iets leuks.")
    requests.do_intake(request_id=first.id, answers=answers, version=0, by=actor(cast.ria), now=NOW)
    proposal = requests.propose_volunteer(
        request_id=first.id, volunteer_id=cast.volunteer.id, would_do="Iets leuks", by=actor(cast.ria), now=NOW
    )
    circle = circles.answer_proposal(
        proposal_id=proposal.id, yes=True, professional_joins=True, by=actor(carer), now=NOW
    )
    second = requests.ask_with_family(words=f"Nog iets voor {name}", contact=contact, now=NOW, **asked)
    requests.confirm_request(request_id=second.id, by=actor(carer), now=NOW)
    assert circle is not None
    return circle
