#!/usr/bin/env python
"""Django's command line for Samenspel. Without other orders it speaks to the demo."""

import os
import sys
from pathlib import Path


def main() -> None:
    """Hand the command line to Django."""
    sys.path.insert(0, str(Path(__file__).resolve().parent / "src"))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samenspel.config.settings.demo")
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
