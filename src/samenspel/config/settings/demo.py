"""Settings for trying Samenspel out on one machine: invented people, an embedded PostgreSQL, mail kept in files."""

import os
from pathlib import Path

from samenspel.config.database import database
from samenspel.config.settings.base import *  # noqa: F403
from samenspel.config.settings.base import INSTALLED_APPS as APPS
from samenspel.dev.folder import DemoFolder

FOLDER = DemoFolder(Path(os.environ.get("SAMENSPEL_DATA", ".demo")))

SECRET_KEY = FOLDER.secret_key()
ALLOWED_HOSTS = os.environ.get("SAMENSPEL_HOSTS", "localhost,127.0.0.1,[::1]").split(",")
SAMENSPEL_BASE_URL = os.environ.get("SAMENSPEL_BASE_URL", "http://127.0.0.1:8000")
SAMENSPEL_DEMO = True
# Also there: the invented people, and how one becomes them.
INSTALLED_APPS = [*APPS, "samenspel.demo"]

DATABASES = {"default": database(os.environ.get("DATABASE_URL") or FOLDER.database_url(), pool=True)}

STATIC_ROOT = FOLDER.static
EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = FOLDER.mail
DEFAULT_FROM_EMAIL = "Samenspel <samenspel@demo.invalid>"
