"""A line of time: what was, what is now and what comes after, for `components/timeline.html`."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Moment:
    """One line of it. kind: done, now, or nothing for what is still to come.

    moment: when, or what happens. words and extra: a line more each. note: what somebody wrote about it. url: where the
    reader can do something about it, with the words of that link.
    """

    kind: Literal["done", "now", ""]
    moment: str
    words: str = ""
    extra: str = ""
    note: str = ""
    url: str = ""
    url_words: str = ""
