"""Data that were there before: nobody comes to read a line because a migration says that they wrote it."""

from importlib import import_module

from django.apps import apps

from samenspel.access.subjects import Subject
from samenspel.agreements.models import Agreement, Goal, Part
from tests.cast import Cast, agreement_in_force, share
from tests.screens import client_of, filled

who_wrote_what = import_module("samenspel.agreements.migrations.0002_who_wrote_what")


def writers() -> list[tuple[object, ...]]:
    goals = Goal.objects.values_list("agreement__number", "words", "written_by__person__given_name")
    parts = Part.objects.values_list(
        "agreement__number", "member__person__given_name", "written_by__person__given_name"
    )
    return sorted([*goals, *parts])


def test_what_was_taken_over_stays_the_writing_of_who_wrote_it_first(cast: Cast, circle) -> None:
    share(circle, cast, (cast.ria, Subject.WELLBEING))
    agreement_in_force(circle, cast)
    client, path = client_of(cast.ria), f"/kringen/{circle.id}/afspraken-maken/"
    page = client.get(path)
    assert client.post(path, filled(page, goal_2="Sara gaat zwemmen", goal_2_subject="wellbeing")).status_code == 302
    before = writers()
    assert Agreement.objects.count() == 2
    assert {name for number, _line, name in before if number == 2} == {"Joost", "Ria"}
    for version in Agreement.objects.all():  # as if nobody had kept who wrote a line
        version.goals.update(written_by=version.written_by)
        version.parts.update(written_by=version.written_by)
    assert writers() != before
    who_wrote_what.by_whoever_wrote_it_first(apps, None)
    assert writers() == before
