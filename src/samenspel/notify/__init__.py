"""Notify: an outbox of e-mails. Written in the transaction of the act, sent afterwards, with nothing personal in them.

At least once, honestly: a mail may rarely come twice, never not at all (FHIR Communication).
"""
