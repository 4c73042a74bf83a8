"""People to test with, and a mailbox: mails come by way of a real worker and a real SMTP server."""

import asyncio
import re
import threading
from collections.abc import Callable
from dataclasses import dataclass
from email.message import EmailMessage
from urllib.parse import urlsplit

import pytest
from django.core.cache import cache
from django.db import connections
from django.test import Client
from procrastinate.contrib.django import app

from samenspel.people.models import Organisation, OrganisationKind, Person, Position, PositionRole
from samenspel.shared.clock import now
from tests import screens

MakePerson = Callable[..., Person]
Hold = Callable[..., Position]


@pytest.fixture
def make_person(db) -> MakePerson:
    """make_person("Bert") has bert@voorbeeld.nl; email=None makes somebody without a screen."""

    def make(name: str, **more) -> Person:
        return Person.objects.create(given_name=name, **({"email": f"{name.lower()}@voorbeeld.nl"} | more))

    return make


@pytest.fixture
def organisation(db) -> Organisation:
    return Organisation.objects.create(name="Buurtmaatjes", kind=OrganisationKind.VOLUNTEERS, municipality="Utrecht")


@pytest.fixture
def hold(organisation: Organisation) -> Hold:
    """hold(person, COORDINATOR): a position that was accepted; accepted=False: an open invitation."""

    def make(person: Person, role: PositionRole, *, where=organisation, accepted=True, by=None) -> Position:
        at = now() if accepted else None
        return Position.objects.create(
            person=person, organisation=where, role=role, invited_at=now(), accepted_at=at, invited_by=by
        )

    return make


@pytest.fixture
def client_of() -> Callable[[Person], Client]:
    """A browser of its own for somebody who is signed in."""
    return screens.client_of


@dataclass
class Mailbox:
    """What arrived by SMTP, after letting a worker do all waiting jobs."""

    messages: list[EmailMessage]

    def deliver(self) -> list[EmailMessage]:
        """A worker of its own thread: the browser's loop may run in this one."""
        failures: list[BaseException] = []

        def work() -> None:
            try:
                asyncio.run(_work())
            except BaseException as failure:
                failures.append(failure)
            finally:
                connections.close_all()

        worker = threading.Thread(target=work)
        worker.start()
        worker.join(timeout=30)
        assert not worker.is_alive(), "the worker did not finish"
        assert not failures, failures
        return self.messages

    def newest(self) -> EmailMessage:
        return self.deliver()[-1]


async def _work() -> None:
    with app.replace_connector(app.connector.get_worker_connector()) as working:
        async with working.open_async():
            await working.run_worker_async(wait=False, install_signal_handlers=False, listen_notify=False)


@pytest.fixture
def mailbox(transactional_db, smtp_sink) -> Mailbox:
    """For tests that send mail for real; they commit, so that the worker sees what they did. The limits start anew:
    emptying the tables after a test leaves the cache as it is."""
    cache.clear()
    return Mailbox(smtp_sink)


def code_in(message: EmailMessage) -> str:
    return re.search(r"\b\d{4}-\d{4}\b", message.get_content())[0]


def link_in(message: EmailMessage) -> str:
    """The path of the link: the host is the setting's, not the test server's."""
    return urlsplit(re.search(r"https?://\S+", message.get_content())[0]).path


def sent_form(response, **typed) -> dict[str, str]:
    """What the form on this page would send, with `typed` filled in; hidden fields as they stand."""
    form = response.context["form"]
    hidden = {field.html_name: str(field.value() or "") for field in form.hidden_fields()}
    return hidden | {name: str(value) for name, value in typed.items()}


def ask(client: Client, email: str, path: str = "/inloggen/"):
    """Ask for a mail, as the page does."""
    return client.post(path, sent_form(client.get(path), email=email))


def enter(client: Client, code: str, path: str = "/inloggen/code/"):
    return client.post(path, sent_form(client.get(path), code=code))


def signed_in_as(client: Client) -> str | None:
    return client.session.get("_auth_user_id")
