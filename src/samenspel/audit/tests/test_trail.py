"""The trail: written with its act or not at all, never changed, and one form has one effect."""

from datetime import UTC, datetime
from threading import Barrier, Thread

import pytest
from django.db import DatabaseError, connection, transaction

from samenspel.access.permissions import Act
from samenspel.audit.actions import recorded
from samenspel.audit.models import Entry
from samenspel.people.models import Organisation, OrganisationKind
from samenspel.shared.actor import Actor
from samenspel.shared.errors import AlreadyDone, RuleBroken
from samenspel.shared.ids import new_id

NOW = datetime(2026, 11, 20, 10, tzinfo=UTC)


def _organisation() -> Organisation:
    return Organisation.objects.create(name="Proef", kind=OrganisationKind.SCHOOL, municipality="Utrecht")


@pytest.mark.django_db
def test_an_act_that_breaks_leaves_no_row() -> None:
    def broken() -> None:
        with recorded(act=Act.SIGN_IN, by=None, now=NOW, object_id=new_id()):
            _organisation()
            raise RuleBroken("nee")

    with pytest.raises(RuleBroken):
        broken()
    assert not Entry.objects.exists()
    assert not Organisation.objects.exists()


@pytest.mark.django_db
def test_without_its_row_the_act_is_not_saved() -> None:
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE audit_entry ADD CONSTRAINT broken CHECK (act <> 'sign_in') NOT VALID")
    with (
        pytest.raises(DatabaseError),
        transaction.atomic(),
        recorded(act=Act.SIGN_IN, by=None, now=NOW, object_id=new_id()),
    ):
        _organisation()
    assert not Organisation.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize("statement", ["UPDATE audit_entry SET act = 'x'", "DELETE FROM audit_entry"])
def test_a_row_is_never_changed_or_removed(statement: str) -> None:
    with recorded(act=Act.SIGN_IN, by=None, now=NOW, object_id=new_id()):
        pass
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert Entry.objects.get().act == Act.SIGN_IN


@pytest.mark.django_db
@pytest.mark.parametrize("by", [None, Actor.of(new_id())])
def test_the_same_form_twice_counts_once(by: Actor | None) -> None:
    once = new_id()
    with recorded(act=Act.ASK_FOR_HELP, by=by, now=NOW, object_id=new_id(), once=once):
        _organisation()
    with pytest.raises(AlreadyDone), recorded(act=Act.ASK_FOR_HELP, by=by, now=NOW, object_id=new_id(), once=once):
        _organisation()
    assert Organisation.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_the_same_form_at_the_same_moment_counts_once() -> None:
    by, once, start, outcomes = Actor.of(new_id()), new_id(), Barrier(4), []

    def send() -> None:
        start.wait()
        try:
            with recorded(act=Act.LOG_CONTACT, by=by, now=NOW, object_id=new_id(), once=once):
                _organisation()
            outcomes.append("done")
        except AlreadyDone:
            outcomes.append("already")
        finally:
            connection.close()

    threads = [Thread(target=send) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["already", "already", "already", "done"]
    assert Organisation.objects.count() == 1
