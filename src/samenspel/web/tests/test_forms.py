"""The form behind every screen: sent twice, rules broken, changed meanwhile, filled in wrong."""

from datetime import date, time
from uuid import UUID, uuid4

import pytest
from django import forms
from django.contrib.sessions.models import Session
from django.db import IntegrityError
from django.test import RequestFactory

from samenspel.shared.errors import AlreadyDone, NotVisible, RuleBroken, Stale
from samenspel.web.forms import Form
from samenspel.web.standing import in_words


class Story(Form):
    """A small form."""

    title = forms.CharField(label="Titel")
    words = forms.CharField(label="Verhaal", widget=forms.Textarea, required=False)
    hours = forms.IntegerField(label="Uren", required=False)
    mail = forms.EmailField(label="E-mail", required=False)
    who = forms.ChoiceField(label="Wie", choices=[("f", "Fatima")], required=False)


def post(**data):
    request = RequestFactory().post("/", {"once": str(uuid4()), "title": "Sara", **data})
    return request, Story(request.POST)


def errors_of(field, **data):
    _, form = post(**data)
    assert not form.is_valid()
    return form.errors[field]


@pytest.mark.django_db
class TestSubmitted:
    def test_a_get_does_nothing(self):
        form = Story(None)
        assert form.submitted(RequestFactory().get("/"), lambda data: pytest.fail("acted")) is False

    def test_the_act_gets_the_data_without_the_frame(self):
        got = []
        request, form = post(words="Hallo")
        assert form.submitted(request, got.append) is True
        assert got == [{"title": "Sara", "words": "Hallo", "hours": None, "mail": "", "who": ""}]
        assert form.once == UUID(request.POST["once"])

    def test_a_wrong_form_does_not_act(self):
        request, form = post(title="")
        assert form.submitted(request, lambda data: pytest.fail("acted")) is False

    def test_a_broken_rule_is_said_and_undone(self):
        def act(data):
            Session.objects.create(session_key="half", session_data="", expire_date="2030-01-01T00:00Z")
            raise RuleBroken("Fatima is al bezet.")

        request, form = post()
        assert form.submitted(request, act) is False
        assert form.non_field_errors() == ["Fatima is al bezet."]
        assert not Session.objects.filter(session_key="half").exists()
        assert form["title"].value() == "Sara"

    def test_sent_twice_is_done(self):
        request, form = post()

        def act(data):
            Session.objects.create(session_key="twice", session_data="", expire_date="2030-01-01T00:00Z")
            try:
                Session.objects.create(session_key="twice", session_data="", expire_date="2030-01-01T00:00Z")
            except IntegrityError:
                raise AlreadyDone from None

        assert form.submitted(request, act) is True
        assert not Session.objects.filter(session_key="twice").exists()

    def test_a_stale_version_keeps_the_text_and_shows_what_stands_now(self):
        stood = iter([({"title": "Haar eerste tekst"}, 5), ({"title": "Haar tekst", "words": "zo"}, 6)])
        sent = {"once": str(uuid4()), "title": "Mijn tekst", "words": "zo", "version": "4"}
        request = RequestFactory().post("/", sent)
        form = Story(request.POST, standing=lambda: next(stood))

        def act(data):
            assert form.version == 4
            raise Stale

        assert form.submitted(request, act) is False
        assert "Iemand anders heeft dit net veranderd" in form.non_field_errors()[0]
        assert form["title"].value() == "Mijn tekst"
        assert form["title"].stands_now == "Haar tekst"
        assert form["words"].stands_now is None
        assert form["version"].value() == "6"

    def test_other_exceptions_pass(self):
        request, form = post()

        def act(data):
            raise NotVisible

        with pytest.raises(NotVisible):
            form.submitted(request, act)


class TestStanding:
    @pytest.mark.parametrize(
        ("field", "value", "words"),
        [
            (forms.CharField(), "Haar tekst", "Haar tekst"),
            (forms.CharField(), "", "(leeg)"),
            (forms.IntegerField(), 3, "3"),
            (forms.DateField(), date(2026, 12, 3), "3 december 2026"),
            (forms.DateField(), None, "(leeg)"),
            (forms.TimeField(), time(9, 30), "09.30"),
            (forms.BooleanField(), False, "nee"),
            (forms.ChoiceField(choices=[("f", "Fatima")]), "f", "Fatima"),
            (forms.ChoiceField(choices=[("", "Maakt niet uit")]), "", "Maakt niet uit"),
            (forms.TypedMultipleChoiceField(choices=[(0, "ma"), (1, "di"), (2, "wo")]), [2, 0], "ma en wo"),
            (forms.MultipleChoiceField(choices=[("u", "Utrecht")]), ["Zeist", "u"], "Utrecht en Zeist"),
            (forms.MultipleChoiceField(choices=[("u", "Utrecht")]), [], "(niets)"),
        ],
    )
    def test_a_value_is_said_as_a_reader_would(self, field, value, words):
        assert in_words(field, value) == words


class TestOnce:
    def test_a_new_form_has_a_new_key(self):
        assert Story(None)["once"].value() != Story(None)["once"].value()
        UUID(str(Story(None)["once"].value()))

    def test_the_key_is_kept_when_the_form_comes_back(self):
        request, form = post(title="")
        assert not form.is_valid()
        assert form["once"].value() == request.POST["once"]

    @pytest.mark.parametrize("once", ["", "geen sleutel"])
    def test_a_broken_key_is_said_above_the_form_and_mended(self, once):
        form = Story({"once": once, "title": "Sara"})
        assert not form.is_valid()
        assert "verstuur het opnieuw" in form.non_field_errors()[0]
        again = Story({"once": form["once"].value(), "title": "Sara"})
        assert again.is_valid()


class TestSentences:
    def test_required(self):
        assert errors_of("title", title=" ") == ["Vul dit in."]

    def test_too_long_says_how_much_fits(self):
        assert errors_of("title", title="x" * 201) == ["U schreef 201 tekens. Er passen er 200. Maak de tekst korter."]
        assert "Er passen er 4000" in errors_of("words", words="x" * 4001)[0]

    def test_the_longest_that_fits(self):
        _, form = post(title="é" * 200, words="👩" * 4000)
        assert form.is_valid()

    def test_line_ends_count_once(self):
        _, form = post(words="\r\n".join(["a"] * 2000) + "b")
        assert form.is_valid(), form.errors

    @pytest.mark.parametrize("hours", ["veel", "9" * 30, "99999999999", "1.5", "-99999999999"])
    def test_numbers(self, hours):
        assert errors_of("hours", hours=hours)[0].startswith("Vul een getal in")

    def test_email(self):
        assert "naam@voorbeeld.nl" in errors_of("mail", mail="sara@")[0]

    def test_choice_does_not_repeat_what_was_sent(self):
        assert errors_of("who", who="<script>") == ["Deze keuze kan niet meer. Kies een ander antwoord."]

    def test_the_sentence_of_a_form_itself_stays(self):
        class Own(Form):
            title = forms.CharField(error_messages={"required": "Hoe heet u?"})

        form = Own({"once": str(uuid4())})
        assert form.errors["title"] == ["Hoe heet u?"]

    def test_control_characters_are_gone_and_other_alphabets_stay(self):
        _, form = post(title="Sa\x00ra سارة 👧")
        assert form.is_valid()
        assert form.cleaned_data["title"] == "Sara سارة 👧"
