"""Closing: a circle ends with a talk, what was reached, and thanks (mission K1).

Words: a LookBack is what stays with the family; Thanks are words to one volunteer.
"""
