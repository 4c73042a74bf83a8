import os
import subprocess
import sys

import pytest

from samenspel.config.production import refuse_unsafe
from samenspel.config.settings import base

GOOD = {
    "DATABASE_URL": "postgresql://samenspel:a-password@db.example.org:5432/samenspel?sslmode=verify-full",
    "SECRET_KEY": "k3J9-x_Qw7Zr5Tn2Vb8Lm4Pc6Hd1Fs0Gy-uEiOaNtRqWzXvB7C9M",
    "ALLOWED_HOSTS": "samenspel.example.org",
    "SAMENSPEL_BASE_URL": "https://samenspel.example.org",
    "EMAIL_HOST": "mail.example.org",
    "DEFAULT_FROM_EMAIL": "Samenspel <noreply@example.org>",
    "HELP_PHONE": "030 123 45 67",
}

UNSAFE = [
    ({"DATABASE_URL": ""}, "There is no database"),
    ({"DATABASE_URL": "mysql://a:b@db/samenspel"}, "not understood"),
    ({"DATABASE_URL": "postgresql://a:b@db/"}, "not understood"),
    ({"DATABASE_URL": "postgresql://postgres@/samenspel?host=/tmp/socket"}, "points at a socket"),
    ({"DATABASE_URL": "postgresql://a:b@%2Ftmp%2Fsocket/samenspel"}, "points at a socket"),
    ({"DATABASE_URL": "postgresql:///samenspel"}, "points at a socket"),
    ({"DATABASE_URL": "postgresql://a:b@/samenspel?host=%2ftmp%2fx&sslmode=verify-full"}, "points at a socket"),
    ({"DATABASE_URL": "postgresql://a:b@db.example.org:vijf/samenspel?sslmode=verify-full"}, "not understood"),
    ({"DATABASE_URL": "postgresql://samenspel@localhost/samenspel"}, "has no password"),
    ({"DATABASE_URL": "postgresql://postgres:b@localhost/samenspel"}, "all-powerful"),
    ({"DATABASE_URL": "postgresql://a:b@db.example.org/samenspel"}, "pose as the database"),
    ({"DATABASE_URL": "postgresql://a:b@db.example.org/samenspel?sslmode=prefer"}, "pose as the database"),
    ({"DATABASE_URL": "postgresql://a:b@db.example.org/samenspel?sslmode=require"}, "pose as the database"),
    ({"DEBUG": "1"}, "DEBUG is on"),
    ({"DEBUG": "True"}, "DEBUG is on"),
    ({"SECRET_KEY": ""}, "There is no SECRET_KEY"),
    ({"SECRET_KEY": "short"}, "can be guessed"),
    ({"SECRET_KEY": "x" * 80}, "can be guessed"),
    ({"SECRET_KEY_FALLBACKS": f"{GOOD['SECRET_KEY']} kort"}, "opens as much"),
    ({"ALLOWED_HOSTS": ""}, "by which names"),
    ({"ALLOWED_HOSTS": " , "}, "by which names"),
    ({"ALLOWED_HOSTS": "*"}, "any name through"),
    ({"ALLOWED_HOSTS": "other.example.org"}, "not in ALLOWED_HOSTS"),
    ({"ALLOWED_HOSTS": "example.org"}, "not in ALLOWED_HOSTS"),
    ({"SAMENSPEL_BASE_URL": ""}, "no TLS"),
    ({"SAMENSPEL_BASE_URL": "http://samenspel.example.org"}, "no TLS"),
    ({"SAMENSPEL_BASE_URL": "https://[bad"}, "no TLS"),
    ({"EMAIL_HOST": ""}, "no mail server"),
    ({"EMAIL_PORT": "abc"}, "EMAIL_PORT is not a number"),
    ({"PROXY_COUNT": "one"}, "PROXY_COUNT is not a number"),
    ({"EMAIL_TLS": "none"}, "travel readable"),
    ({"DEFAULT_FROM_EMAIL": ""}, "no sender"),
    ({"HELP_PHONE": ""}, "nobody's"),
    ({"HELP_PHONE": "bel ons"}, "nobody's"),
    ({"HELP_PHONE": base.SAMENSPEL_HELP_PHONE}, "nobody's"),
    ({"HELP_PHONE": "+31 (0)30-0000000"}, "nobody's"),
    ({"EXIT_URL": "www.knmi.nl"}, "does not leave"),
    ({"EXIT_URL": "javascript:alert(1)"}, "does not leave"),
]


