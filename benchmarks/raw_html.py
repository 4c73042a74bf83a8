"""What stands around every page of the raw application, and how it says dates and names: f-strings, nothing else."""

import secrets
from datetime import UTC, date, datetime
from html import escape
from typing import Any
from zoneinfo import ZoneInfo

e = escape
NETHERLANDS = ZoneInfo("Europe/Amsterdam")
MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()
DAYS = "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split()
SPRITE = "/static/samenspel/icons.426654c3aabf.svg"


def icon(name: str) -> str:
    """A drawing of the sprite."""
    return f'<svg class="ss-icon" aria-hidden="true" focusable="false"><use href="{SPRITE}#{name}"/></svg>'


def now() -> datetime:
    """The present moment."""
    return datetime.now(tz=UTC)


def on(moment: datetime) -> date:
    """The day on a Dutch clock."""
    return moment.astimezone(NETHERLANDS).date()


def day(value: date) -> str:
    """ "3 december"."""
    return f"{value.day} {MONTHS[value.month - 1]}"


def clock(moment: datetime) -> str:
    """ "15.00 uur"."""
    local = moment.astimezone(NETHERLANDS)
    return f"{local.hour}.{local.minute:02d} uur"


def when(moment: datetime) -> str:
    """ "donderdag 3 december, 15.00 uur"."""
    local = on(moment)
    return f"{DAYS[local.weekday()]} {day(local)}, {clock(moment)}"


def ago(value: date, today: date) -> str:
    """ "5 dagen terug"."""
    days = (today - value).days
    if days == 0:
        return "vandaag"
    if days == 1:
        return "gisteren"
    if days < 14:
        return f"{days} dagen terug"
    if days < 61:
        return f"{days // 7} weken terug"
    return f"{int(days / 30.44)} maanden terug"


def listed(names: list[str]) -> str:
    """ "Amina, Sara en Fatima"."""
    return " en ".join(filter(None, (", ".join(names[:-1]), names[-1]))) if names else ""


def date_block(moment: datetime) -> str:
    """A small leaf of a calendar."""
    local = on(moment)
    month = MONTHS[local.month - 1][:3]
    return f'<span class="ss-date-block" aria-hidden="true"><b>{local.day}</b><span>{month}</span></span>'


def phone_link(phone: str, words: str, *, button: bool = True) -> str:
    """A number to call."""
    number = "".join(c for c in phone if c in "+0123456789")
    if not button:
        return f'<a class="nl-link" href="tel:{number}"><bdi>{e(phone)}</bdi></a>'
    return f'<a class="ss-small-button" href="tel:{number}">{icon("phone")} {e(words)} <bdi>{e(phone)}</bdi></a>'


def hidden(token: str, me: Any, once: str) -> str:
    """The hidden fields of a form."""
    return (
        f'<input type="hidden" name="csrfmiddlewaretoken" value="{token}"><input type="hidden" name="namens" value="{me}">'
        f'<input type="hidden" name="once" value="{once}">'
    )


def token() -> str:
    """What a form carries against forgery."""
    return secrets.token_hex(32)


TABS = {
    "coordinator": (("/vandaag/", "home", "Vandaag"), ("/vragen/", "inbox", "Vragen"), ("/kringen/", "users-group", "Gezinnen"), ("/vrijwilligers/", "heart-handshake", "Vrijwilligers")),
    "professional": (("/vandaag/", "home", "Vandaag"), ("/kringen/", "users-group", "Gezinnen"), ("/afspraken/", "calendar-event", "Afspraken"), ("/vragen/", "inbox", "Vragen")),
    "volunteer": (("/vandaag/", "home", "Vandaag"), ("/kringen/", "users-group", "Gezinnen"), ("/afspraken/", "calendar-event", "Afspraken"), ("/ik/", "user", "Ik")),
    "": (("/vandaag/", "home", "Vandaag"), ("/kringen/", "users-group", "Samen"), ("/afspraken/", "calendar-event", "Afspraken"), ("/vragen/", "message-circle", "Mijn vraag")),
}  # fmt: skip

