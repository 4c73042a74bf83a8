"""Everybody's first page by hand: as few queries as each role needs, and f-strings."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from psycopg import Connection

from benchmarks import raw_sql as sql
from benchmarks.raw_html import ago, date_block, day, e, icon, listed, now, on, page, phone_link, token, when

if TYPE_CHECKING:
    from benchmarks.raw_app import Reader

Database = Connection[tuple[Any, ...]]
STATES = {
    "to_confirm": ("todo", "wacht op het gezin", "wacht op uw ja"), "waiting": ("plain", "nog niet opgepakt", "aangekomen"),
    "taken": ("busy", "opgepakt", "iemand is ermee bezig"), "searching": ("busy", "er wordt gezocht", "wij zoeken iemand"),
    "proposed": ("busy", "er is een voorstel", "er is een voorstel"),
}  # fmt: skip
CARD_TITLE = '<h2 class="nl-heading nl-heading--level-2 ss-today__title"'


def today_page(db: Database, reader: "Reader", path: str) -> str:
    """The page for this reader."""
    moment = now()
    today, me = on(moment), {"me": reader.id, "now": moment, "today": on(moment)}
    questions = db.execute(sql.QUESTIONS, me).fetchall()
    circles = db.execute(sql.CIRCLES, me | {"limit": 3 if reader.role == "coordinator" else 6}).fetchall()
    silent = db.execute(sql.SILENT, me).fetchall() if circles else []
    waits = db.execute(sql.WAITS, me).fetchall()
    first = _waits(waits, moment) + _silent(silent, today)
    second = "".join(_circle(db, reader, row, today, at) for at, row in enumerate(circles, 1))
    if circles and circles[0][5] > len(circles):
        second += f'<p><a class="nl-link" href="/kringen/">Nog {circles[0][5] - len(circles)} kringen</a></p>'
    if reader.role == "coordinator":
        first += _board(db, me, today)
        second += _room(db, me)
    first += _questions(questions, reader, today)
    said = f"{when(moment).split(',')[0]}"
    body = f"""<div class="ss-today">
<header class="ss-today__head"><h1 class="nl-heading nl-heading--level-1">Dag <bdi>{e(reader.given_name)}</bdi></h1>
<p class="ss-soft">{said[:1].upper()}{said[1:]}</p></header>
<div class="ss-today__first">{first}</div><div>{second}</div></div>
"""
    line = _help_line(db, me) if reader.role in ("", "volunteer") else ("", "030 000 00 00")
    return page("Vandaag", body, path=path, role=reader.role, name=reader.name, help_line=line, form_token=token())


def _help_line(db: Database, me: dict[str, Any]) -> tuple[str, str]:
    found = db.execute(sql.COORDINATOR, me).fetchone()
    return (f"{found[0]} {found[1]}", found[2]) if found else ("", "030 000 00 00")


WAITS = {
    "meeting": ("/gesprekken/%s/antwoord/", "calendar-event", "Laat weten of u komt"),
    "record": ("/gesprekken/%s/geweest/", "check", "Zeg hoe het ging"),
    "proposal": ("/voorstellen/%s/", "heart-handshake", "Bekijk het voorstel"),
    "agreement": ("/afspraken-lijst/%s/", "list-check", "Bekijk de afspraken"),
    "invitation": ("/uitnodiging/%s/", "user-plus", "Bekijk de uitnodiging"),
}


def _waits(rows: Sequence[Any], moment: datetime) -> str:
    told = []
    for kind, id_, at, text, more in rows:
        url, sign, action = WAITS[kind]
        title = f"Komt u? {when(at)}" if kind == "meeting" else f"{text}"
        told.append((title, " · ".join(filter(None, (text, more))), url % id_, sign, action))
    if not told:
        return ""
    title, text, address, sign, action = told[0]
    html = f"""<section class="ss-ask" aria-labelledby="wacht"><h2 class="nl-heading nl-heading--level-3" id="wacht" dir="auto">{e(title)}</h2>
