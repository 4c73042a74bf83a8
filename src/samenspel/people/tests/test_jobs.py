"""The mail is sent once, in time, or not at all; and what ended is forgotten."""

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.test import Client

from samenspel.people import jobs, signin
from samenspel.people.models import SignInLink
from samenspel.people.tests.conftest import ask, code_in, link_in
from samenspel.shared.clock import now


@pytest.fixture
def link(db, make_person) -> SignInLink:
    asked = signin.Asked(person=make_person("Bert"), address="bert@voorbeeld.nl", code="1234-5678", language="nl")
    return signin.prepare(asked, now=now())


def test_a_job_that_runs_twice_sends_once(link, smtp_sink):
    for _ in range(2):
        jobs.send_sign_in_mail(link_id=str(link.id))
    assert len(smtp_sink) == 1
    assert code_in(smtp_sink[0]) == "1234-5678"


def test_a_mail_that_failed_is_sent_again_with_the_same_link(link, smtp_sink, settings):
    port, settings.EMAIL_PORT = settings.EMAIL_PORT, 1
    with pytest.raises(OSError):
        jobs.send_sign_in_mail(link_id=str(link.id))
    settings.EMAIL_PORT = port
    jobs.send_sign_in_mail(link_id=str(link.id))
    assert signin.find_link(link_in(smtp_sink[0]).split("/")[3]) == link


def test_a_mail_that_comes_too_late_is_not_sent(link, smtp_sink):
    SignInLink.objects.update(expires_at=now())
    jobs.send_sign_in_mail(link_id=str(link.id))
    assert not smtp_sink


def test_the_queue_holds_no_address_and_no_code(mailbox, make_person):
    from procrastinate.contrib.django.models import ProcrastinateJob

    make_person("Bert")
    ask(Client(), "bert@voorbeeld.nl")
    job = ProcrastinateJob.objects.filter(task_name="people.send_sign_in_mail").latest("id")
    assert job.args == {"link_id": str(SignInLink.objects.get().id)}


def test_old_links_and_sessions_are_forgotten(link, client_of, make_person):
    client_of(make_person("Amina"))
    Session.objects.create(session_key="old", session_data="", expire_date=now() - timedelta(seconds=1))
    jobs.forget_what_ended(timestamp=0)
    assert SignInLink.objects.count() == 1
    assert not Session.objects.filter(session_key="old").exists()
    assert Session.objects.count() == 1
    SignInLink.objects.update(expires_at=now() - timedelta(days=1, seconds=1))
    jobs.forget_what_ended(timestamp=0)
    assert not SignInLink.objects.exists()
