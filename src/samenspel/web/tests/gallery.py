"""Pages that show every component at once, for the tests that look at them. They are no part of the product."""

from datetime import UTC, datetime

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from samenspel.access.decide import Denied, Reason
from samenspel.shared.errors import NotVisible, RuleBroken, Stale
from samenspel.web.forms import DateField, Form, TimeField
from samenspel.web.frame import HelpLine, Tab
from samenspel.web.timeline import Moment
from samenspel.web.triangle import Corner, Edge, triangle

MOMENT = datetime(2026, 12, 3, 14, 0, tzinfo=UTC)


class EveryField(Form):
    """One field of each kind."""

    name = forms.CharField(label="Uw voornaam")
    email = forms.EmailField(label="E-mailadres", help_text="Wij sturen u een code om in te loggen.", required=False)
    phone = forms.CharField(label="Telefoonnummer", required=False, widget=forms.TextInput(attrs={"type": "tel"}))
    story = forms.CharField(label="Wat is er aan de hand?", help_text="In uw eigen woorden.", widget=forms.Textarea)
    on = DateField(label="Op welke dag?")
    at = TimeField(label="Hoe laat?")
    hours = forms.IntegerField(label="Hoeveel uur per week?", min_value=1, max_value=20)
    town = forms.ChoiceField(label="Gemeente", choices=[("u", "Utrecht"), ("z", "Zeist")])
    who = forms.ChoiceField(
        label="Wie kan er komen?",
        help_text="Kies één antwoord.",
        choices=[("f", "Fatima, vrijwilliger"), ("j", "Joost, buurtteam"), ("r", "Ria, coördinator")],
        widget=forms.RadioSelect,
    )
    days = forms.MultipleChoiceField(
        label="Welke dagen kunt u?",
        choices=[("wo", "Woensdag"), ("za", "Zaterdag")],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    agree = forms.BooleanField(label="Mijn zoon of dochter weet hiervan")


TABS = [
    Tab("/", "users-group", "Samen", current=True),
    Tab("/afspraken", "calendar-event", "Afspraken"),
    Tab("/berichten", "message-circle", "Berichten", count=2),
    Tab("/zoeken", "search", "Hulp zoeken"),
]


def _frame() -> dict[str, object]:
    return {"tabs": TABS, "help_line": HelpLine("Ria de Wit", "030 000 00 00")}


CORNERS = [
    Corner("a", "family", "Amina en Sara", "gezin", "#p-amina"),
    Corner("f", "volunteer", "Fatima", "vrijwilliger", "#p-fatima"),
    Corner("j", "professional", "Joost", "buurtteam", "#p-joost"),
]
EDGES = [Edge("a", "f", "elke week"), Edge("a", "j", "2 weken terug"), Edge("f", "j", "nog geen contact", gap=True)]
TWO_VOLUNTEERS = [*CORNERS[:2], Corner("k", "volunteer", "Karim", "Thuis Erbij", "#p-karim"), CORNERS[2]]
MORE_EDGES = [
    *EDGES,
    Edge("a", "k", "gisteren"),
    Edge("k", "j", "3 weken terug"),
    Edge("k", "f", "kennen elkaar niet", gap=True),
]


KNOWS = [
    ("Hoe het met Sara gaat", (True, True, True)),
    ("School", (True, True, False)),
    ("Geld", (False, True, False)),
    ("Gezondheid", (False, False, False)),
]
MOMENTS = [
    Moment("done", "10 september", "Kennismaken: Amina, Fatima en Ria", "Gedaan", note="Het was gezellig."),
    Moment(
        "now",
        "3 december, 15.00 uur",
        "Samen praten over hoe het gaat",
        "Fatima komt. Joost moet nog antwoorden.",
        url="#antwoord",
        url_words="Komt u? Geef antwoord",
    ),
    Moment("", "Daarna: elke 6 weken", "Iedereen samen, 30 minuten"),
]


@login_not_required
def circle(request: HttpRequest) -> HttpResponse:
    """The signature screen with fixed people; ?vier has a second volunteer, ?vijf one more."""
    picture = triangle(CORNERS, EDGES)
    if "vier" in request.GET:
        picture = triangle(TWO_VOLUNTEERS, MORE_EDGES)
    if "vijf" in request.GET:
        fifth = Corner("m", "professional", "Marieke", "school")
        picture = triangle([*TWO_VOLUNTEERS, fifth], [*MORE_EDGES, Edge("a", "m", "5 dagen terug")])
    shown = {"moment": MOMENT, "moments": MOMENTS, "people": ["Fatima", "Joost", "Ria"], "knows": KNOWS}
    return render(request, "gallery/circle.html", {**_frame(), **shown, "triangle": picture})


@login_not_required
def components(request: HttpRequest) -> HttpResponse:
    """Every component that is not a form."""
    messages.success(request, "De afspraak staat erin.")
    page = Paginator(range(100), 10).page(3)
    return render(
        request,
        "gallery/components.html",
        {**_frame(), "acting_for": "Mevrouw Yilmaz", "page": page, "moments": MOMENTS},
    )


@login_not_required
def form(request: HttpRequest) -> HttpResponse:
    """A form with every field. ?act= says what the act does: rule, stale, hidden or denied."""
    changed = request.GET.get("act") == "stale"
    every = EveryField(
        request.POST or None, standing=lambda: ({"story": "Het gaat beter op school."}, 5) if changed else ({}, 4)
    )

    def act(data: dict[str, object]) -> None:
        match request.GET.get("act"):
            case "rule":
                raise RuleBroken("Fatima heeft al twee gezinnen. Vraag iemand anders.")
            case "stale":
                raise Stale
            case "hidden":
                raise NotVisible
            case "denied":
                raise Denied(Reason.ENDED)

    if every.submitted(request, act):
        return HttpResponse("gedaan")
    return render(request, "gallery/form.html", {**_frame(), "form": every})


@login_not_required
def hidden(request: HttpRequest) -> HttpResponse:
    """Something that this reader may not know of."""
    raise NotVisible


@login_not_required
def broken(request: HttpRequest) -> HttpResponse:
    """A mistake of ours."""
    raise RuntimeError("meant to break")


def private(request: HttpRequest) -> HttpResponse:
    """A page for who is signed in."""
    return HttpResponse("alleen voor wie is ingelogd")
