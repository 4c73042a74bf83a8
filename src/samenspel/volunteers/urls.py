"""The volunteers of one's own organisation."""

from django.urls import path

from samenspel.volunteers.views.add_volunteer import add_volunteer
from samenspel.volunteers.views.edit_volunteer import edit_volunteer
from samenspel.volunteers.views.see_volunteers import see_volunteers

app_name = "volunteers"
urlpatterns = [
    path("vrijwilligers/", see_volunteers, name="see_volunteers"),
    path("vrijwilligers/nieuw/", add_volunteer, name="add_volunteer"),
    path("vrijwilligers/<uuid:volunteer_id>/", edit_volunteer, name="edit_volunteer"),
]
