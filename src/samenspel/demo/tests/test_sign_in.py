"""One button to become somebody; only in a demo, and only somebody of the list."""

import pytest
from django.test import Client
from django.urls import reverse

from samenspel.audit.models import Entry
from tests import cast as the

pytestmark = pytest.mark.django_db


@pytest.fixture
def amina():
    return the.person("Amina", "amina@demo.invalid")


def test_one_button_signs_in_and_the_trail_has_it(client: Client, amina):
    response = client.post(reverse("demo:sign_in", args=[amina.id]))
    assert response.status_code == 302
    assert response.url == "/vandaag/"
    assert client.session["_auth_user_id"] == str(amina.id)
    assert Entry.objects.get(act="sign_in").person_id == amina.id


def test_one_becomes_another_at_once(client: Client, amina):
    joost = the.person("Joost", "joost@demo.invalid")
    client.post(reverse("demo:sign_in", args=[amina.id]))
    client.post(reverse("demo:sign_in", args=[joost.id]))
    assert client.session["_auth_user_id"] == str(joost.id)


def test_a_link_does_not_sign_in(client: Client, amina):
    assert client.get(reverse("demo:sign_in", args=[amina.id])).status_code == 405
    assert "_auth_user_id" not in client.session


def test_a_form_from_elsewhere_does_not_sign_in(amina):
    client = Client(enforce_csrf_checks=True)
    assert client.post(reverse("demo:sign_in", args=[amina.id])).status_code == 403


def test_nobody_becomes_somebody_who_is_not_on_the_list(client: Client):
    stranger = the.person("Iemand")
    assert client.post(reverse("demo:sign_in", args=[stranger.id])).status_code == 404
    assert "_auth_user_id" not in client.session
