"""Filling in a form on a page as a browser does: what stands there is sent along, and what is typed replaces it."""

from datetime import date
from typing import Any

from django.test import Client

from samenspel.people.models import Person


def client_of(person: Person) -> Client:
    """A browser of its own for somebody who is signed in."""
    client = Client()
    client.force_login(person)
    return client


def filled(page: Any, **typed: Any) -> dict[str, Any]:
    """What the form on this page sends. A list is several ticks; None leaves a field out."""
    sent: dict[str, Any] = {}
    for field in page.context["form"]:
        value = field.value()
        if isinstance(value, (list, tuple)):
            sent[field.html_name] = [str(each) for each in value]
        elif isinstance(value, date):
            sent[field.html_name] = value.isoformat()
        elif value is not None and value is not False:
            sent[field.html_name] = "on" if value is True else str(value)
    return {name: value for name, value in (sent | typed).items() if value is not None}


def send(client: Client, path: str, **typed: Any) -> Any:
    """Open the page, fill in the form, send it."""
    page = client.get(path)
    assert page.status_code == 200, f"{path}: {page.status_code}"
    return client.post(path, filled(page, **typed))


def words(page: Any) -> str:
    """What stands on a page."""
    return str(page.content.decode())
