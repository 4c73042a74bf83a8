"""Agreements: what the people in a circle agreed, in versions that count when everyone has said yes
(FHIR CarePlan, Goal, Task; mission B6, C2, C3).

Words: an Agreement is one version; a Goal is in the family's words; a Part says what one member does and does not do;
a Task is one thing they do; a Confirmation is one member's yes or no.
"""
