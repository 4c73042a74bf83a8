"""What the members of a circle agree on."""

from django.urls import path

from samenspel.agreements.views.confirm_agreement import confirm_agreement
from samenspel.agreements.views.record_agreement import record_agreement
from samenspel.agreements.views.set_task_state import set_task_state

app_name = "agreements"
urlpatterns = [
    path("kringen/<uuid:circle_id>/afspraken-maken/", record_agreement, name="record_agreement"),
    path("afspraken-lijst/<uuid:agreement_id>/", confirm_agreement, name="confirm_agreement"),
    path("taken/<uuid:task_id>/", set_task_state, name="set_task_state"),
]
