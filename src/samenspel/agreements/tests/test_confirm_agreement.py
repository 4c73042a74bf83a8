"""Reading a version and saying yes or no: each reads what they may, it counts when all said yes."""

import pytest
from django.urls import reverse

from samenspel.access.subjects import Subject
from samenspel.agreements import actions
from samenspel.agreements.models import Agreement, Confirmation, Task
from samenspel.agreements.rules import State, TaskState
from samenspel.circles import actions as circles
from samenspel.circles.models import Circle, EndReason
from samenspel.notify.models import Message
from samenspel.people.actions import begin_representation
from samenspel.people.models import Person
from samenspel.shared.clock import now
from tests.cast import Cast, actor, agreement_in_force, draft, member, proposed_agreement, share
from tests.looking import ARABIC, a_key, queries, refused, sent, signed_in, text


@pytest.fixture
def proposed(cast: Cast, circle: Circle) -> Agreement:
    share(circle, cast, (cast.fatima, Subject.WELLBEING), (cast.joost, Subject.MONEY))
    return proposed_agreement(circle, cast)


@pytest.fixture
def path(proposed: Agreement) -> str:
    return reverse("agreements:confirm_agreement", args=[proposed.id])


def test_each_reads_what_they_may(cast: Cast, path: str) -> None:
    pages = {who: text(signed_in(getattr(cast, who)).get(path)) for who in ("amina", "fatima", "joost", "ria")}
    assert {who for who in pages if "vriendinnen" in pages[who]} == {"amina", "fatima", "joost"}  # Joost wrote it
    assert {who for who in pages if "schulden zijn" in pages[who]} == {"amina", "joost"}
    assert {who for who in pages if "Praten met school" in pages[who]} == {"amina", "joost"}
    assert "Wat <bdi>Joost</bdi> doet, deelt het gezin niet met u." in pages["fatima"]


def test_the_page_says_who_answered_and_who_not(cast: Cast, path: str) -> None:
    page = text(signed_in(cast.amina).get(path))
    assert page.count("Nog geen antwoord") == 3
    assert "Kloppen deze afspraken?" in page
    assert "Uw antwoord" not in text(signed_in(cast.joost).get(path))


def test_a_yes_is_kept_and_the_last_one_brings_it_into_force(cast: Cast, circle: Circle, path: str) -> None:
    for who in (cast.amina, cast.sara, cast.fatima):
        assert sent(signed_in(who), path, yes="yes").status_code == 302
    Message.objects.all().delete()
    client = signed_in(cast.ria)
    assert sent(client, path, yes="yes").url == reverse("pages:circle", args=[circle.id])
    assert Agreement.objects.get().state == "in_force"
    assert set(Message.objects.values_list("kind", flat=True)) == {"agreement_holds"}
    assert "de afspraken gelden nu" in text(client.get(reverse("pages:circle", args=[circle.id])))


def test_a_no_needs_to_say_what_and_only_the_family_and_the_writer_read_it(cast: Cast, path: str) -> None:
    client = signed_in(cast.fatima)
    assert "Schrijf op wat er niet klopt" in text(sent(client, path, yes="no"))
    assert "Er passen er 600" in text(sent(client, path, yes="no", remark="x" * 601))
    assert sent(client, path, yes="no", remark=ARABIC).status_code == 302
    assert Agreement.objects.get().state == "refused"
    reads = {
        who for who in ("amina", "fatima", "joost", "ria") if ARABIC in text(signed_in(getattr(cast, who)).get(path))
    }
    assert reads == {"amina", "fatima", "joost"}


def test_what_changes_is_told_by_line(cast: Cast, circle: Circle) -> None:
    share(circle, cast, (cast.fatima, Subject.WELLBEING), (cast.joost, Subject.WELLBEING))
    agreement_in_force(circle, cast)
    changed = draft(circle, cast)
    fatima = actions.DraftPart(member(circle, cast.fatima).id, ["Zwemmen"], "Geen huishouden", Subject.WELLBEING)
    changed = actions.Draft(**(vars(changed) | {"parts": [fatima, *changed.parts[1:]], "speak_every_weeks": 1}))
    values = {"circle_id": circle.id, "draft": changed, "newest_number": 1}
    new = actions.record_agreement(**values, by=actor(cast.joost), now=now())
    page = text(signed_in(cast.fatima).get(reverse("agreements:confirm_agreement", args=[new.id])))
    change = page.split('id="anders"')[1].split("</section>")[0]
    assert "Erbij:</b> Fatima doet: " in change
    assert "Zwemmen" in change
    assert "<del" in change
    assert "Elke woensdag naar de speeltuin" in change
    assert "elke week" in change
    assert "elke 6 weken" in change
    assert "schulden" not in change


def test_no_answer_is_no_answer_and_what_was_typed_stays(cast: Cast, path: str) -> None:
    page = text(sent(signed_in(cast.amina), path, yes="", remark=ARABIC))
    assert "Kies een antwoord." in page
    assert ARABIC in page
    assert Confirmation.objects.count() == 1


