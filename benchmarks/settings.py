"""Settings as in real use, but for the lock on the door: no TLS, and a database that only this machine can reach."""

import os

from samenspel.config.database import database
from samenspel.config.settings.base import *  # noqa: F403

DEBUG = False
SECRET_KEY = "only-for-measuring-and-therefore-no-secret-at-all"
ALLOWED_HOSTS = ["127.0.0.1"]
SAMENSPEL_BASE_URL = "http://127.0.0.1"
SAMENSPEL_DEMO = False
DATABASES = {"default": database(os.environ["DATABASE_URL"], pool=True)}
STATIC_ROOT = os.environ["BENCHMARK_STATIC"]
DEFAULT_FROM_EMAIL = "Samenspel <samenspel@test.invalid>"
