"""Requests: from a question in a family's own words to a yes (mission B1, B4, B5).

Words: a HelpRequest waits at one organisation at a time; a Step is what happened to it and what the asker sees; an
Intake is what is asked, wished and not; a Proposal is one volunteer, put before the family.
"""
