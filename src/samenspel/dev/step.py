"""Saying in the terminal what is going on, and how long it took."""

import time
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def step(sentence: str) -> Iterator[None]:
    """Say what begins, and on the same line how many seconds it took. What fails says for itself what went wrong."""
    print(f"{sentence} ... ", end="", flush=True)
    began = time.monotonic()
    yield
    print(f"{time.monotonic() - began:.1f} s", flush=True)
