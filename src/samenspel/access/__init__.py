"""Who may do what: acts, roles in plain language, and one function that decides.

The only place in Samenspel that decides. It knows facts (a `Relation`), no database and no Django.
"""
