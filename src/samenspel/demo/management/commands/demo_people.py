"""Say in the terminal who one can be."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from samenspel.demo.people import choices


class Command(BaseCommand):
    """`demo_people`: everybody one can be, a line for each group, and where the buttons are."""

    help = "Prints the people of the demo to sign in as."

    def handle(self, *args: Any, **options: Any) -> None:
        """Print nothing when the region was not built."""
        groups = choices()
        if not groups:
            return
        self.stdout.write(f"Sign in with one button, as anybody in the list: {settings.SAMENSPEL_BASE_URL}/demo/")
        for group, listed in groups:
            self.stdout.write(f"  {group.name}: {', '.join(c.person.name for c in listed)}")
        self.stdout.write(f"Mail that was sent: {settings.SAMENSPEL_BASE_URL}/demo/mail/")
