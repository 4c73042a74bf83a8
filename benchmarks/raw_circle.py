"""The page of a circle by hand: six queries, and f-strings."""

from collections.abc import Sequence
from datetime import date, datetime
from itertools import combinations
from typing import TYPE_CHECKING, Any, NamedTuple
from uuid import UUID, uuid4

from psycopg import Connection
from psycopg.rows import class_row

from benchmarks import raw_circle_parts as parts
from benchmarks.raw_html import ago, e, hidden, icon, listed, now, on, page, token

if TYPE_CHECKING:
    from benchmarks.raw_app import Reader

_MEMBERS = """
SELECT m.id, m.person_id, m.role, m.does, m.guided_by_id, m.since, p.given_name, p.family_name, p.phone,
       coalesce(o.name, '') AS organisation, coalesce(o.kind, '') AS kind,
       c.name AS circle, c.closed_at, c.plan_holder_id, c.speak_every_weeks,
       ARRAY(SELECT subject FROM circles_consent s WHERE s.member_id = m.id AND s.withdrawn_at IS NULL) AS knows,
       (SELECT ARRAY[a.first_day::text, a.last_day::text, d.given_name, d.phone] FROM people_absence a
        LEFT JOIN people_person d ON d.id = a.deputy_id
        WHERE a.person_id = m.person_id AND a.cancelled_at IS NULL AND a.last_day >= current_date
          AND a.first_day <= current_date + 28 ORDER BY a.first_day LIMIT 1) AS away
FROM circles_member m JOIN circles_circle c ON c.id = m.circle_id JOIN people_person p ON p.id = m.person_id
LEFT JOIN people_organisation o ON o.id = m.organisation_id
WHERE m.circle_id = %s AND m.until IS NULL
ORDER BY array_position('{family,volunteer,professional,coordinator}', m.role::text), m.since, p.given_name, m.id
"""
_AGREED = """
SELECT a.id, a.number, a.state, a.limits, a.in_force_at, a.first_call_id, a.then_call_id,
       p.member_id, p.does_not, p.subject, p.written_by_id, t.id AS task_id, t.words, t.state AS task_state, t.version,
       ARRAY(SELECT g.words FROM agreements_goal g
             WHERE g.agreement_id = a.id AND (g.subject = ANY(%(subjects)s) OR g.written_by_id = %(me)s)
             ORDER BY g.place) AS goals
FROM agreements_agreement a JOIN agreements_part p ON p.agreement_id = a.id
JOIN circles_member m ON m.id = p.member_id
LEFT JOIN agreements_task t ON t.part_id = p.id
WHERE a.circle_id = %(circle)s AND a.state IN ('in_force', 'proposed', 'refused')
ORDER BY a.number, m.since, p.id, t.place
"""
_MEETINGS = """
SELECT m.id, m.kind, m.topic, m.place, m.starts_at, array_agg(i.member_id ORDER BY i.id), array_agg(i.reply ORDER BY i.id)
FROM rhythm_meeting m JOIN rhythm_invitee i ON i.meeting_id = m.id
WHERE m.circle_id = %s AND m.cancelled_at IS NULL AND m.recorded_at IS NULL
GROUP BY m.id ORDER BY m.starts_at LIMIT 18
"""
_CONTACTS = """
SELECT c."on", c.kind, c.note, c.subject, c.logged_by_id,
       ARRAY(SELECT member_id FROM rhythm_contact_members WHERE contact_id = c.id)
FROM rhythm_contact c WHERE c.circle_id = %s ORDER BY c."on" DESC, c.logged_at DESC LIMIT 6
"""
_TIES = "SELECT one_id, other_id, last_on FROM rhythm_tie WHERE circle_id = %s"
_PLACES = {"top": (50, 32), "start": (20, 71), "end": (80, 71)}
_SIGNS = {"family": "home-heart", "volunteer": "heart-handshake", "professional": "briefcase"}


class Member(NamedTuple):
    """One present member with what the page says of them."""

    id: UUID
    person_id: UUID
    role: str
    does: str
    guided_by_id: UUID | None
    since: datetime
    given_name: str
    family_name: str
    phone: str
    organisation: str
    kind: str
    circle: str
    closed_at: datetime | None
    plan_holder_id: UUID | None
    speak_every_weeks: int
    knows: list[str]
    away: list[str] | None


class Agreed(NamedTuple):
    """One task of one part of one version."""

    id: UUID
    number: int
    state: str
    limits: str
    in_force_at: datetime | None
    first_call_id: UUID
    then_call_id: UUID | None
    member_id: UUID
    does_not: str
    subject: str
    written_by_id: UUID
    task_id: UUID | None
    words: str | None
    task_state: str | None
    version: int | None
    goals: list[str]


