"""What can stand in the way of an act. Each ends as a sentence for a person, never as a stack trace."""


class RuleBroken(Exception):
    """The act is allowed in general but not now; `sentence` says so in the reader's language."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class Stale(Exception):
    """Somebody else changed the same thing first. The form reads anew what stands there and shows where it differs."""


class NotVisible(Exception):
    """It does not exist, or this person may not know that it does. Both look the same outside."""


class AlreadyDone(Exception):
    """The same form arrived twice; the first one counts and the second changes nothing."""
