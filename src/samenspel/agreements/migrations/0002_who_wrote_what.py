"""A goal and a part know who wrote them; a task has a version."""

import django.db.models.deletion
from django.db import migrations, models


def by_whoever_wrote_it_first(apps, _schema_editor):
    """One person wrote down a version, but took over what stood in the one before, also lines they could not read: what
    says the same as before stays the writing of who wrote it then, as in `actions.record`."""
    circle, goals, parts = None, {}, {}
    for version in apps.get_model("agreements", "Agreement").objects.order_by("circle_id", "number"):
        if version.circle_id != circle:
            circle, goals, parts = version.circle_id, {}, {}
        goals = {_goal(goal): _wrote(goal, goals.get(_goal(goal), version.written_by_id)) for goal in version.goals.all()}
        parts = {_part(part): _wrote(part, parts.get(_part(part), version.written_by_id)) for part in version.parts.all()}


def _goal(goal):
    return goal.words, goal.subject


def _part(part):
    tasks = tuple(part.tasks.order_by("place").values_list("words", flat=True))
    return part.member_id, tasks, part.does_not, part.subject


def _wrote(line, member_id):
    line.written_by_id = member_id
    line.save(update_fields=["written_by_id"])
    return member_id


def written_by(*, null):
    return models.ForeignKey(
        null=null, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="circles.member"
    )


class Migration(migrations.Migration):
    dependencies = [
        ("agreements", "0001_initial"),
        ("circles", "0001_initial"),
    ]

    operations = [
        migrations.AddField("goal", "written_by", written_by(null=True)),
        migrations.AddField("part", "written_by", written_by(null=True)),
        migrations.AddField("task", "version", models.PositiveIntegerField(default=1)),
        migrations.RunPython(by_whoever_wrote_it_first, migrations.RunPython.noop),
        migrations.AlterField("goal", "written_by", written_by(null=False)),
        migrations.AlterField("part", "written_by", written_by(null=False)),
    ]
