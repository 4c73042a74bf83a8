"""A goal and a part know who wrote them; a task has a version."""

import django.db.models.deletion
from django.db import migrations, models
from django.db.models import OuterRef, Subquery


def by_the_writer_of_the_version(apps, _schema_editor):
    """Until now one person wrote a whole version."""
    agreements = apps.get_model("agreements", "Agreement")
    writer = Subquery(agreements.objects.filter(id=OuterRef("agreement_id")).values("written_by_id")[:1])
    for name in ("Goal", "Part"):
        apps.get_model("agreements", name).objects.update(written_by_id=writer)


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
        migrations.RunPython(by_the_writer_of_the_version, migrations.RunPython.noop),
        migrations.AlterField("goal", "written_by", written_by(null=False)),
        migrations.AlterField("part", "written_by", written_by(null=False)),
    ]
