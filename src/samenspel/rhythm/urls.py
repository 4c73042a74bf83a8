"""Conversations: planning, answering, logging."""

from django.urls import path

from samenspel.rhythm.views.answer_invitation import answer_invitation
from samenspel.rhythm.views.calendar_file import calendar_file
from samenspel.rhythm.views.cancel_meeting import cancel_meeting
from samenspel.rhythm.views.log_contact import log_contact
from samenspel.rhythm.views.move_meeting import move_meeting
from samenspel.rhythm.views.my_meetings import my_meetings
from samenspel.rhythm.views.plan_meeting import plan_meeting
from samenspel.rhythm.views.record_meeting import record_meeting

app_name = "rhythm"
urlpatterns = [
    path("afspraken/", my_meetings, name="my_meetings"),
    path("kringen/<uuid:circle_id>/gesproken/", log_contact, name="log_contact"),
    path("kringen/<uuid:circle_id>/gesprek-plannen/", plan_meeting, name="plan_meeting"),
    path("gesprekken/<uuid:meeting_id>/antwoord/", answer_invitation, name="answer_invitation"),
    path("gesprekken/<uuid:meeting_id>/verzetten/", move_meeting, name="move_meeting"),
    path("gesprekken/<uuid:meeting_id>/afzeggen/", cancel_meeting, name="cancel_meeting"),
    path("gesprekken/<uuid:meeting_id>/geweest/", record_meeting, name="record_meeting"),
    path("gesprekken/<uuid:meeting_id>/agenda.ics", calendar_file, name="calendar_file"),
]
