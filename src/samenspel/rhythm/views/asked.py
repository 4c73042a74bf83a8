"""What the address of a page asks for."""

from uuid import UUID

from samenspel.circles.queries import Opened
from samenspel.people.request import PersonRequest


def asked_members(request: PersonRequest, opened: Opened) -> list[str]:
    """The members that `?met=` names, by id, several with a comma between; whoever is no other member is left out."""
    named = {part.strip() for value in request.GET.getlist("met") for part in value.split(",")}
    asked = {str(UUID(part)) for part in named if _is_id(part)}
    return [str(m.id) for m in opened.members if str(m.id) in asked and m.id != opened.me.id]


def _is_id(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True