def test_a_safe_environment_may_start():
    assert refuse_unsafe(GOOD) == []
    assert refuse_unsafe(GOOD | {"ALLOWED_HOSTS": ".example.org"}) == []
    assert refuse_unsafe(GOOD | {"DATABASE_URL": "postgresql://a:b@localhost/samenspel"}) == []
    verifies = "postgresql://a:b@db.example.org/samenspel?sslmode=verify-ca&sslrootcert=/etc/ca.crt"
    assert refuse_unsafe(GOOD | {"DATABASE_URL": verifies}) == []
    assert refuse_unsafe(GOOD | {"HELP_PHONE": "0800 1234", "EXIT_URL": "https://www.nos.nl/"}) == []


@pytest.mark.parametrize(("change", "words"), UNSAFE)
def test_each_unsafe_thing_gets_one_sentence_with_the_mend(change, words):
    (sentence,) = refuse_unsafe(GOOD | change)
    assert words in sentence
    assert ": " in sentence, "the mend comes after the colon"
    assert sentence.endswith(".")


def test_everything_missing_is_said_at_once():
    assert len(refuse_unsafe({})) == 7


def start(environment, *command):
    clean = {"PATH": os.environ["PATH"], "DJANGO_SETTINGS_MODULE": "samenspel.config.settings.production"}
    command = [sys.executable, "-m", "django", *command]
    return subprocess.run(command, env=clean | environment, capture_output=True, text=True, timeout=60)


def test_production_does_not_start_with_the_database_of_the_demo():
    done = start(GOOD | {"DATABASE_URL": "postgresql://postgres@/samenspel?host=/tmp/x"}, "check")
    assert done.returncode
    assert "Samenspel does not start:\n- DATABASE_URL points at a socket" in done.stderr


def test_django_has_no_remarks_on_the_settings_of_production():
    done = start(GOOD | {"HSTS_SUBDOMAINS": "1"}, "check", "--deploy", "--fail-level", "WARNING")
    assert done.returncode == 0, done.stderr


def test_the_worker_and_the_server_read_the_same_settings():
    shown = "from django.conf import settings as s; print(s.DEBUG, s.SESSION_COOKIE_SECURE, s.EMAIL_USE_TLS)"
    done = start(GOOD, "shell", "-v", "0", "-c", shown)
    assert done.stdout.split() == ["False", "True", "True"], done.stderr


def test_pages_and_mails_show_the_number_and_the_way_out_of_who_runs_it():
    shown = (
        "from django.conf import settings as s; from samenspel.web.frame import general_help_line as h; "
        "print(h().phone, h().name, s.SAMENSPEL_HELP_PHONE, s.SAMENSPEL_EXIT_URL, sep='|')"
    )
    said = start(
        GOOD | {"HELP_NAME": "de helpdesk", "EXIT_URL": "https://www.nos.nl/"}, "shell", "-v", "0", "-c", shown
    )
    assert said.stdout.strip() == "030 123 45 67|de helpdesk|030 123 45 67|https://www.nos.nl/", said.stderr
    assert start(GOOD, "shell", "-v", "0", "-c", shown).stdout.strip().endswith(f"|{base.SAMENSPEL_EXIT_URL}")


def test_nothing_of_the_demo_is_there_in_production():
    shown = "from django.conf import settings as s; print(*s.INSTALLED_APPS, *s.MIDDLEWARE, s.SAMENSPEL_DEMO)"
    *names, demo = start(GOOD, "shell", "-v", "0", "-c", shown).stdout.split()
    assert demo == "False"
    assert "samenspel.people" in names
    assert not [name for name in names if "demo" in name]
