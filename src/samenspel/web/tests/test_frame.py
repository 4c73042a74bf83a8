"""What stands around every page."""

import pytest
from django.template.loader import render_to_string
from django.test import RequestFactory

from samenspel.web.frame import HelpLine, Tab, page_frame

pytestmark = pytest.mark.usefixtures("gallery")

asked = []


def tabs_of(request):
    """Named by a setting in the test below."""
    asked.append(request.path)
    return [Tab("/samen", "users-group", "Samen", current=True, count=3)]


def nobody(request):
    """A context that knows no nearer person."""


def ria(request):
    """A context that knows one."""
    return HelpLine("Ria", "030 123 45 67")


def test_settings_name_who_tells_about_the_frame(settings):
    settings.SAMENSPEL_TABS = f"{__name__}.tabs_of"
    settings.SAMENSPEL_HELP_LINE = f"{__name__}.ria"
    settings.SAMENSPEL_ACTING_FOR = f"{__name__}.nobody"
    frame = page_frame(RequestFactory().get("/"))
    assert [tab.label for tab in frame["tabs"]] == ["Samen"]
    assert frame["help_line"].phone == "030 123 45 67"
    assert not frame["acting_for"]


def test_without_a_nearer_person_the_general_number_stands_there(settings):
    settings.SAMENSPEL_HELP_LINE = f"{__name__}.nobody"
    assert page_frame(RequestFactory().get("/"))["help_line"].phone == "030 000 00 00"


def test_a_fragment_without_a_frame_asks_for_nothing(settings):
    settings.SAMENSPEL_TABS = f"{__name__}.tabs_of"
    asked.clear()
    render_to_string("components/status.html", {"kind": "done", "text": "Klaar"}, RequestFactory().get("/"))
    assert asked == []


def test_new_things_are_said_in_words(client):
    html = client.get("/kring").content.decode()
    assert '<b class="ss-tabs__new"><span class="ss-hidden-text">2 nieuwe</span></b>' in html
    assert html.count('aria-current="page"') == 1


def test_in_whose_name_one_acts_is_in_sight(client):
    assert "U doet dit nu namens <bdi>Mevrouw Yilmaz</bdi>." in client.get("/onderdelen").content.decode()
    assert "namens" not in client.get("/kring").content.decode()


def test_the_language_switch_works_without_script(client):
    page = client.get("/formulier")
    assert '<html lang="nl" dir="ltr">' in page.content.decode()
    assert (
        '<button type="submit" name="language" value="ar" lang="ar"><bdi>العربيّة</bdi></button>'
        in page.content.decode()
    )
    answer = client.post("/taal/", {"language": "ar", "next": "/formulier?a=1"})
    assert answer["Location"] == "/formulier?a=1"
    assert '<html lang="ar" dir="rtl">' in client.get("/formulier").content.decode()


def test_nobody_is_sent_elsewhere_by_the_language_switch(client):
    assert client.post("/taal/", {"language": "nl", "next": "https://elders.example/"})["Location"] == "/"


def test_every_page_shows_a_person_to_call_and_the_numbers_for_danger(client):
    for path in ("/kring", "/onderdelen", "/formulier", "/bestaat-niet"):
        html = client.get(path).content.decode()
        assert "030 000 00 00" in html
        assert 'href="tel:112"' in html
        assert 'href="tel:08002000"' in html


def test_pages_obey_their_own_content_security_policy(client):
    for path in ("/kring", "/onderdelen", "/formulier"):
        html = client.get(path).content.decode()
        assert " style=" not in html
        assert "<style" not in html
        assert " onclick=" not in html
        assert "<script>" not in html
