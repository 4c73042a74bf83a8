"""Signing in and out, under the names that allauth looks them up by. Its other pages (passwords, registration, managing
addresses) have no address here."""

from django.urls import path

from samenspel.people.views.no_account import inactive, no_account
from samenspel.people.views.sign_in import enter_code, sign_in, sign_out

urlpatterns = [
    path("inloggen/", sign_in, name="account_login"),
    path("inloggen/", sign_in, name="account_request_login_code"),
    path("inloggen/code/", enter_code, name="account_confirm_login_code"),
    path("inloggen/gestopt/", inactive, name="account_inactive"),
    path("inloggen/onbekend/", no_account, name="account_signup"),
    path("uitloggen/", sign_out, name="account_logout"),
]