def test_twice_is_once_and_one_answers_once(cast: Cast, path: str) -> None:
    client, key = signed_in(cast.amina), a_key()
    assert [sent(client, path, once=key, yes="yes").status_code for _ in range(2)] == [302, 302]
    assert "U heeft al geantwoord" in text(sent(client, path, yes="no", remark="Toch niet"))
    assert Confirmation.objects.count() == 2


def test_a_newer_version_meanwhile_says_so_and_keeps_the_text(cast: Cast, circle: Circle, path: str) -> None:
    proposed_agreement(circle, cast)
    page = text(sent(signed_in(cast.amina), path, yes="no", remark=ARABIC))
    assert "Deze versie wacht niet meer op antwoord" in page
    assert ARABIC in page
    assert "Er is een nieuwere versie" in page


def test_outsiders_and_who_left_find_nothing(cast: Cast, circle: Circle, path: str) -> None:
    for outsider in (cast.nora, cast.kees):
        assert refused(signed_in(outsider), path, yes="yes") == (404, 404)
    leaving = {"circle_id": circle.id, "member_id": member(circle, cast.fatima).id, "reason": EndReason.MOVED}
    circles.end_membership(**leaving, by=actor(cast.amina), now=now())
    assert refused(signed_in(cast.fatima), path, yes="yes") == (404, 404)
    circles.close_circle(circle=circle, reason=EndReason.REACHED, now=now())
    assert refused(signed_in(cast.amina), path, yes="yes") == (403, 403)


def test_the_page_takes_few_queries(cast: Cast, path: str) -> None:
    assert queries(signed_in(cast.amina), path) <= 26


def say_yes(agreement: Agreement, *people: Person) -> str:
    """The state after these people said yes, one after the other."""
    for who in people:
        agreement = actions.confirm_agreement(agreement_id=agreement.id, yes=True, by=actor(who), now=now())
    return agreement.state


def test_a_young_child_without_a_screen_does_not_hold_up_the_others(cast: Cast, proposed: Agreement) -> None:
    assert say_yes(proposed, cast.amina, cast.fatima) == "proposed"
    assert say_yes(proposed, cast.ria) == "in_force"


def test_somebody_without_a_screen_is_asked_through_the_named_helper(cast: Cast, proposed: Agreement) -> None:
    begin_representation(person=cast.sara, helper_id=cast.ria.id, agreed="Samen aan tafel", now=now())
    assert say_yes(proposed, cast.amina, cast.fatima, cast.ria) == "proposed"
    assert say_yes(proposed, cast.sara) == "in_force"


def _stops(cast, circle, who) -> None:
    circles.end_membership(
        circle_id=circle.id,
        member_id=member(circle, who).id,
        reason=EndReason.MOVED,
        by=actor(cast.amina),
        now=now(),
    )


def test_a_version_that_waited_only_for_who_left_holds(cast, circle):
    agreement = proposed_agreement(circle, cast)
    for who in (cast.amina, cast.ria):
        actions.confirm_agreement(agreement_id=agreement.id, yes=True, by=actor(who), now=now())
    _stops(cast, circle, cast.fatima)
    agreement.refresh_from_db()
    assert agreement.state == State.IN_FORCE
    assert set(Message.objects.filter(kind="agreement_holds").values_list("recipient_id", flat=True)) == {
        cast.ria.id,
        cast.joost.id,
    }


def test_a_version_still_waits_for_who_stayed(cast, circle):
    agreement = proposed_agreement(circle, cast)
    actions.confirm_agreement(agreement_id=agreement.id, yes=True, by=actor(cast.amina), now=now())
    _stops(cast, circle, cast.fatima)
    agreement.refresh_from_db()
    assert agreement.state == State.PROPOSED


def test_who_left_does_not_get_the_overview_of_the_plan_back(cast, circle):
    agreement = proposed_agreement(circle, cast)
    for who in (cast.fatima, cast.ria):
        actions.confirm_agreement(agreement_id=agreement.id, yes=True, by=actor(who), now=now())
    _stops(cast, circle, cast.joost)
    actions.confirm_agreement(agreement_id=agreement.id, yes=True, by=actor(cast.amina), now=now())
    circle.refresh_from_db()
    assert circle.plan_holder is None


def test_what_is_ready_stays_ready_in_the_next_version(cast, circle):
    agreement_in_force(circle, cast)
    newer = proposed_agreement(circle, cast)
    task = Task.objects.get(part__agreement__state=State.IN_FORCE, words="Elke woensdag naar de speeltuin")
    actions.set_task_state(task_id=task.id, state=TaskState.DONE, version=1, by=actor(cast.fatima), now=now())
    for who in (cast.amina, cast.fatima, cast.ria):
        actions.confirm_agreement(agreement_id=newer.id, yes=True, by=actor(who), now=now())
    assert Task.objects.get(part__agreement=newer, words=task.words).state == TaskState.DONE
