"""The addresses of the gallery."""

from django.contrib.auth.decorators import login_not_required
from django.urls import path
from django.views.i18n import set_language

from samenspel.web.tests import gallery

urlpatterns = [
    path("kring", gallery.circle),
    path("onderdelen", gallery.components),
    path("formulier", gallery.form),
    path("verborgen", gallery.hidden),
    path("stuk", gallery.broken),
    path("besloten", gallery.private),
    path("taal/", login_not_required(set_language), name="set_language"),
    path("inloggen/", gallery.form, name="account_login"),
]

handler400 = "samenspel.web.views.bad_request"
handler403 = "samenspel.web.views.denied"
handler404 = "samenspel.web.views.not_found"
handler500 = "samenspel.web.views.server_error"
