"""Rows of the trail are only ever added: the database itself refuses a change or a removal."""

from typing import ClassVar

from django.db import migrations

FORWARD = """
CREATE FUNCTION audit_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'rows of the audit trail are never changed or removed';
END
$$;
CREATE TRIGGER audit_only_added_to BEFORE UPDATE OR DELETE ON audit_entry
    FOR EACH ROW EXECUTE FUNCTION audit_refuse_change();
"""
BACKWARD = "DROP TRIGGER audit_only_added_to ON audit_entry; DROP FUNCTION audit_refuse_change();"


class Migration(migrations.Migration):
    """A trigger on the trail."""

    dependencies: ClassVar = [("audit", "0001_initial")]
    operations: ClassVar = [migrations.RunSQL(FORWARD, BACKWARD)]
