"""The cards of the raw page of a circle."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from benchmarks.raw_html import MONTHS, clock, date_block, day, e, icon, listed, on, phone_link, when

if TYPE_CHECKING:
    from benchmarks.raw_circle import Agreed, Member

CALLED = {"family": "gezin", "volunteer": "vrijwilliger", "professional": "professional", "coordinator": "coördinator"}
SIGNS = {
    "family": "home-heart",
    "volunteer": "heart-handshake",
    "professional": "briefcase",
    "coordinator": "headphones",
}
SUBJECTS = {
    "wellbeing": "Hoe het gaat",
    "school": "School",
    "money": "Geld",
    "health": "Gezondheid",
    "home": "Thuis",
    "reach": "Telefoon en adres",
}
STATES = {"to_do": "Nog doen", "busy": "Bezig", "done": "Klaar"}
KINDS = {"to_do": "todo", "busy": "busy", "done": "done"}
HOW = {"phone": "gebeld", "visit": "elkaar gezien", "video": "videogesprek", "message": "berichten"}


def month(moment: datetime) -> str:
    """ "dec"."""
    return MONTHS[on(moment).month - 1][:3]


def _button(url: str, sign: str, words: str, kind: str = "ss-small-button") -> str:
    return f'<a class="{kind}" href="{url}">{icon(sign)} {words}</a>'


def next_talk(members: Sequence["Member"], me: "Member", coming: Sequence[Any], fields: str, path: str) -> str:
    """The nearest talk, with what the reader can answer."""
    if not coming:
        return '<section class="ss-next"><h2 class="nl-heading nl-heading--level-3">Er is nog geen gesprek gepland</h2></section>'
    talk = next((m for m in coming if me.id in m[5]), coming[0])
    moment = when(talk[4])
    answer = ""
    if me.id in talk[5]:
        answer = f"""<form method="post" action="/gesprekken/{talk[0]}/antwoord/" class="ss-actions ss-actions--even">{fields}<input type="hidden" name="next" value="{path}">
<button class="nl-button nl-button--secondary" type="submit" name="yes" value="yes">{icon("check")} Ik ben er</button>
<button class="nl-button nl-button--secondary" type="submit" name="yes" value="no">Ik kan niet</button></form>"""
    return f"""<section class="ss-next" aria-labelledby="volgende">{date_block(talk[4])}
<div><h2 class="nl-heading nl-heading--level-3" id="volgende">{moment[:1].upper()}{moment[1:]}<br><span dir="auto">{e(talk[3])}</span></h2>
<p class="nl-paragraph" dir="auto">{e(talk[2])}</p>
<p class="ss-soft">{_who_comes(members, me, talk)}</p></div>{answer}</section>"""


def _who_comes(members: Sequence["Member"], me: "Member", talk: Any) -> str:
    names = {m.id: m.given_name for m in members}
    waiting = [
        names[i] for i, reply in zip(talk[5], talk[6], strict=True) if reply == "none" and i in names and i != me.id
    ]
    coming = [
        names[i] for i, reply in zip(talk[5], talk[6], strict=True) if reply == "yes" and i in names and i != me.id
    ]
    said = [f"{listed(coming)} {'komen' if len(coming) > 1 else 'komt'}."] if coming else []
    said += [f"{listed(waiting)} {'moeten' if len(waiting) > 1 else 'moet'} nog antwoorden."] if waiting else []
    return e(" ".join(said))


def people(members: Sequence["Member"], me: "Member", base: str) -> str:
    """Who helps, since when, how to reach them."""
    family = [m for m in members if m.role == "family"]
    rest = [m for m in members if m.role != "family"]
    words = "Uw gezin. U beslist." if me.role == "family" else "Het gezin beslist."
    rows = f"""<li class="ss-person ss-role--family" id="p-{min(m.id for m in family)}"><span class="ss-avatar">{icon("home-heart")}</span><div><h3><bdi>{e(listed([m.given_name for m in family]))}</bdi> <span>gezin</span></h3>
<p>{words}</p></div></li>\n"""
    rows += "".join(_person(m, members, me) for m in rest)
    extra = ""
    if me.role == "family":
        stops = "".join(
            f'<li><a class="nl-link" href="{base}/mensen/{m.id}/stoppen/"><bdi>{e(m.given_name)} {e(m.family_name)}</bdi> stopt</a></li>'
            for m in rest
        )
        extra = f"""<p class="ss-actions">{_button(base + "/erbij/", "user-plus", "Iemand erbij")}</p>
<details class="ss-more"><summary>Stopt er iemand?</summary><ul class="ss-bullets">{stops}</ul></details>"""
    return f"""<section class="ss-card" id="wie" aria-labelledby="h-wie"><h2 class="nl-heading nl-heading--level-2" id="h-wie">Wie helpt mee?</h2>
