"""The card, the line of time and the table: what is put in is escaped, and everything has its name."""

import pytest
from django.template import Context, Template
from django.template.loader import render_to_string

from samenspel.web.timeline import Moment

EVIL = "<script>alert(1)</script>"


def shown(template: str, **context: object) -> str:
    return Template("{% load ss %}" + template).render(Context(context))


def test_a_card_has_a_heading_that_names_it_and_keeps_what_stands_in_it():
    html = shown('{% card title "wie" level=3 icon="heart" %}<p>{{ words }}</p>{% endcard %}', title=EVIL, words=EVIL)
    assert '<section class="ss-card" id="wie" aria-labelledby="h-wie">' in html
    assert 'nl-heading--level-3" id="h-wie"><svg' in html
    assert "<p>&lt;script&gt;" in html
    assert EVIL not in html


def test_a_line_of_time_leaves_out_what_is_not_there():
    bare = render_to_string("components/timeline.html", {"moments": [Moment("done", "3 mei")]})
    assert '<li class="ss-timeline__done"><b>3 mei</b></li>' in bare
    full = Moment("", EVIL, EVIL, f"{EVIL}\n{EVIL}", EVIL, "/x/", EVIL)
    html = render_to_string("components/timeline.html", {"moments": [full]})
    assert "<li><b>" in html
    assert 'href="/x/"' in html
    assert "<br>" in html
    assert EVIL not in html


def test_a_table_says_yes_and_no_in_words():
    rows = [("School", (True, False))]
    html = render_to_string("components/table.html", {"caption": "Wie?", "heads": [EVIL, "Joost"], "rows": rows})
    assert html.index("<span>ja</span>") < html.index("<span>nee</span>")
    assert '<th scope="row">School</th>' in html
    assert EVIL not in html


@pytest.mark.usefixtures("gallery")
def test_only_a_page_that_puts_parts_in_place_loads_the_script_for_it(client):
    assert "htmx" in client.get("/kring").content.decode()
    for path in ("/onderdelen", "/formulier", "/bestaat-niet"):
        assert "htmx" not in client.get(path).content.decode()
