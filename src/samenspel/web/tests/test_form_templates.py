"""How a form stands on the page: every word tied to its field."""

import re
from uuid import uuid4

import pytest

from samenspel.web.tests.gallery import EveryField

pytestmark = pytest.mark.usefixtures("gallery")

GOOD = {
    "name": "Amina",
    "story": "Sara is vaak alleen.",
    "on": "3-12-2026",
    "at": "15.30",
    "hours": "3",
    "town": "u",
    "who": "j",
    "agree": "on",
    "version": "4",
}


def good():
    return {**GOOD, "once": str(uuid4())}


def ids(html):
    return re.findall(r'\bid="([^"]+)"', html)


def test_every_id_stands_once_and_every_reference_exists(client):
    html = client.post("/formulier", {"once": "x"}).content.decode()
    assert len(ids(html)) == len(set(ids(html)))
    referred = [
        name for names in re.findall(r'aria-(?:describedby|labelledby)="([^"]*)"', html) for name in names.split()
    ]
    referred += re.findall(r'\bfor="([^"]+)"', html) + re.findall(r'href="#([^"]+)"', html)
    assert len(referred) > 20
    assert set(referred) <= set(ids(html))


def test_an_error_is_tied_to_its_field(client):
    html = client.post("/formulier", {**good(), "email": "fout"}).content.decode()
    assert 'aria-invalid="true" aria-describedby="id_email_helptext id_email_error"' in html
    assert 'id="id_email_error"' in html
    assert '<a class="nl-link" href="#id_email">E-mailadres: Dit e-mailadres klopt niet.' in html


def test_a_group_of_choices_is_a_fieldset_and_its_error_leads_to_the_first(client):
    html = client.post("/formulier", {**good(), "who": ""}).content.decode()
    assert (
        '<fieldset class="ss-field ss-field--wrong" id="id_who" aria-describedby="id_who_helptext id_who_error">'
        in html
    )
    assert "<legend>Wie kan er komen?</legend>" in html
    assert 'href="#id_who_0">Wie kan er komen? Kies een antwoord.</a>' in html


def test_the_title_says_that_something_is_wrong(client):
    assert "<title>Een formulier – Samenspel</title>" in client.get("/formulier").content.decode()
    assert "<title>Fout: Een formulier – Samenspel</title>" in client.post("/formulier", {"once": "x"}).content.decode()


def test_optional_fields_say_so_and_the_others_do_not(client):
    html = client.get("/formulier").content.decode()
    assert html.count("(niet verplicht)") == sum(not field.required for field in EveryField().fields.values())


def test_what_was_typed_comes_back_literally(client):
    typed = "<script>alert(1)</script> سارة 👧 & \"'"
    html = client.post("/formulier", {**good(), "name": typed, "on": "binnenkort"}).content.decode()
    assert "<script>alert(1)" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt; سارة 👧 &amp; &quot;&#x27;" in html
    assert 'value="binnenkort"' in html


def test_a_good_form_is_done(client):
    assert client.post("/formulier", good()).content == b"gedaan"


def test_a_broken_rule_stands_above_the_form(client):
    html = client.post("/formulier?act=rule", good()).content.decode()
    assert "<li>Fatima heeft al twee gezinnen. Vraag iemand anders.</li>" in html


def test_after_a_stale_version_both_texts_stand_there(client):
    html = client.post("/formulier?act=stale", good()).content.decode()
    assert "Dit staat er nu:" in html
    assert "Het gaat beter op school." in html
    assert "Sara is vaak alleen." in html
    assert 'name="version" value="5"' in html
    assert 'aria-describedby="id_story_helptext id_story_longest id_story_now"' in html


def test_browsers_do_not_cut_off_pasted_text(client):
    assert "maxlength" not in client.get("/formulier").content.decode()


def test_a_form_renders_itself_the_same_way():
    html = str(EveryField())
    assert html.count('class="ss-field"') == len(EveryField().visible_fields())


def test_the_hidden_fields_are_there(client):
    html = client.get("/formulier").content.decode()
    assert 'name="csrfmiddlewaretoken"' in html
    assert re.search(r'<input type="hidden" name="once" value="[0-9a-f-]{36}"', html)