SUBJECTS = ["wellbeing", "school", "money", "health", "home", "reach"]


def circle_page(db: Connection[tuple[Any, ...]], reader: "Reader", circle_id: UUID, path: str) -> str | None:
    """The page, or None for who is not in an open circle."""
    members = db.cursor(row_factory=class_row(Member)).execute(_MEMBERS, [circle_id]).fetchall()
    me = next((m for m in members if m.person_id == reader.id), None)
    if me is None or me.closed_at:
        return None
    subjects = SUBJECTS if me.role == "family" else me.knows
    agreed = (
        db.cursor(row_factory=class_row(Agreed))
        .execute(_AGREED, {"circle": circle_id, "subjects": subjects, "me": me.id})
        .fetchall()
    )
    meetings = db.execute(_MEETINGS, [circle_id]).fetchall()
    contacts = db.execute(_CONTACTS, [circle_id]).fetchall()
    ties = {frozenset(row[:2]): row[2] for row in db.execute(_TIES, [circle_id])}
    moment = now()
    coming = [m for m in meetings if m[4] >= moment]
    fields, form_token, base = hidden(t := token(), reader.id, str(uuid4())), t, f"/kringen/{circle_id}"
    title = f"Samen om {me.circle} heen"
    body = f"""<div class="ss-circle"><div class="ss-circle__now">
<div><h1 class="nl-heading nl-heading--level-1">{e(title)}</h1>
<p class="ss-seen-by">{icon("eye")} Dit zien: {e(listed(["u", *(m.given_name for m in members if m is not me)]))}</p></div>
<div class="ss-triangle-card">{_triangle(members, ties, coming, on(moment))}</div>
{parts.next_talk(members, me, coming, fields, path)}</div>
<nav class="ss-jump" aria-label="Op deze pagina"><ul><li><a href="#wie">Wie helpt?</a></li><li><a href="#taken">Wie doet wat?</a></li><li><a href="#weten">Wie weet wat?</a></li><li><a href="#afspraken">Wanneer?</a></li></ul></nav>
<div class="ss-circle__who">{parts.people(members, me, base)}</div>
<div class="ss-circle__what">{parts.agreed(members, me, agreed, subjects, fields, base)}
{parts.known(members, me, base)}</div>
<div class="ss-circle__when">{parts.timeline(members, me, contacts, coming, agreed, base)}</div></div>
"""
    guide = next((m for m in members if m.role == "coordinator" and m is not me), None)
    help_line = (f"{guide.given_name} {guide.family_name}", guide.phone) if guide else ("", "030 000 00 00")
    return page(title, body, path=path, role=reader.role, name=reader.name, help_line=help_line, form_token=form_token)


def _triangle(members: Sequence[Member], ties: dict[Any, date], coming: Sequence[Any], today: date) -> str:
    corners = [
        (slot, role, [m for m in members if m.role == role])
        for slot, role in (("top", "family"), ("start", "volunteer"), ("end", "professional"))
    ]
    lines = edges = ""
    for (slot_a, _, a), (slot_b, _, b) in combinations(corners, 2):
        (x1, y1), (x2, y2) = _PLACES[slot_a], _PLACES[slot_b]
        pairs = [(one.id, other.id) for one in a for other in b]
        last = max((ties[frozenset(p)] for p in pairs if frozenset(p) in ties), default=None)
        following = min((m[4] for m in coming for p in pairs if p[0] in m[5] and p[1] in m[5]), default=None)
        text = ago(last, today) if last else "nog geen contact"
        text += f"\nweer {on(following).day} {parts.month(following)}" if following else ""
        names = listed([m.given_name for m in [*a, *b]])
        lines += f'<path class="ss-line" d="M{x1} {y1} {x2} {y2}"/>'
        edges += f'<li class="ss-edge ss-edge--{slot_a}-{slot_b}"><span class="ss-hidden-text">{e(names)}: </span>{text}</li>\n'
    nodes = "".join(
        f'<li class="ss-node ss-node--{slot} ss-role--{role}"><a href="#p-{min(m.id for m in people)}">'
        f'<span class="ss-node__sign">{icon(_SIGNS[role])}</span><b dir="auto">{e(listed([m.given_name for m in people]))}</b>'
        f"<span>{parts.CALLED[role]}</span></a></li>\n"
        for slot, role, people in corners
        if people
    )
    return f"""<figure class="ss-triangle" aria-labelledby="driehoek">
<figcaption id="driehoek" class="ss-hidden-text">Wie helpt mee en wie spreekt elkaar?</figcaption>
<svg class="ss-triangle__lines" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">{lines}</svg>
<ul>{nodes}</ul><ul>{edges}</ul></figure>"""
