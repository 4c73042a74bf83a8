"""Oneself, invitations, absence, and acting for someone without a screen. Signing in is in signin_urls.py."""

from django.urls import path

from samenspel.people.views.announce_absence import announce_absence, cancel_absence
from samenspel.people.views.answer_position import answer_position
from samenspel.people.views.begin_acting_for import begin_acting_for, stop_acting_for
from samenspel.people.views.edit_profile import edit_profile
from samenspel.people.views.invite_person import invite_person
from samenspel.people.views.sign_in import signed_out
from samenspel.people.views.use_link import use_link

app_name = "people"
urlpatterns = [
    path("inloggen/link/<str:token>/", use_link, name="use_link"),
    path("uitgelogd/", signed_out, name="signed_out"),
    path("ik/", edit_profile, name="edit_profile"),
    path("ik/afwezig/", announce_absence, name="announce_absence"),
    path("ik/afwezig/<uuid:absence_id>/weghalen/", cancel_absence, name="cancel_absence"),
    path("uitnodigen/", invite_person, name="invite_person"),
    path("uitnodiging/<uuid:position_id>/", answer_position, name="answer_position"),
    path("namens/", begin_acting_for, name="begin_acting_for"),
    path("namens/stoppen/", stop_acting_for, name="stop_acting_for"),
]
