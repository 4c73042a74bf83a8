"""Audit: what was done, by whom, in whose name. Rows are only ever added (FHIR AuditEvent, NEN 7513)."""
