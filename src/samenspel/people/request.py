"""The request as a view gets it, for the type checker. `middleware.People` fills it in."""

from django.http import HttpRequest

from samenspel.people.models import Person
from samenspel.shared.actor import Actor


class PersonRequest(HttpRequest):
    """A request of somebody who is signed in.

    actor: whose rights count and who pressed the button. person: the one whose rights count.
    """

    actor: Actor
    person: Person
