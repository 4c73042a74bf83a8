"""How somebody was called by whoever invited them, shown until they said yes."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Two fields; an older invitation shows the address instead."""

    dependencies = (("people", "0002_cache_table"),)
    operations = (
        migrations.AddField("position", "typed_name", models.CharField(max_length=161, blank=True)),
        migrations.AddField("position", "typed_phone", models.CharField(max_length=30, blank=True)),
    )
