"""The screens that join contexts."""

from django.urls import path

from samenspel.pages.views.circle import circle
from samenspel.pages.views.circles import circles
from samenspel.pages.views.contacts import contacts
from samenspel.pages.views.home import home
from samenspel.pages.views.today import today

app_name = "pages"
urlpatterns = [
    path("", home, name="home"),
    path("vandaag/", today, name="today"),
    path("kringen/", circles, name="circles"),
    path("kringen/<uuid:circle_id>/", circle, name="circle"),
    path("kringen/<uuid:circle_id>/gesprekken/", contacts, name="contacts"),
]
