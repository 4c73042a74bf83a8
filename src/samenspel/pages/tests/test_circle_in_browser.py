"""The page of a circle in a real browser: every reader, three and more corners, right to left, without script."""

from datetime import timedelta
from itertools import combinations

import pytest

from samenspel.access.subjects import Subject
from samenspel.agreements.models import Task
from samenspel.pages.tests.test_circle import plan
from samenspel.rhythm.models import Invitee
from samenspel.shared.clock import now
from tests import cast as story
from tests.browsing import browser_of, looks_right, press


@pytest.fixture
def lived_in(live_server, cast, circle):
    """A circle with agreements, a talk to answer, and something shared."""
    story.agreement_in_force(circle, cast)
    story.proposed_agreement(circle, cast)
    plan(circle, cast, starts_at=now() + timedelta(days=10))
    story.share(circle, cast, (cast.joost, Subject.MONEY), (cast.fatima, Subject.WELLBEING))
    return circle


@pytest.mark.parametrize(
    ("reader", "screen", "language"),
    [("amina", "phone", "nl"), ("amina", "desktop", "nl"), ("amina", "phone", "ar"), ("joost", "phone", "nl")],
)
def test_the_page_looks_right(open_browser, live_server, axe, cast, lived_in, reader, screen, language):
    page = browser_of(open_browser, live_server, getattr(cast, reader), screen, language=language)
    page.goto(f"/kringen/{lived_in.id}/")
    page.locator(".ss-state").first.locator("summary").click()
    looks_right(page, axe)


@pytest.mark.parametrize("screen", ["phone", "desktop"])
def test_with_two_organisations_it_stays_clear(open_browser, live_server, axe, cast, lived_in, screen):
    story.second_volunteer(cast, lived_in)
    page = browser_of(open_browser, live_server, cast.amina, screen)
    page.goto(f"/kringen/{lived_in.id}/")
    assert page.locator(".ss-triangle .ss-node").count() == 4
    looks_right(page, axe)
    signs = [page.locator(".ss-node__sign").nth(n).bounding_box() for n in range(4)]
    assert not any(_touch(a, b) for a, b in combinations(signs, 2))


def _touch(a, b):
    return abs(a["x"] - b["x"]) < a["width"] and abs(a["y"] - b["y"]) < a["height"]


@pytest.mark.parametrize("script", [True, False])
def test_a_task_and_an_invitation_with_and_without_script(open_browser, live_server, cast, lived_in, script):
    page = browser_of(open_browser, live_server, cast.amina, java_script_enabled=script)
    page.goto(f"/kringen/{lived_in.id}/")
    row = page.locator(".ss-task", has_text="Sara opgeven voor zwemles")
    row.locator("summary").click()
    press(row.get_by_role("button", name="Klaar"))
    assert Task.objects.get(words="Sara opgeven voor zwemles", part__agreement__state="in_force").state == "done"
    press(page.get_by_role("button", name="Ik kom"))
    assert page.get_by_role("button", name="Ik kan toch niet").is_visible()
    assert Invitee.objects.get(member__person=cast.amina).reply == "yes"
