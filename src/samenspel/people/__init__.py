"""People: persons, families, organisations, positions, absence, and who helps whom without a screen.

Words: a Person is anybody; a Position is a role in an organisation (HSDS organization); a Family is who asks for help;
a Representation lets a named helper act for someone without a screen.
"""
