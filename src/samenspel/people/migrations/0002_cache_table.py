"""The table in which the limits on signing in count, for all processes together. Not made where another cache is set."""

from typing import Any

from django.core.management import call_command
from django.db import migrations


def create(apps: Any, schema_editor: Any) -> None:
    """Makes the table of the cache, unless it is there."""
    call_command("createcachetable", database=schema_editor.connection.alias, verbosity=0)


class Migration(migrations.Migration):
    """After the tables of people, whose sign-in it guards."""

    dependencies = (("people", "0001_initial"),)
    operations = (migrations.RunPython(create, migrations.RunPython.noop),)
