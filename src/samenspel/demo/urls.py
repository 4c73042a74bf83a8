"""Only there when settings.SAMENSPEL_DEMO says so; see config/urls.py."""

from django.urls import path

from samenspel.demo.views.mail import mail
from samenspel.demo.views.people import people
from samenspel.demo.views.sign_in import sign_in

app_name = "demo"
urlpatterns = [
    path("demo/", people, name="people"),
    path("demo/als/<uuid:person_id>/", sign_in, name="sign_in"),
    path("demo/mail/", mail, name="mail"),
]
