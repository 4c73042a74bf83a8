"""The decision: deny by default, after the end only what stays, subjects only with consent."""

import pytest

from samenspel.access.decide import Allowed, Denied, Reason, Relation, decide, may, require
from samenspel.access.permissions import Act
from samenspel.access.roles import GRANTS, Role
from samenspel.access.subjects import EVERY_SUBJECT, Subject

IN_A_CIRCLE = [Role.FAMILY, Role.VOLUNTEER, Role.COORDINATOR, Role.PROFESSIONAL]


@pytest.mark.parametrize("act", Act)
def test_without_a_role_nothing_is_allowed(act: Act) -> None:
    decision = decide(act, Relation(subjects=EVERY_SUBJECT))
    assert isinstance(decision, Denied)
    assert decision.reason is Reason.NO_RELATION


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("act", Act)
def test_a_role_may_do_what_is_written_with_it_and_no_more(role: Role, act: Act) -> None:
    assert may(act, Relation(frozenset({role}))) == (act in GRANTS[role].acts)
    assert may(act, Relation(frozenset({role}), ended=True)) == (act in GRANTS[role].afterwards)


def test_every_act_is_somebodys() -> None:
    granted = frozenset().union(*(g.acts | g.afterwards for g in GRANTS.values()))
    nobody_needs_a_role = {Act.ASK_FOR_HELP}
    assert set(Act) - granted == nobody_needs_a_role


def test_after_the_end_only_the_family_still_sees_its_circle() -> None:
    may_view = {role for role in IN_A_CIRCLE if may(Act.VIEW_CIRCLE, Relation(frozenset({role}), ended=True))}
    assert may_view == {Role.FAMILY}


@pytest.mark.parametrize("role", IN_A_CIRCLE)
@pytest.mark.parametrize("subject", Subject)
def test_a_subject_is_known_only_where_it_is_shared(role: Role, subject: Subject) -> None:
    shared = Relation(frozenset({role}), subjects=frozenset({subject}))
    others = Relation(frozenset({role}), subjects=EVERY_SUBJECT - {subject})
    assert may(Act.VIEW_CIRCLE, shared, subject)
    decision = decide(Act.VIEW_CIRCLE, others, subject)
    assert isinstance(decision, Denied)
    assert decision.reason is Reason.NO_CONSENT


def test_somebody_who_is_several_may_do_what_each_may() -> None:
    both = Relation(frozenset({Role.VOLUNTEER, Role.COORDINATOR}))
    assert decide(Act.RECORD_AGREEMENT, both) == Allowed(Role.COORDINATOR)
    assert may(Act.LOG_CONTACT, both)


def test_a_no_says_why() -> None:
    with pytest.raises(Denied) as ended:
        require(Act.LOG_CONTACT, Relation(frozenset({Role.FAMILY}), ended=True))
    assert ended.value.reason is Reason.ENDED
    with pytest.raises(Denied) as other:
        require(Act.SET_CONSENT, Relation(frozenset({Role.PROFESSIONAL})))
    assert other.value.reason is Reason.NOT_YOUR_ROLE


def test_only_the_family_decides_who_may_know_what_and_who_joins() -> None:
    for act in (Act.SET_CONSENT, Act.ADD_MEMBER, Act.END_MEMBERSHIP, Act.ANSWER_PROPOSAL, Act.CONFIRM_REQUEST):
        assert {role for role, grant in GRANTS.items() if act in grant.acts} <= {Role.FAMILY, Role.ASKING_FAMILY}
