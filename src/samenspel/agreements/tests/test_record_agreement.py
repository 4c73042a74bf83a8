"""Writing down what was agreed: kept in the family's words, nothing hidden lost, two writers do not overwrite."""

import pytest
from django.urls import reverse

from samenspel.access.subjects import Subject
from samenspel.agreements.actions import confirm_agreement
from samenspel.agreements.models import Agreement, Goal, Part
from samenspel.circles import actions as circles
from samenspel.circles.models import Circle, EndReason
from samenspel.notify.models import Message
from samenspel.shared.clock import now
from tests.cast import Cast, actor, agreement_in_force, member, proposed_agreement, share
from tests.looking import ARABIC, EMOJI, a_key, queries, refused, sent, signed_in, text
from tests.screens import filled


@pytest.fixture
def path(circle: Circle) -> str:
    return reverse("agreements:record_agreement", args=[circle.id])


def typed(circle: Circle, cast: Cast, version: int = 0, **more: object) -> dict[str, object]:
    fatima, joost = (member(circle, who).id for who in (cast.fatima, cast.joost))
    circle.refresh_from_db()
    return {
        "version": version + circle.consent_version,
        "goal_1": ARABIC,
        "goal_1_subject": "wellbeing",
        f"does_{fatima.hex}": f"- Elke woensdag naar buiten\n\n{EMOJI}\n{EMOJI}",
        f"does_not_{fatima.hex}": "Geen huishouden",
        f"subject_{fatima.hex}": "wellbeing",
        "limits": "Hooguit drie uur",
        "speak_every_weeks": 4,
        "plan_holder": joost,
        "first_call": joost,
        "then_call": "",
    } | more


def test_the_first_version_starts_from_what_the_match_said(cast: Cast, circle: Circle, path: str) -> None:
    page = text(signed_in(cast.joost).get(path))
    assert "Elke woensdag iets leuks met Sara" in page
    assert "Afspraken maken" in page
    assert "<dt>Gezondheid</dt><dd><bdi>Amina en Sara</bdi></dd>" in page


def test_it_is_kept_and_everybody_else_is_asked(cast: Cast, circle: Circle, path: str) -> None:
    Message.objects.all().delete()
    assert sent(signed_in(cast.ria), path, **typed(circle, cast)).url == reverse("pages:circle", args=[circle.id])
    agreement = Agreement.objects.get()
    assert (agreement.number, agreement.state, agreement.speak_every_weeks) == (1, "proposed", 4)
    assert (agreement.limits, agreement.then_call_id) == ("Hooguit drie uur", None)
    assert list(Goal.objects.values_list("words", "subject")) == [(ARABIC, "wellbeing")]
    part = Part.objects.get()
    assert [t.words for t in part.tasks.order_by("place")] == ["Elke woensdag naar buiten", EMOJI]
    asked = {cast.amina.id, cast.fatima.id, cast.joost.id}
    assert set(Message.objects.values_list("recipient_id", flat=True)) == asked
    assert list(agreement.confirmations.values_list("member__person_id", "yes")) == [(cast.ria.id, True)]


def test_sending_a_version_back_unchanged_loses_nothing(cast: Cast, circle: Circle, path: str) -> None:
    """Ria may know nothing of money: the goal about it and Joost's part stay, though she never sees them."""
    share(circle, cast, (cast.joost, Subject.MONEY), (cast.joost, Subject.WELLBEING), (cast.ria, Subject.WELLBEING))
    agreement_in_force(circle, cast)
    client = signed_in(cast.ria)
    page = client.get(path)
    assert "schulden" not in text(page)
    assert "Wat <bdi>Joost</bdi> doet, mag u niet lezen" in text(page)
    assert f"does_{member(circle, cast.joost).id.hex}" not in text(page)
    assert client.post(path, filled(page)).status_code == 302
    old, new = Agreement.objects.order_by("number")
    assert contents(new) == contents(old)
    assert (old.state, new.state, new.number) == ("in_force", "proposed", 2)