HEAD = f"""</title>
<link rel="icon" href="/static/samenspel/favicon.12dcc8e3902c.svg" type="image/svg+xml">
<link rel="stylesheet" href="/static/samenspel/samenspel.1a87ebb912e8.css">
<script src="/static/django_htmx/htmx-2.min.6b99da76b7f7.js" defer></script>
<script src="/static/samenspel/samenspel.25fc5f797cc6.js" defer></script>
</head>
<body class="utrecht-root utrecht-body ss-page">
<a class="nl-skip-link nl-skip-link--visible-on-focus" href="#inhoud">Naar de inhoud</a>
<header class="ss-topbar"><div class="ss-wrap ss-topbar__inner">
<a class="ss-brand" href="/">{icon("users-group")}<span>Samenspel</span></a>
<button type="button" class="ss-topbutton" data-read-aloud data-stop="Stop" hidden>{icon("volume")}<span>Lees voor</span></button>
<details class="ss-language">
<summary class="ss-topbutton">{icon("language")}<span>Taal</span></summary>
<form method="post" action="/taal/" class="ss-language__list"><input type="hidden" name="csrfmiddlewaretoken" value="TOKEN">
<input type="hidden" name="next" value="PATH">
<button type="submit" name="language" value="nl" lang="nl" aria-current="true"><bdi>Nederlands</bdi></button>
<button type="submit" name="language" value="en" lang="en"><bdi>English</bdi></button>
<button type="submit" name="language" value="ar" lang="ar"><bdi>العربيّة</bdi></button>
</form></details>
<a class="ss-topbutton ss-topbutton--me" href="/ik/">{icon("user")}<span>Ik</span></a>
<a class="ss-topbutton ss-topbutton--exit" href="https://www.knmi.nl/" rel="nofollow noreferrer" data-quick-exit>{icon("x")}<span>Snel weg</span></a>
</div></header>
<nav class="ss-tabs" aria-label="Hoofdmenu"><div class="ss-wrap"><ul>
"""
DANGER = """<p>Is er gevaar? Bel <a class="nl-link" href="tel:112">112</a>. Maakt u zich zorgen over geweld thuis? Bel Veilig Thuis: <a class="nl-link" href="tel:08002000"><bdi>0800-2000</bdi></a> (gratis, dag en nacht).</p>"""
NO_CONNECTION = f"""<main id="inhoud" tabindex="-1" class="ss-wrap ss-main">
<div class="ss-notice ss-notice--attention ss-no-connection" role="alert" data-no-connection hidden>{icon("alert-triangle")}<p>Er is geen verbinding. Er is niets verstuurd. Wat u typte, staat er nog. Probeer het straks opnieuw.</p></div>
"""


def page(title: str, body: str, *, path: str, role: str, name: str, help_line: tuple[str, str], form_token: str) -> str:
    """A whole page around `body`. role: decides the tabs. help_line: name (may be empty) and number."""
    tabs = "".join(
        f'<li><a href="{url}"{" aria-current=page" if path.startswith(url) else ""}>{icon(sign)}<span>{words}</span></a></li>\n'
        for url, sign, words in TABS[role]
    )
    head = HEAD.replace("TOKEN", form_token).replace("PATH", path)
    called, phone = help_line
    who = f"Hulp nodig? Bel <bdi>{e(called)}</bdi>:" if called else "Hulp nodig met deze pagina? Bel"
    return f"""<!DOCTYPE html>
<html lang="nl" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>{e(title)} – Samenspel{head}{tabs}</ul></div></nav>
{NO_CONNECTION}{body}</main>
<footer class="ss-footer"><div class="ss-wrap">
<p>{icon("phone")} <span>{who} {phone_link(phone, "", button=False)}</span></p>
{DANGER}
<p class="ss-footer__account">U bent ingelogd als <bdi>{e(name)}</bdi>. <a class="nl-link" href="/ik/">Mijn gegevens</a> <a class="nl-link" href="/uitloggen/">Uitloggen</a></p>
</div></footer>
</body>
</html>"""
