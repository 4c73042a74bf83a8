"""Fill an empty database with the invented region."""

from typing import Any

from django.core.management.base import BaseCommand

from samenspel.demo.region.build import build, is_built
from samenspel.shared.clock import now


class Command(BaseCommand):
    """`build_demo`: does nothing when the region is there already."""

    help = "Fills an empty database with an invented region to try Samenspel out with."

    def handle(self, *args: Any, **options: Any) -> None:
        """Build it, and say how far it is."""
        if is_built():
            return
        self.stdout.write("  Making the invented region ...")
        self.stdout.flush()
        build(now(), self._say)

    def _say(self, sentence: str) -> None:
        self.stdout.write(f"    {sentence}")
        self.stdout.flush()
