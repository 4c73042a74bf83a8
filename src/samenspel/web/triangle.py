"""The picture of a circle: who stands in it, and for each two of them when they last spoke, or that there is a gap.

The edges carry the message. Three corners make a triangle; a fourth (a second volunteer, a second professional) makes
a kite. Who does not fit in the picture stands in the lines below it, so nobody is left out.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

_ICONS = {
    "family": "home-heart",
    "volunteer": "heart-handshake",
    "professional": "briefcase",
    "coordinator": "headphones",
}
_SLOTS = ("top", "start", "end", "bottom")
_ON_ONE_LINE = 13  # letters of a name that fit under a corner
# Where the lines begin and end, in hundredths of the picture. The style sheet puts the corners there.
_PLACES_OF_THREE = {"top": (50, 32), "start": (20, 71), "end": (80, 71)}
_PLACES_OF_FOUR = {"top": (50, 23), "start": (18, 46), "end": (82, 46), "bottom": (50, 79)}


@dataclass(frozen=True)
class Corner:
    """Somebody in the picture.

    key: tells corners apart. role: family, volunteer, professional or coordinator. name and words: two short lines,
    "Fatima" and "vrijwilliger". url: where the corner leads; empty for none. open: nobody stands here yet.
    """

    key: str
    role: str
    name: str
    words: str
    url: str = ""
    open: bool = False


@dataclass(frozen=True)
class Edge:
    """What is between two corners. text: at most three words, "2 weken terug". gap: this asks for something."""

    a: str
    b: str
    text: str
    gap: bool = False


@dataclass(frozen=True)
class PlacedCorner:
    """A corner with its place and its sign."""

    corner: Corner
    slot: str
    icon: str


@dataclass(frozen=True)
class PlacedEdge:
    """An edge in words, and as a line where both its corners are in the picture."""

    names: str
    text: str
    gap: bool
    slots: str = ""
    line: str = ""


@dataclass(frozen=True)
class Triangle:
    """What components/triangle.html draws. lines: the edges that are not in the picture. folded: more of
    those, that stand folded away."""

    corners: tuple[PlacedCorner, ...]
    edges: tuple[PlacedEdge, ...]
    lines: tuple[PlacedEdge, ...]
    four: bool
    folded: tuple[PlacedEdge, ...] = ()

    @property
    def long_names(self) -> bool:
        """Whether a name at the bottom is so long that it takes two lines, and the picture needs more room."""
        return any(len(p.corner.name) > _ON_ONE_LINE for p in self.corners if p.slot != _SLOTS[0])


def triangle(corners: Sequence[Corner], edges: Sequence[Edge]) -> Triangle:
    """Places the family first (at the top) and the next three; the order of `corners` is the order of importance."""
    shown = corners[: len(_SLOTS)]
    four = len(shown) > 3
    slots = {corner.key: slot for corner, slot in zip(shown, _SLOTS, strict=False)}
    names = {corner.key: corner.name for corner in corners}
    placed = [_place(edge, slots, names, four) for edge in edges]
    return Triangle(
        corners=tuple(PlacedCorner(corner, slots[corner.key], _ICONS[corner.role]) for corner in shown),
        edges=tuple(edge for edge in placed if edge.line),
        lines=tuple(edge for edge in placed if not edge.line),
        four=four,
    )


def _place(edge: Edge, slots: dict[str, str], names: dict[str, str], four: bool) -> PlacedEdge:
    words = _("%(one)s en %(other)s") % {"one": names[edge.a], "other": names[edge.b]}
    if edge.a not in slots or edge.b not in slots:
        return PlacedEdge(words, edge.text, edge.gap)
    first, last = sorted((slots[edge.a], slots[edge.b]), key=_SLOTS.index)
    places = _PLACES_OF_FOUR if four else _PLACES_OF_THREE
    (x1, y1), (x2, y2) = places[first], places[last]
    line = f"M{x1} {y1} {x2} {y2}"
    if edge.gap:  # dotted from the middle to both ends, so that it looks the same on either side of its words
        middle = f"M{(x1 + x2) / 2:g} {(y1 + y2) / 2:g}"
        line = f"{middle} {x1} {y1}{middle} {x2} {y2}"
    return PlacedEdge(words, edge.text, edge.gap, f"{first}-{last}", line)