<ul class="ss-people">{rows}</ul>{extra}</section>"""


def _person(m: "Member", members: Sequence["Member"], me: "Member") -> str:
    lines = ["Houdt het overzicht over het hele plan."] if m.plan_holder_id == m.id else []
    guide = next((g.given_name for g in members if g.id == m.guided_by_id), None)
    guided = [g.given_name for g in members if g.guided_by_id == m.id]
    lines += [f"Wordt begeleid door {guide}."] if guide else []
    lines += [f"Begeleidt {listed(guided)} en is verantwoordelijk voor de match."] if guided else []
    lines.append(f"Sinds {day(on(m.since))}.")
    said = "".join(f"<p>{e(line)}</p>\n" for line in lines)
    said += f'<p class="ss-away">{icon("clock")} Er niet van {m.away[0]} tot en met {m.away[1]}.</p>' if m.away else ""
    call = f'<p class="ss-actions">{phone_link(m.phone, "Bel " + m.given_name)}</p>' if m is not me and m.phone else ""
    you = " (dat bent u)" if m is me else ""
    return f"""<li class="ss-person ss-role--{m.role}" id="p-{m.id}"><span class="ss-avatar">{icon(SIGNS[m.role])}</span><div><h3><bdi>{e(m.given_name)} {e(m.family_name)}</bdi> <span>{CALLED[m.role]} bij {e(m.organisation)}{you}</span></h3>
<p dir="auto">{e(m.does)}</p>
{said}{call}</div></li>\n"""


def agreed(
    members: Sequence["Member"], me: "Member", rows: Sequence["Agreed"], subjects: Sequence[str], fields: str, base: str
) -> str:
    """Goals, tasks, what is not done."""
    holds = [
        r for r in rows if r.state == "in_force" and (me.id in (r.member_id, r.written_by_id) or r.subject in subjects)
    ]
    head = '<section class="ss-card" id="taken" aria-labelledby="h-taken"><h2 class="nl-heading nl-heading--level-2" id="h-taken">Wie doet wat?</h2>\n'
    if not holds:
        return f"{head}<p>Er zijn nog geen afspraken.</p></section>"
    who = {m.id: f'<span class="ss-who ss-role--{m.role}"><bdi>{e(m.given_name)}</bdi></span>' for m in members}
    goals = "".join(f'<p dir="auto">“{e(words)}”</p>' for words in holds[0].goals)
    tasks = "".join(_task(r, who.get(r.member_id, "")) for r in holds if r.task_id)
    does_not = {r.member_id: r.does_not for r in holds if r.does_not}
    nots = "".join(
        f'<li class="ss-task ss-task--plain">{who.get(i, "")}<span dir="auto">{e(words)}</span></li>\n'
        for i, words in does_not.items()
    )
    since = holds[0].in_force_at
    change = ""
    if me.role in ("coordinator", "professional"):
        change = f'<p class="ss-actions">{_button(base + "/afspraken-maken/", "pencil", "Afspraken veranderen", "nl-button nl-button--secondary")}</p>'
    return f"""{head}<div class="ss-goal"><span>Onze doelen</span>{goals}</div>
<form method="post">{fields}<ul class="ss-tasks">{tasks}</ul></form>
<h3 class="nl-heading nl-heading--level-3">Wie doet wat niet?</h3><ul class="ss-tasks">{nots}</ul>
<h3 class="nl-heading nl-heading--level-3">Grenzen</h3><p class="nl-paragraph" dir="auto">{e(holds[0].limits)}</p>
<p class="ss-soft">Versie {holds[0].number}, sinds {day(on(since)) if since else ""}.</p>{change}</section>"""


def _task(row: "Agreed", who: str) -> str:
    state, url = row.task_state or "", f"/taken/{row.task_id}/?version={row.version}"
    buttons = "".join(
        f'<button class="ss-small-button" formaction="{url}" name="state" value="{other}">{words}</button>'
        for other, words in STATES.items()
        if other != state
    )
    return f"""<li class="ss-task">{who}<span dir="auto">{e(row.words or "")}</span><details class="ss-state"><summary class="ss-status ss-status--{KINDS[state]}">{STATES[state]}<span class="ss-hidden-text"> Veranderen</span></summary>
<p>{buttons}</p></details></li>\n"""


def known(members: Sequence["Member"], me: "Member", base: str) -> str:
    """Who may know what: a table for the family, a sentence for others."""
    head = '<section class="ss-card" id="weten" aria-labelledby="h-weten"><h2 class="nl-heading nl-heading--level-2" id="h-weten">'
    if me.role != "family":
        shared = listed([words for subject, words in SUBJECTS.items() if subject in me.knows])
        return f"{head}Wat mag u weten?</h2><p class=nl-paragraph>Het gezin deelt met u: {shared}. Het gezin kan dat altijd veranderen.</p></section>"
    others = [m for m in members if m.role != "family"]
    columns = "".join(f'<th scope="col"><bdi>{e(m.given_name)}</bdi></th>' for m in others)
    yes = f'<td class="ss-know__yes">{icon("eye")}<span>ja</span></td>'
    no = f'<td class="ss-know__no">{icon("eye-off")}<span>nee</span></td>'
    rows = "".join(
        f'<tr><th scope="row">{words}</th>{"".join(yes if subject in m.knows else no for m in others)}</tr>\n'
        for subject, words in SUBJECTS.items()
    )
    return f"""{head}Wie mag wat weten?</h2><p class="nl-paragraph">U beslist. U kunt dit altijd veranderen.</p>