def contents(agreement: Agreement) -> tuple:
    goals = set(agreement.goals.values_list("words", "subject"))
    parts = agreement.parts.values_list("member_id", "subject", "does_not", "tasks__words")
    return (
        goals,
        set(parts),
        agreement.limits,
        agreement.first_call_id,
        agreement.then_call_id,
        agreement.plan_holder_id,
    )


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"goal_1_subject": ""}, "Kies een onderwerp."),
        ({"goal_1": "x" * 301}, "Er passen er 300"),
        ({"subject_fatima": ""}, "Kies een onderwerp."),
        ({"does_fatima": "x" * 201}, "Een taak is te lang"),
        ({"does_fatima": "\n".join(f"taak {n}" for n in range(13))}, "hoogstens twaalf"),
        ({"does_fatima": " \n-\n", "does_not_fatima": ""}, "Eén taak is genoeg"),
        ({"limits": "x" * 601}, "Er passen er 600"),
        ({"speak_every_weeks": 0}, "Deze keuze kan niet meer"),
        ({"first_call": ""}, "Kies een antwoord."),
        ({"then_call": "joost"}, "Kies twee verschillende mensen"),
        ({"first_call": "00000000-0000-4000-8000-000000000000"}, "Deze keuze kan niet meer"),
    ],
)
def test_what_cannot_be_gets_a_sentence(cast: Cast, circle: Circle, path: str, wrong: dict, sentence: str) -> None:
    ids = {"fatima": member(circle, cast.fatima).id.hex, "joost": member(circle, cast.joost).id}
    named = {name.replace("fatima", ids["fatima"]): value for name, value in wrong.items()}
    named = {name: ids["joost"] if value == "joost" else value for name, value in named.items()}
    response = sent(signed_in(cast.joost), path, **(typed(circle, cast) | named))
    page = text(response)
    assert response.status_code == 200
    assert sentence in page
    assert "goal_1" in wrong or ARABIC in page
    assert not Agreement.objects.exists()


def test_a_version_written_meanwhile_is_shown_and_what_was_typed_stays(cast: Cast, circle: Circle, path: str) -> None:
    share(circle, cast, *((who, s) for who in (cast.joost, cast.ria) for s in (Subject.WELLBEING, Subject.MONEY)))
    proposed_agreement(circle, cast)
    client = signed_in(cast.ria)
    response = sent(client, path, **typed(circle, cast, version=0))
    page = text(response)
    assert "Iemand anders heeft dit net veranderd" in page
    for expected in (ARABIC, EMOJI, "Sara heeft weer vriendinnen.", "Fatima komt hoogstens drie uur per week."):
        assert expected in page
    assert Agreement.objects.count() == 1
    again = sent(client, path, **(typed(circle, cast) | {"version": response.context["form"]["version"].value()}))
    assert again.status_code == 302
    assert list(Agreement.objects.order_by("number").values_list("state", flat=True)) == ["replaced", "proposed"]


def test_the_same_form_twice_is_one_version(cast: Cast, circle: Circle, path: str) -> None:
    client, form = signed_in(cast.joost), typed(circle, cast, once=a_key())
    assert [sent(client, path, **form).status_code for _ in range(2)] == [302, 302]
    assert Agreement.objects.count() == 1


def test_who_may_and_who_not(cast: Cast, circle: Circle, path: str) -> None:
    form = typed(circle, cast)
    for outsider in (cast.nora, cast.kees):
        assert refused(signed_in(outsider), path, **form) == (404, 404)
    for member_without in (cast.amina, cast.fatima):
        assert refused(signed_in(member_without), path, **form) == (403, 403)
    leaving = {"circle_id": circle.id, "member_id": member(circle, cast.joost).id, "reason": EndReason.MOVED}
    circles.end_membership(**leaving, by=actor(cast.amina), now=now())
    assert refused(signed_in(cast.joost), path, **form) == (404, 404)
    page = text(sent(signed_in(cast.ria), path, **form))
    assert "Deze keuze kan niet meer" in page
    assert ARABIC in page


