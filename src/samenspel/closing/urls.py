"""Ending well."""

from django.urls import path

from samenspel.closing.views.close_circle import close_circle
from samenspel.closing.views.look_back import look_back
from samenspel.closing.views.thanks import thanks

app_name = "closing"
urlpatterns = [
    path("kringen/<uuid:circle_id>/afsluiten/", close_circle, name="close_circle"),
    path("kringen/<uuid:circle_id>/terugblik/", look_back, name="look_back"),
    path("kringen/<uuid:circle_id>/bedankt/", thanks, name="thanks"),
]
