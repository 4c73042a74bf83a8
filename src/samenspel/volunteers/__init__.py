"""Volunteers: who stands ready, what they can do, and the limits that are never crossed (mission B2).

Words: a Volunteer is one person at one organisation; a limit is hard: crossing it takes them off the list.
"""
