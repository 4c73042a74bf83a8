"""The mail with which somebody signs in may ask for their yes to a question at the same time."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """One field; a mail under way leads nowhere in particular."""

    dependencies = (("people", "0004_count_wrong_codes"),)
    operations = (migrations.AddField("signinlink", "leads_to", models.CharField(max_length=200, blank=True)),)
