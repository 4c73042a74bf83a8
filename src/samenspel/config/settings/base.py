"""What holds everywhere. Secrets, hosts, the database and e-mail are filled in by demo, test or production."""

from pathlib import Path

from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

PACKAGE = Path(__file__).resolve().parents[2]

INSTALLED_APPS = [
    "samenspel.web",
    "samenspel.people",
    "samenspel.audit",
    "samenspel.notify",
    "samenspel.volunteers",
    "samenspel.requests",
    "samenspel.circles",
    "samenspel.rhythm",
    "samenspel.agreements",
    "samenspel.closing",
    "samenspel.pages",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
    "allauth",
    "allauth.account",
    "django_htmx",
    "procrastinate.contrib.django",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "samenspel.web.middleware.NoStore",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "samenspel.people.middleware.People",
    "samenspel.web.middleware.LoginRequired",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "samenspel.web.middleware.Refusals",
]

ROOT_URLCONF = "samenspel.config.urls"
WSGI_APPLICATION = "samenspel.config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PACKAGE / "templates"],
        # Django caches the compiled templates by itself unless DEBUG is on.
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "samenspel.web.frame.page_frame",
            ],
        },
    },
]

# How forms look, and what stands around every page. The frame asks the contexts: see samenspel/web/frame.py.
FORM_RENDERER = "samenspel.web.renderer.Renderer"
CSRF_FAILURE_VIEW = "samenspel.web.views.csrf_failure"
# Invented, for demo and tests; production has its own and refuses this one.
SAMENSPEL_HELP_NAME = ""
SAMENSPEL_HELP_PHONE = "030 000 00 00"
SAMENSPEL_EXIT_URL = "https://www.knmi.nl/"
SAMENSPEL_DEMO = False

# Language, place and time. Dutch is the source language; the texts of other languages stand in locale/.
LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", _("Nederlands")), ("en", _("Engels")), ("ar", _("Arabisch"))]
LOCALE_PATHS = [PACKAGE / "locale"]
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True

# People sign in with a code or a link by e-mail: no passwords, no open registration. Addresses are checked by the
# code itself, so allauth has nothing more to verify.
AUTH_USER_MODEL = "people.Person"
AUTHENTICATION_BACKENDS = ["samenspel.people.sessions.Backend"]
ACCOUNT_ADAPTER = "samenspel.people.adapter.AccountAdapter"
ACCOUNT_FORMS = {
    "request_login_code": "samenspel.people.forms.AskForCodeForm",
    "confirm_login_code": "samenspel.people.forms.EnterCodeForm",
}
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 15 * 60  # seconds; the link in the same mail lives as long
ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS = 3
ACCOUNT_LOGIN_BY_CODE_FORMAT = {"numeric": True, "length": 8, "dashed": True}
# Per address ("key") against guessing and against filling a mailbox; per network address ("ip") against trying many
# addresses. Three guesses a mail and ten mails an hour make 720 guesses a day, of 100,000,000 codes. A community
# centre has one network address for all its visitors, so that limit is wide.
ACCOUNT_RATE_LIMITS = {"request_login_code": "20/m/ip,3/m/key,10/h/key", "ask_for_help": "30/h/ip,5/d/key"}
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/vandaag/"
LOGOUT_REDIRECT_URL = "people:signed_out"
# A session ends eight hours after its last use, for everybody: a working day for who works here, and on a shared
# telephone not until tomorrow. `people.middleware` moves the end along with the use.
SESSION_COOKIE_AGE = 8 * 60 * 60  # seconds
SESSION_ENGINE = "samenspel.people.sessions"
# What else happens in the act by which somebody leaves a circle, or by which it closes.
SAMENSPEL_AFTER_LEAVING = "samenspel.config.endings.after_leaving"
SAMENSPEL_AFTER_CLOSING = "samenspel.rhythm.actions.call_off_what_cannot_be"
# Queries of pages are made once and kept by the server; False asks them the usual way (docs/adr/0019).
SAMENSPEL_PREPARED = True
SAMENSPEL_FAMILIES_NOW = "samenspel.requests.queries.families_now"
SAMENSPEL_HELPED_IN_A_CIRCLE = "samenspel.circles.queries.helped_in_a_circle"
SAMENSPEL_TABS = "samenspel.pages.frame.tabs"
SAMENSPEL_HELP_LINE = "samenspel.pages.frame.help_line"
SAMENSPEL_ACTING_FOR = "samenspel.people.acting.name_acted_for"

# Rate limits count in the cache, so all processes must share it: a table in the database.
# When it is full Django throws counts away, so it must be larger than an hour of sign-ins.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "cache",
        "OPTIONS": {"MAX_ENTRIES": 50_000},
    }
}

# Every context keeps its tasks in jobs.py.
PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "jobs"

# Static files: hashed names, compressed, served by whitenoise from memory of the process.
STATIC_URL = "/static/"
STATICFILES_DIRS = [PACKAGE / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# What the browser may do: nothing from elsewhere, nothing inline.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "object-src": [NONE],
    },
}
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
# Far more than a form keeps: an emoji is twelve bytes on the way, and what is too long must come back to be shortened.
DATA_UPLOAD_MAX_MEMORY_SIZE = 5_000_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 500
FILE_UPLOAD_HANDLERS = ["samenspel.web.uploads.NoFiles"]

# To standard error, without personal data: no query parameters, no form content, no mailing of error pages.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": ["stderr"], "level": "WARNING", "propagate": False},
        "procrastinate": {"level": "WARNING"},
        "samenspel": {"level": "INFO"},
    },
}
