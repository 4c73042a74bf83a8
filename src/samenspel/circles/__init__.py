"""Circles: the people around one family, and what each of them may know (FHIR CareTeam, Consent).

Words: a Circle belongs to one family; a Member is somebody in it, from a day to a day; a Consent shares one subject
with one member. What the members agree on stands in `agreements`, when they speak in `rhythm`.
"""
