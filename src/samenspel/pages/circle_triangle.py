"""The triangle on the page of a circle: its corners, and what its edges say."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samenspel.access.permissions import Act
from samenspel.circles.queries import Opened
from samenspel.circles.rules import MemberRole
from samenspel.circles.words import family_label, place_label, role_label
from samenspel.pages.circle_words import Names, link
from samenspel.rhythm.rules import Edge, EdgeState, Node
from samenspel.web import triangle as drawn
from samenspel.web.dates import ago, date_block
from samenspel.web.words import listed

_FITS = 4
_CORNERS = (MemberRole.FAMILY.value, MemberRole.VOLUNTEER.value, MemberRole.PROFESSIONAL.value)


def picture(opened: Opened, nodes: Sequence[Node], edges: Sequence[Edge], names: Names, today: date) -> drawn.Triangle:
    """Three corners, or four in a kite. With more people the volunteers share a corner and so do the professionals,
    and every two of them stand folded away below, gaps first: what is to be done and the next talk stay in sight."""
    corners = [_corner(opened, node, names) for node in nodes]
    if len(nodes) <= _FITS:
        shown = [drawn.Edge(key(e.one), key(e.other), edge_text(e, today), e.is_gap) for e in edges]
        return drawn.triangle(corners + _open_corners(opened, nodes), shown)
    shared = drawn.triangle(_shared_corners(corners), _shared_edges(edges))
    called = {corner.key: corner.name for corner in corners}
    lines = [
        drawn.PlacedEdge(listed([called[key(e.one)], called[key(e.other)]]), edge_text(e, today), e.is_gap)
        for e in sorted(edges, key=lambda e: e.due_on)
    ]
    return replace(shared, folded=tuple(sorted(lines, key=lambda e: not e.gap)))


def key(node: Node) -> str:
    """Names a corner, on the picture and in the list of people."""
    return f"p-{min(node.ids)}"


def edge_text(edge: Edge, today: date) -> str:
    """When they last spoke and, on a second line, when they will; few words, because it stands on a line."""
    last = ago(edge.last_on, today) if edge.last_on else ""
    if edge.next_at is None:
        return last or _("nog geen contact")
    number, month = date_block(edge.next_at)
    day = _("%(day)d %(month)s") % {"day": number, "month": month}
    return f"{last}\n" + _("weer %(day)s") % {"day": day} if last else _("gepland: %(day)s") % {"day": day}


def _corner(opened: Opened, node: Node, names: Names) -> drawn.Corner:
    people = [m for m in opened.members if m.id in node.ids]
    first = people[0]
    words = {
        MemberRole.FAMILY: family_label(opened),
        MemberRole.PROFESSIONAL: place_label(first),
    }.get(MemberRole(node.role), role_label(first))
    return drawn.Corner(key(node), node.role, listed([names.of(m) for m in people]), words, url=f"#{key(node)}")


def _open_corners(opened: Opened, nodes: Sequence[Node]) -> list[drawn.Corner]:
    """The corners where nobody is yet; the family can ask a professional."""
    there = {node.role for node in nodes}
    found = []
    if MemberRole.VOLUNTEER not in there:
        found.append(
            drawn.Corner("volunteer", MemberRole.VOLUNTEER.value, _("Nog niemand"), _("vrijwilliger"), open=True)
        )
    if MemberRole.PROFESSIONAL not in there:
        url = link("circles:add_member", opened.circle.id) if opened.may(Act.ADD_MEMBER) else ""
        name = _("Iemand erbij") if url else _("Nog niemand")
        found.append(
            drawn.Corner("professional", MemberRole.PROFESSIONAL.value, name, _("professional"), url, open=True)
        )
    return found


def _shared_corners(corners: Sequence[drawn.Corner]) -> list[drawn.Corner]:
    found = []
    for role in _CORNERS:
        same = [c for c in corners if c.role == role]
        if len(same) == 1:
            found.append(replace(same[0], key=role))
        elif same:
            words = {
                MemberRole.VOLUNTEER.value: ngettext("%(count)d vrijwilliger", "%(count)d vrijwilligers", len(same)),
                MemberRole.PROFESSIONAL.value: ngettext("%(count)d professional", "%(count)d professionals", len(same)),
            }[role] % {"count": len(same)}
            found.append(drawn.Corner(role, role, words, "", url=same[0].url))
    return found


def _shared_edges(edges: Sequence[Edge]) -> list[drawn.Edge]:
    found = []
    for a, b in combinations(_CORNERS, 2):
        between = [e for e in edges if {e.one.role, e.other.role} == {a, b}]
        gaps = any(e.is_gap for e in between)
        if between:
            text = _("te weinig contact") if gaps else _("in contact")
            found.append(drawn.Edge(a, b, text, gaps))
    return found


def nobody_met(edges: Sequence[Edge]) -> bool:
    """Whether the circle is so new that none of its corners have spoken, or planned to."""
    return bool(edges) and all(e.state is EdgeState.NEVER for e in edges)
