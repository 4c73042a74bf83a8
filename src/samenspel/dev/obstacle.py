"""What stands in the way of a command and can be mended by the person at the keyboard."""


class Obstacle(Exception):
    """Its text is one sentence: what is wrong and how to mend it."""