def test_the_page_takes_as_many_queries_with_many_goals_and_tasks(cast: Cast, circle: Circle, path: str) -> None:
    share(circle, cast, (cast.joost, Subject.WELLBEING))
    client = signed_in(cast.joost)
    sent(client, path, **typed(circle, cast))
    few = queries(client, path)
    tasks = "\n".join(f"Taak {n}" for n in range(12))
    parts = {
        f"{name}{member(circle, who).id.hex}": value
        for who in (cast.amina, cast.sara, cast.ria, cast.joost)
        for name, value in (("does_", tasks), ("subject_", "wellbeing"))
    }
    goals = {f"goal_{n}": "Doel" for n in (2, 3)} | {f"goal_{n}_subject": "wellbeing" for n in (2, 3)}
    assert sent(client, path, **(typed(circle, cast, version=1) | parts | goals)).status_code == 302
    assert queries(client, path) == few <= 20


def contents_of(circle: Circle) -> set[str]:
    newest = Agreement.objects.filter(circle=circle).latest("number")
    return set(newest.goals.values_list("words", flat=True)) | set(newest.parts.values_list("tasks__words", flat=True))


def test_whoever_wrote_it_can_mend_it_though_nothing_is_shared(cast: Cast, circle: Circle, path: str) -> None:
    client = signed_in(cast.ria)
    sent(client, path, **typed(circle, cast))
    confirm_agreement(
        agreement_id=Agreement.objects.get().id, yes=False, remark="Anders", by=actor(cast.amina), now=now()
    )
    page = client.get(path)
    assert ARABIC in text(page)
    assert EMOJI in text(page)
    assert client.post(path, filled(page, goal_1="Sara gaat zwemmen")).status_code == 302
    assert contents_of(circle) == {"Sara gaat zwemmen", "Elke woensdag naar buiten", EMOJI}


def test_what_one_wrote_the_others_still_do_not_read(cast: Cast, circle: Circle, path: str) -> None:
    sent(signed_in(cast.ria), path, **typed(circle, cast))
    assert ARABIC not in text(signed_in(cast.joost).get(path))
    assert EMOJI not in text(signed_in(cast.joost).get(path))


def test_somebody_elses_words_sent_back_stay_theirs(cast: Cast, circle: Circle, path: str) -> None:
    """Ria may read them for a while; once she may not any more, having sent them back does not make them hers."""
    share(circle, cast, *((cast.ria, subject) for subject in Subject))
    agreement_in_force(circle, cast)
    client = signed_in(cast.ria)
    page = client.get(path)
    assert client.post(path, filled(page, goal_1="Sara gaat zwemmen")).status_code == 302
    share(circle, cast)
    page = text(client.get(path))
    assert "Sara gaat zwemmen" in page
    for theirs in ("De schulden zijn geregeld.", "Praten met school", "Elke woensdag naar de speeltuin"):
        assert theirs not in page
    joost = text(signed_in(cast.joost).get(path))
    assert "De schulden zijn geregeld." in joost
    assert "Sara gaat zwemmen" not in joost


def test_a_change_that_touches_no_task_is_a_change(cast: Cast, circle: Circle, path: str) -> None:
    agreement_in_force(circle, cast)
    before = contents_of(circle)
    client = signed_in(cast.ria)
    assert client.post(path, filled(client.get(path), limits="Hooguit één uur")).status_code == 302
    assert Agreement.objects.latest("number").limits == "Hooguit één uur"
    assert contents_of(circle) == before


@pytest.mark.parametrize("at_first", [True, False])
def test_what_came_in_sight_or_went_meanwhile_is_neither_lost_nor_doubled(
    cast: Cast, circle: Circle, path: str, at_first: bool
) -> None:
    """The family changes what Ria may know between her opening the form and her saving it."""
    everything = tuple((cast.ria, subject) for subject in Subject)
    share(circle, cast, *everything)
    agreement_in_force(circle, cast)
    before = contents_of(circle)
    share(circle, cast, *(everything if at_first else ()))
    client = signed_in(cast.ria)
    page = client.get(path)
    share(circle, cast, *(() if at_first else everything))
    late = client.post(path, filled(page, limits="Hooguit één uur"))
    assert "Iemand anders heeft dit net veranderd" in text(late)
    assert "Hooguit één uur" in text(late)
    assert Agreement.objects.count() == 1
    # Sent again as it stands there, with what was typed before it changed.
    assert client.post(path, filled(late)).status_code == 302
    newest = Agreement.objects.latest("number")
    assert contents_of(circle) == before
    assert newest.goals.count() == 2
