"""The gallery in a real browser: readable by everybody, on every screen, also without script."""

import pytest

from tests.browsing import press

pytestmark = [pytest.mark.usefixtures("gallery"), pytest.mark.django_db(transaction=True)]

PAGES = ["/kring", "/kring?vijf", "/onderdelen", "/formulier", "/bestaat-niet"]
PRESSED = "button, a.nl-button, .ss-small-button, .ss-choice, .ss-tabs a, summary, .utrecht-textbox, .utrecht-select"
LOOKS = {
    "light": {},
    "dark": {"color_scheme": "dark"},
    "contrast": {"contrast": "more"},
    "forced": {"forced_colors": "active"},
}


def in_arabic(page, live_server):
    page.context.add_cookies([{"name": "django_language", "value": "ar", "url": str(live_server)}])


@pytest.mark.parametrize("look", LOOKS)
def test_axe_finds_nothing(open_browser, axe, look):
    for screen in ("phone", "desktop"):
        page = open_browser(screen, **LOOKS[look])
        for path in PAGES:
            page.goto(path)
            axe(page)


def test_axe_finds_nothing_in_arabic_and_on_a_form_with_mistakes(open_browser, live_server, axe):
    page = open_browser("phone")
    in_arabic(page, live_server)
    page.goto("/kring")
    axe(page)
    page.goto("/formulier")
    press(page.locator(".ss-form button[type=submit]"))
    axe(page)


@pytest.mark.parametrize("width", [320, 390, 768, 1024, 1440])
@pytest.mark.parametrize("language", ["nl", "ar"])
def test_nothing_sticks_out(open_browser, live_server, width, language):
    page = open_browser(viewport={"width": width, "height": 800})
    if language == "ar":
        in_arabic(page, live_server)
    for path in PAGES:
        page.goto(path)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path


def test_text_twice_as_large_still_fits(open_browser):
    page = open_browser(viewport={"width": 640, "height": 800})
    for path in PAGES:
        page.goto(path)
        page.evaluate("document.documentElement.style.setProperty('font-size', '200%')")
        assert page.evaluate("document.documentElement.scrollWidth") <= 640, path


def test_what_one_presses_is_large_enough(open_browser):
    page = open_browser("phone")
    for path in ("/kring", "/onderdelen", "/formulier"):
        page.goto(path)
        small = page.evaluate(
            """all => [...document.querySelectorAll(all)].filter(e => e.checkVisibility())
            .map(e => [e.outerHTML.slice(0, 80), e.getBoundingClientRect().height])
            .filter(([, high]) => high < 43.5)""",
            PRESSED,
        )
        assert small == [], path


def test_the_page_keeps_its_own_rules(open_browser):
    page = open_browser()
    said = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    for path in PAGES[:-1]:
        page.goto(path, wait_until="networkidle")
    assert said == []


def test_mistakes_take_the_focus_and_lead_to_the_field(open_browser):
    page = open_browser("phone")
    page.goto("/formulier")
    press(page.locator(".ss-form button[type=submit]"))
    assert page.evaluate("document.activeElement.className") == "ss-error-summary"
    page.click("text=Wie kan er komen? Kies een antwoord.")
    page.keyboard.press("Space")
    assert page.is_checked("#id_who_0")


def test_a_form_works_without_script(open_browser):
    page = open_browser("phone", java_script_enabled=False)
    page.goto("/formulier")
    assert page.is_hidden("[data-read-aloud]")
    page.fill("#id_name", "Amina")
    page.fill("#id_story", "Sara is vaak alleen.")
    page.fill("#id_on", "2026-12-03")
    page.fill("#id_at", "15:30")
    page.fill("#id_hours", "3")
    page.check("text=Joost, buurtteam")
    page.check("text=Mijn zoon of dochter weet hiervan")
    press(page.locator("text=Versturen"))
    assert page.content().count("gedaan") == 1


