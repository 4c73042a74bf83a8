"""Settings for the tests. DATABASE_URL names the server; without it the tests start one of their own."""

import os

from samenspel.config.database import database
from samenspel.config.settings.base import *  # noqa: F403
from samenspel.config.settings.base import INSTALLED_APPS as APPS

SECRET_KEY = "only-for-tests-and-therefore-no-secret-at-all"
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "testserver"]
SAMENSPEL_BASE_URL = "http://testserver"
SAMENSPEL_DEMO = True
# Also there: the invented people, and how one becomes them.
INSTALLED_APPS = [*APPS, "samenspel.demo"]

# No pool: a connection that stays open would keep the test database from being dropped.
DATABASES = {
    "default": database(os.environ.get("DATABASE_URL", "postgresql://postgres@localhost/postgres"), pool=False)
}

# Files as they stand in the source: nothing needs collecting first.
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
DEFAULT_FROM_EMAIL = "Samenspel <samenspel@test.invalid>"
