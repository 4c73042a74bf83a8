"""From a question to a match: asking, following, handling."""

from django.urls import path

from samenspel.requests.views.ask_for_help import ask_for_help, asked
from samenspel.requests.views.ask_with_family import ask_with_family
from samenspel.requests.views.confirm_request import confirm_request
from samenspel.requests.views.do_intake import do_intake
from samenspel.requests.views.pass_on_request import pass_on_request
from samenspel.requests.views.propose_volunteer import propose_volunteer
from samenspel.requests.views.ring_bell import ring_bell
from samenspel.requests.views.see_requests import see_requests
from samenspel.requests.views.take_request import take_request
from samenspel.requests.views.view_request import view_request
from samenspel.requests.views.withdraw_proposal import withdraw_proposal
from samenspel.requests.views.withdraw_request import withdraw_request

app_name = "requests"
urlpatterns = [
    path("hulp-vragen/", ask_for_help, name="ask_for_help"),
    path("hulp-vragen/verstuurd/<str:how>/", asked, name="asked"),
    path("vragen/", see_requests, name="see_requests"),
    path("vragen/samen-met-gezin/", ask_with_family, name="ask_with_family"),
    path("vragen/<uuid:request_id>/", view_request, name="view_request"),
    path("vragen/<uuid:request_id>/klopt/", confirm_request, name="confirm_request"),
    path("vragen/<uuid:request_id>/intrekken/", withdraw_request, name="withdraw_request"),
    path("vragen/<uuid:request_id>/oppakken/", take_request, name="take_request"),
    path("vragen/<uuid:request_id>/intake/", do_intake, name="do_intake"),
    path("vragen/<uuid:request_id>/doorgeven/", pass_on_request, name="pass_on_request"),
    path("vragen/<uuid:request_id>/aan-de-bel/", ring_bell, name="ring_bell"),
    path("vragen/<uuid:request_id>/voorstellen/", propose_volunteer, name="propose_volunteer"),
    path("vragen/<uuid:request_id>/voorstel-terugnemen/", withdraw_proposal, name="withdraw_proposal"),
]
