"""Wrong codes are counted in the row of their mail, where tries at the same moment wait for each other."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """One field; a mail under way begins at none."""

    dependencies = (("people", "0003_typed_by_whoever_invited"),)
    operations = (
        migrations.AddField("signinlink", "wrong_codes", models.PositiveSmallIntegerField(default=0)),
    )