def test_the_language_switch_works_without_script(open_browser):
    page = open_browser("phone", java_script_enabled=False)
    page.goto("/formulier?act=rule")
    page.click(".ss-language summary")
    press(page.locator("text=English"))
    assert page.url.endswith("/formulier?act=rule")
    assert page.get_attribute("html", "lang") == "en"


def test_escape_closes_the_languages(open_browser):
    page = open_browser()
    page.goto("/kring")
    page.click(".ss-language summary")
    assert page.is_visible("text=English")
    page.keyboard.press("Escape")
    assert page.is_hidden("text=English")


def test_quick_exit_leaves_no_way_back(open_browser):
    page = open_browser("phone")
    page.route("https://www.knmi.nl/**", lambda route: route.fulfill(body="het weer", content_type="text/html"))
    page.goto("/onderdelen")
    page.goto("/kring")
    page.click("[data-quick-exit]")
    page.wait_for_url("https://www.knmi.nl/")
    page.go_back()
    assert page.url.endswith("/onderdelen")


def test_characters_are_counted_near_the_end(open_browser):
    page = open_browser()
    page.goto("/formulier")
    assert page.is_hidden("#id_story_longest")  # far from full there is nothing to say
    page.fill("#id_story", "👧" * 3990)
    assert page.inner_text("#id_story_longest") == "10 tekens over"
    page.fill("#id_story", "x" * 4003)
    assert page.inner_text("#id_story_longest") == "3 te veel tekens"


def test_reading_aloud_is_offered_where_it_can_be_done(open_browser):
    page = open_browser()
    page.goto("/kring")
    can = page.evaluate("'speechSynthesis' in window")
    assert page.is_visible("[data-read-aloud]") == can
    if can:
        page.click("[data-read-aloud]")
        assert page.get_attribute("[data-read-aloud]", "aria-pressed") == "true"
        page.click("[data-read-aloud]")
        assert page.get_attribute("[data-read-aloud]", "aria-pressed") == "false"


def test_the_first_screenful_of_a_phone_holds_who_when_and_what_to_do(open_browser):
    page = open_browser("phone")
    page.goto("/kring")
    bottom = page.evaluate("document.querySelector('.ss-tabs').getBoundingClientRect().top")
    for part in (".ss-triangle", ".ss-ask .nl-button", ".ss-next .ss-actions"):
        box = page.locator(part).first.bounding_box()
        assert box["y"] + box["height"] <= bottom, part


def test_on_paper_nothing_is_left_to_press(open_browser):
    page = open_browser()
    page.goto("/kring")
    page.emulate_media(media="print")
    assert page.is_hidden(".ss-tabs")
    assert page.is_hidden(".ss-language")
    assert page.is_hidden(".ss-ask")
    assert page.is_visible(".ss-triangle")


def test_without_a_connection_the_form_keeps_what_was_typed(open_browser):
    page = open_browser("phone")
    page.goto("/formulier")
    page.fill("#id_story", "Sara is vaak alleen.")
    page.context.set_offline(True)
    page.click("text=Versturen")
    page.wait_for_selector("text=Er is geen verbinding.")
    assert page.input_value("#id_story") == "Sara is vaak alleen."
    page.context.set_offline(False)
    page.wait_for_selector("text=Er is geen verbinding.", state="hidden")
    page.click("text=Versturen")
    page.wait_for_selector(".ss-error-summary")


def test_htmx_shows_a_refusal_as_a_page(open_browser):
    page = open_browser()
    page.goto("/kring")
    page.evaluate("htmx.ajax('GET', '/verborgen', {target: '#wie'}).catch(() => {})")
    page.wait_for_selector("text=Deze pagina is er niet")
    assert page.locator("h1").count() == 1


def test_htmx_sends_who_is_signed_out_to_sign_in(open_browser):
    page = open_browser()
    page.goto("/kring")
    page.evaluate("htmx.ajax('GET', '/besloten', {target: '#wie'})")
    page.wait_for_url("**/inloggen/?next=/besloten")
