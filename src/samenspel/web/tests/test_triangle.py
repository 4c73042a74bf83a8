"""Who stands where in the picture, and which lines are drawn."""

import pytest

from samenspel.web.triangle import Corner, Edge, triangle

FAMILY = Corner("a", "family", "Amina", "gezin")
FATIMA = Corner("f", "volunteer", "Fatima", "vrijwilliger")
KARIM = Corner("k", "volunteer", "Karim", "vrijwilliger")
JOOST = Corner("j", "professional", "Joost", "buurtteam")
MARIEKE = Corner("m", "professional", "Marieke", "school")


def test_three_make_a_triangle():
    picture = triangle([FAMILY, FATIMA, JOOST], [Edge("a", "f", "elke week"), Edge("j", "f", "geen contact", gap=True)])
    assert [(placed.corner.name, placed.slot) for placed in picture.corners] == [
        ("Amina", "top"),
        ("Fatima", "start"),
        ("Joost", "end"),
    ]
    assert picture.four is False
    assert [(edge.slots, edge.gap) for edge in picture.edges] == [("top-start", False), ("start-end", True)]
    assert picture.edges[0].line == "M50 32 20 71"
    assert picture.edges[1].names == "Joost en Fatima"


def test_a_gap_is_drawn_from_the_middle_to_both_ends():
    picture = triangle([FAMILY, FATIMA, JOOST], [Edge("f", "j", "geen contact", gap=True)])
    assert picture.edges[0].line == "M50 71 20 71M50 71 80 71"


def test_four_make_a_kite_with_six_edges():
    people = [FAMILY, FATIMA, KARIM, JOOST]
    pairs = [(one, other) for index, one in enumerate(people) for other in people[index + 1 :]]
    picture = triangle(people, [Edge(one.key, other.key, "gisteren") for one, other in pairs])
    assert picture.four is True
    assert {edge.slots for edge in picture.edges} == {
        "top-start",
        "top-end",
        "top-bottom",
        "start-end",
        "start-bottom",
        "end-bottom",
    }


def test_nobody_is_left_out():
    people = [FAMILY, FATIMA, KARIM, JOOST, MARIEKE]
    picture = triangle(people, [Edge("a", "m", "5 dagen terug"), Edge("a", "f", "gisteren")])
    assert len(picture.corners) == 4
    assert [(line.names, line.text) for line in picture.lines] == [("Amina en Marieke", "5 dagen terug")]


def test_one_alone():
    assert triangle([FAMILY], []).edges == ()


def test_an_edge_to_nobody_is_a_mistake_of_ours():
    with pytest.raises(KeyError):
        triangle([FAMILY], [Edge("a", "weg", "gisteren")])
