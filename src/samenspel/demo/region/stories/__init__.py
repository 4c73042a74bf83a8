"""The stories as they are written down: one file for each family of the main cast, and one for all the others.

Days count back from the day on which the demo begins; `ahead` counts forward. Keys name people and organisations.
"""

import tomllib
from pathlib import Path
from typing import Any

# In this order they are told. The situations of 001 §6.1 first, then one step of every kind that waits for somebody.
NAMES = (
    "amina", "karima", "dylan", "rosa", "elif", "elif-second", "tessa",
    "lina", "grace", "olena", "vera", "bianca", "piet", "wendy", "sam",
)  # fmt: skip


def read(name: str) -> dict[str, Any]:
    """One story as it stands in its file."""
    return tomllib.loads((Path(__file__).parent / f"{name}.toml").read_text(encoding="utf-8"))