<table class="ss-know"><caption class="ss-hidden-text">Wie mag wat weten?</caption><thead><tr><th scope="col"><span class="ss-hidden-text">Onderwerp</span></th>{columns}</tr></thead>
<tbody>{rows}</tbody></table>
<p class="ss-actions"><a class="nl-button nl-button--secondary" href="{base}/wie-mag-wat-weten/">Veranderen<span class="ss-hidden-text"> wie wat mag weten</span></a></p></section>"""


def timeline(
    members: Sequence["Member"],
    me: "Member",
    contacts: Sequence[Any],
    coming: Sequence[Any],
    rows: Sequence["Agreed"],
    base: str,
) -> str:
    """What was, what comes, whom to call."""
    names = {m.id: "u" if m is me else m.given_name for m in members}
    spoken = "".join(_contact(c, names, me) for c in reversed(contacts))
    planned = "".join(
        f"""<li class="ss-timeline__now"><b>{day(on(m[4]))}, {clock(m[4])}</b><span>{e(m[2])}, {e(m[3])}</span><em>{_who_comes(members, me, m)}</em><a class="nl-link" href="/gesprekken/{m[0]}/antwoord/">Komt u? Geef antwoord<span class="ss-hidden-text">: {day(on(m[4]))}, {clock(m[4])}</span></a></li>\n"""
        for m in coming
    )
    calendar = f"/gesprekken/{coming[0][0]}/agenda.ics" if coming else ""
    closes = me.role in ("family", "coordinator")
    close = (
        f'<p class="ss-actions"><a class="nl-link" href="{base}/afsluiten/">{icon("flag")} De kring afsluiten</a></p>'
        if closes
        else ""
    )
    return f"""<section class="ss-card" id="afspraken" aria-labelledby="h-afspraken"><h2 class="nl-heading nl-heading--level-2" id="h-afspraken">Wanneer spreken we elkaar?</h2>
<ol class="ss-timeline">{spoken}{planned}<li><b>Daarna: elke {me.speak_every_weeks} weken</b><span>Vrijwilliger en professional spreken elkaar.</span></li></ol>
<p class="ss-actions">{_button(base + "/gesproken/", "check", "Wij spraken elkaar")}{_button(base + "/gesprek-plannen/", "calendar-plus", "Plan een gesprek")}{_button(calendar, "download", "Zet in mijn agenda")}<button type="button" class="ss-small-button" data-print hidden>{icon("printer")} Print</button></p>
{_emergency(members, me, rows)}{close}</section>"""


def _contact(contact: Any, names: dict[UUID, str], me: "Member") -> str:
    who = listed(sorted((names[i] for i in contact[5] if i in names), key=lambda n: n != "u"))
    may_read = me.role == "family" or contact[4] == me.id or contact[3] in me.knows
    note = ""
    if contact[2] and may_read:
        note = f'<em>Notitie van {e(names.get(contact[4], ""))}</em><span class="ss-note" dir="auto">“{e(contact[2])}”</span>'
    return f'<li class="ss-timeline__done"><b>{day(contact[0])}</b><span>{e(who[:1].upper() + who[1:])}: {HOW[contact[1]]}</span>{note}</li>\n'


def _emergency(members: Sequence["Member"], me: "Member", rows: Sequence["Agreed"]) -> str:
    holds = next((r for r in rows if r.state == "in_force"), None)
    chosen = [m for i in (holds.first_call_id, holds.then_call_id) for m in members if m.id == i] if holds else []
    names = ["u" if m is me else m.given_name for m in chosen]
    text = f"Bel eerst {names[0]}. Neemt {names[0]} niet op? Bel dan {names[-1]}." if names else ""
    calls = "".join(phone_link(m.phone, "Bel " + m.given_name) for m in chosen if m is not me)
    return f"""<div class="ss-if"><h3>Is er iets ergs gebeurd?</h3><p>{e(text)}</p><p class="ss-actions">{calls}</p>
<p>Bij gevaar: bel <a class="nl-link" href="tel:112">112</a>. Zorgen over veiligheid of geweld thuis: bel Veilig Thuis, <a class="nl-link" href="tel:08002000"><bdi>0800-2000</bdi></a> (gratis, dag en nacht).</p></div>"""