<p class="nl-paragraph" dir="auto">{e(text)}</p>
<p class="ss-actions"><a class="nl-button nl-button--primary" href="{address}">{icon(sign)}{action}</a></p></section>"""
    rest = "".join(
        f'<li>{icon(sign)}<div class="ss-rows__words"><a href="{address}" dir="auto">{e(title)}</a><p dir="auto">{e(text)}</p></div>{icon("chevron-right")}</li>\n'
        for title, text, address, sign, action in told[1:]
    )
    return html + (
        f'<section aria-labelledby="ook">{CARD_TITLE} id="ook">Wacht ook op u</h2>\n<ul class="ss-rows">{rest}</ul></section>'
        if rest
        else ""
    )


def _silent(rows: Sequence[Any], today: date) -> str:
    told = "".join(
        f'<li><div class="ss-rows__words"><a href="/kringen/{circle}/" dir="auto">{e(one)} en {e(other)} spraken elkaar {ago(last, today) if last else "nog nooit"}</a><p>Samen om {e(name)} heen</p></div></li>\n'
        for circle, name, last, one, other in rows
    )
    return (
        f'<section aria-labelledby="stil">{CARD_TITLE} id="stil">Wie spreekt elkaar niet?</h2><ul class="ss-rows">{told}</ul></section>'
        if told
        else ""
    )


def _circle(db: Database, reader: "Reader", row: Any, today: date, at: int) -> str:
    circle_id, name, members, talk_at, talk, _in_all, last = row
    others = [m["name"] for m in members if m["person"] != str(reader.id)]
    meeting = ""
    if talk_at:
        meeting = f'<div class="ss-today__talk">{date_block(talk_at)}<div><p><b>{when(talk_at)}</b></p><p dir="auto">{e(talk)}</p></div></div>'
    line = ""
    if reader.role == "professional":
        volunteer = next((m["name"] for m in members if m["role"] == "volunteer"), "")
        spoke = ago(last, today) if last else "nog niet"
        following = f" Volgende keer: {day(on(talk_at))}." if talk_at else ""
        line = f'<p dir="auto">{e(volunteer)} sprak u {spoke}.{following}</p>'
    if reader.role == "volunteer" and (first := db.execute(sql.FIRST_CALL, [circle_id]).fetchone()):
        line = f'<p class="ss-soft">Is er iets? Bel eerst <bdi>{e(first[0])}</bdi>. {phone_link(first[1], "", button=False)}</p>'
    return f"""<section class="ss-card" aria-labelledby="kring-{at}">
<h2 class="nl-heading nl-heading--level-3" id="kring-{at}"><a class="nl-link" href="/kringen/{circle_id}/" dir="auto">Samen om {e(name)} heen</a></h2>
<p class="ss-soft" dir="auto">Met {e(listed(others))}.</p>{meeting}{line}</section>"""


def _questions(rows: Sequence[Any], reader: "Reader", today: date) -> str:
    if not rows:
        return ""
    title = "Vragen die u samen met gezinnen stelde" if reader.role else "Waar is mijn vraag?"
    told = "".join(_question(row, reader.role == "", today) for row in rows)
    ask = ""
    if reader.role == "professional":
        ask = f'<p class="ss-actions ss-today__all"><a class="ss-small-button" href="/vragen/samen-met-gezin/">{icon("bell")} Nieuwe vraag, samen met een gezin</a></p>'
    return f'<section aria-labelledby="mijn-vragen">{CARD_TITLE} id="mijn-vragen">{title}</h2><ul class="ss-rows">{told}</ul>{ask}</section>'


def _question(row: Any, own: bool, today: date) -> str:
    id_, words, state, started, norm, family, organisation, rung = row
    days = (today - on(started)).days if started else 0
    told = f"Wacht {days} dagen. " + (
        f"{days - norm} dagen langer dan afgesproken." if days > norm else f"Afgesproken: hooguit {norm} dagen."
    )
    kind, for_others, for_family = STATES[state]
    rings = days > norm and not own and not (rung and (today - on(rung)).days < 7)
    bell = (
        f'<a class="ss-small-button ss-rows__action" href="/vragen/{id_}/aan-de-bel/">{icon("bell")} Trek aan de bel</a>'
        if rings
        else ""
    )
    about = organisation if own else f"{family} · {organisation}"
    return f"""<li><div class="ss-rows__words"><a href="/vragen/{id_}/" dir="auto">{e(words[:90])}</a><p dir="auto">{e(about)}. {told}</p></div><span class="ss-status ss-status--{kind}">{for_family if own else for_others}</span>
{bell}</li>\n"""


def _board(db: Database, me: dict[str, Any], today: date) -> str:
    rows = db.execute(sql.BOARD, me).fetchall()
    answers = db.execute(sql.ANSWERS, me).fetchall()
    if not rows:
        return "<p>Er wacht geen vraag op u.</p>"
    waiting, longest, late = rows[0][8:11]
    told = "".join(_question(row[:8], False, today) for row in rows)
    said = "".join(
        f'<li><a href="/kringen/{circle}/">{e(family)}: {answer} tegen {e(name)}</a></li>'
        for circle, family, answer, name in answers
    )
    return f"""<section aria-labelledby="vragen">{CARD_TITLE} id="vragen">Vragen van gezinnen</h2>
<p class="nl-paragraph{" ss-today__late" if late else ""}">{waiting} vragen wachten op u. De langste wacht {(today - on(longest)).days} dagen. {late} wachten langer dan afgesproken.</p>
<ul class="ss-rows">{told}</ul><p class="ss-today__all"><a class="nl-link" href="/vragen/">Alle vragen</a></p>{said}</section>"""


def _room(db: Database, me: dict[str, Any]) -> str:
    room, represented = db.execute(sql.ROOM, me).fetchone() or (0, [])
    others = f"<p>Samen met iemand zonder scherm: {e(listed(represented))}.</p>" if represented else ""
    return f"""<section class="ss-card" aria-labelledby="ruimte"><h2 class="nl-heading nl-heading--level-3" id="ruimte">Wie er klaarstaan</h2>
<p>{room} vrijwilligers hebben ruimte. <a class="nl-link" href="/vrijwilligers/">Bekijk de vrijwilligers</a></p></section>{others}"""
