"""What a browser may send as the key of its session."""

import pytest
from django.conf import settings
from django.test import Client


@pytest.mark.parametrize("key", ["abcdefgh\x00ijklmnopqrstuvwxyz012345", "é" * 32, "a b" * 10, "' OR 1=1 --", "a", ""])
def test_a_key_that_cannot_be_is_no_session(db, key):
    client = Client()
    client.cookies[settings.SESSION_COOKIE_NAME] = key
    for path in ("/", "/inloggen/", "/hulp-vragen/"):
        assert client.get(path).status_code == 200, path
    assert client.get("/vandaag/").status_code == 302
    assert client.post("/uitloggen/").status_code == 302
