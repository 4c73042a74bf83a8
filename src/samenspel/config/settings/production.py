"""Settings for real use, from the environment only. docs/running.md says what each name means."""

import os

from django.core.exceptions import ImproperlyConfigured

from samenspel.config.database import database
from samenspel.config.production import refuse_unsafe
from samenspel.config.settings.base import *  # noqa: F403

env = os.environ
if refused := refuse_unsafe(env):
    raise ImproperlyConfigured("Samenspel does not start:\n- " + "\n- ".join(refused))

DEBUG = False
SECRET_KEY = env["SECRET_KEY"]
SECRET_KEY_FALLBACKS = env.get("SECRET_KEY_FALLBACKS", "").split()
ALLOWED_HOSTS = [host.strip() for host in env["ALLOWED_HOSTS"].split(",") if host.strip()]
SAMENSPEL_BASE_URL = env["SAMENSPEL_BASE_URL"].rstrip("/")
SAMENSPEL_DEMO = False
SAMENSPEL_HELP_PHONE = env["HELP_PHONE"].strip()
SAMENSPEL_HELP_NAME = env.get("HELP_NAME", "").strip()
SAMENSPEL_EXIT_URL = env.get("EXIT_URL") or SAMENSPEL_EXIT_URL

DATABASES = {"default": database(env["DATABASE_URL"], pool=True)}
STATIC_ROOT = env.get("STATIC_ROOT", "static")

EMAIL_HOST = env["EMAIL_HOST"]
EMAIL_PORT = int(env.get("EMAIL_PORT", "587"))
EMAIL_HOST_USER = env.get("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = env.get("EMAIL_HOST_PASSWORD", "")
EMAIL_USE_TLS = env.get("EMAIL_TLS", "starttls") == "starttls"
EMAIL_USE_SSL = env.get("EMAIL_TLS") == "tls"
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = SERVER_EMAIL = env["DEFAULT_FROM_EMAIL"]

# Everything encrypted, and browsers told to keep it so for a year.
SECURE_SSL_REDIRECT = True
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]
SECURE_HSTS_SECONDS = 31_536_000
SECURE_HSTS_INCLUDE_SUBDOMAINS = env.get("HSTS_SUBDOMAINS", "") == "1"
SECURE_HSTS_PRELOAD = SECURE_HSTS_INCLUDE_SUBDOMAINS
SAMENSPEL_PREPARED = env.get("PREPARED", "1") != "0"
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
LANGUAGE_COOKIE_SECURE = True
SESSION_COOKIE_NAME = "__Host-session"
CSRF_COOKIE_NAME = "__Host-csrf"
# Only behind a proxy that sets this header itself and throws away what visitors send under that name.
if header := env.get("TLS_PROXY_HEADER"):
    SECURE_PROXY_SSL_HEADER = ("HTTP_" + header.upper().replace("-", "_"), "https")
# How many proxies add to X-Forwarded-For. Too few, and all visitors share one limit on signing in; too many, and
# anybody can write an address of their own there.
ALLAUTH_TRUSTED_PROXY_COUNT = int(env.get("PROXY_COUNT", "1" if header else "0"))
