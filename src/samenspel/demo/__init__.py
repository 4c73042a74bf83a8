"""Demo: an invented region to try Samenspel out with, a door to sign in as somebody in it, and the mail that was sent.

Only in the settings for trying out and for tests; a real deployment contains none of it.
"""
