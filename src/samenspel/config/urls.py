"""The root URLs: every context under its own Dutch word, sign-in, and the health check."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.urls import include, path
from django.views.i18n import set_language

from samenspel.config.health import healthz

urlpatterns = [
    path("healthz", healthz, name="healthz"),
    path("taal/", login_not_required(set_language), name="set_language"),
    path("", include("samenspel.people.signin_urls")),
    path("", include("samenspel.people.urls")),
    path("", include("samenspel.pages.urls")),
    path("", include("samenspel.circles.urls")),
    path("", include("samenspel.requests.urls")),
    path("", include("samenspel.volunteers.urls")),
    path("", include("samenspel.rhythm.urls")),
    path("", include("samenspel.agreements.urls")),
    path("", include("samenspel.closing.urls")),
]
if settings.SAMENSPEL_DEMO:
    urlpatterns.append(path("", include("samenspel.demo.urls")))

handler400 = "samenspel.web.views.bad_request"
handler403 = "samenspel.web.views.denied"
handler404 = "samenspel.web.views.not_found"
handler500 = "samenspel.web.views.server_error"
