"""A circle: how it begins, who may know what, who joins and who leaves. Its own screen is in `pages`."""

from django.urls import path

from samenspel.circles.views.add_member import add_member
from samenspel.circles.views.answer_membership import answer_membership
from samenspel.circles.views.answer_proposal import answer_proposal
from samenspel.circles.views.end_membership import end_membership
from samenspel.circles.views.set_consent import set_consent
from samenspel.circles.views.withdraw_membership import withdraw_membership

app_name = "circles"
urlpatterns = [
    path("voorstellen/<uuid:proposal_id>/", answer_proposal, name="answer_proposal"),
    path("kringen/<uuid:circle_id>/wie-mag-wat-weten/", set_consent, name="set_consent"),
    path("kringen/<uuid:circle_id>/erbij/", add_member, name="add_member"),
    path("kringen/<uuid:circle_id>/mensen/<uuid:member_id>/stoppen/", end_membership, name="end_membership"),
    path("gevraagd/<uuid:invitation_id>/", answer_membership, name="answer_membership"),
    path(
        "kringen/<uuid:circle_id>/gevraagd/<uuid:invitation_id>/toch-niet/",
        withdraw_membership,
        name="withdraw_membership",
    ),
]
