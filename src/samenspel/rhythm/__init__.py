"""Rhythm: when the people in a circle spoke, and when they will (FHIR Communication, Appointment; mission E1).

Words: a Contact happened; a Meeting is planned and answered; a Tie is the edge between two members: the day they
last spoke.
"""
