"""What happens in a circle: meetings, agreements, talks, an ending. Told for one `Telling`, each some days ago."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from samenspel.access.subjects import Subject
from samenspel.agreements import actions as agreements
from samenspel.agreements.models import Agreement, Task
from samenspel.agreements.rules import TaskState
from samenspel.circles.models import EndReason
from samenspel.closing import actions as closing
from samenspel.demo.region.telling import Telling
from samenspel.rhythm import actions as rhythm
from samenspel.rhythm.models import ContactKind, Meeting, MeetingKind
from samenspel.shared.clock import day_of

Part = tuple[str, list[str], str, Subject]


@dataclass(frozen=True)
class Agreed:
    """What a circle agrees: goals in the family's words; per person the tasks, what not, and the subject."""

    goals: list[tuple[str, Subject]]
    parts: list[Part]
    limits: str
    first: str
    then: str
    weeks: int = 6
    holder: str = ""


@dataclass(frozen=True)
class Talk:
    """A planned conversation. ahead: days from now, so negative for one that has been. With whom; who said what."""

    by: str
    with_: tuple[str, ...]
    ahead: int
    planned: int
    topic: str = "Hoe gaat het?"
    place: str = "Bij het gezin thuis"
    kind: MeetingKind = MeetingKind.TALK
    hour: int = 15
    replies: dict[str, bool] = field(default_factory=dict)


def plan(story: Telling, talk: Talk) -> Meeting:
    """Plan a conversation, and answer for those who did."""
    region = story.region
    starts = region.workday(talk.ahead, talk.hour) if talk.ahead > 0 else region.at(-talk.ahead, talk.hour)
    meeting = rhythm.plan_meeting(
        circle_id=story.circle.id,
        kind=talk.kind,
        topic=talk.topic,
        starts_at=starts,
        minutes=45,
        place=talk.place,
        member_ids=[story.member_id(key) for key in talk.with_],
        by=story.actor(talk.by),
        now=region.at(talk.planned, 11),
    )
    for key, yes in talk.replies.items():
        rhythm.answer_invitation(
            meeting_id=meeting.id,
            yes=yes,
            version=meeting.version,
            by=story.actor(key),
            now=region.at(talk.planned, 20),
        )
    return meeting


def held(story: Telling, talk: Talk, present: Iterable[str]) -> Meeting:
    """Plan a conversation that has been, and say the day after who was there."""
    meeting = plan(story, talk)
    return rhythm.record_meeting(
        meeting_id=meeting.id,
        happened=True,
        present=[story.member_id(key) for key in present],
        by=story.actor(talk.by),
        now=story.region.at(-talk.ahead, talk.hour + 3),
    )


def introduced(story: Telling, present: Iterable[str], days_ago: int) -> Telling:
    """The introduction was held, by the coordinator, with everybody invited and these people there."""
    coordinator = story.plan.coordinator
    everybody = [key for key in story.everybody if key != coordinator]
    talk = Talk(
        coordinator,
        tuple(everybody),
        ahead=-days_ago,
        planned=days_ago + 3,
        kind=MeetingKind.INTRODUCTION,
        topic="Kennismaken",
        replies={key: key in present for key in everybody},
    )
    held(story, talk, {*present, coordinator})
    return story


def agree(story: Telling, agreed: Agreed, *, by: str, days_ago: int, but: Iterable[str] = ()) -> Agreement:
    """Write down what was agreed; everybody says yes the same evening, except the keys in `but`."""
    newest = Agreement.objects.filter(circle=story.circle).count()
    draft = agreements.Draft(
        goals=[agreements.DraftGoal(words, subject) for words, subject in agreed.goals],
        parts=[
            agreements.DraftPart(story.member_id(key), tasks, does_not, subject)
            for key, tasks, does_not, subject in agreed.parts
        ],
        limits=agreed.limits,
        speak_every_weeks=agreed.weeks,
        plan_holder_id=story.member_id(agreed.holder) if agreed.holder else None,
        first_call_id=story.member_id(agreed.first),
        then_call_id=story.member_id(agreed.then),
    )
    agreement = agreements.record_agreement(
        circle_id=story.circle.id,
        draft=draft,
        newest_number=newest,
        by=story.actor(by),
        now=story.region.at(days_ago, 12),
    )
    for key in story.everybody:
        if key != by and key not in but:
            now = story.region.at(days_ago, 19)
            agreements.confirm_agreement(agreement_id=agreement.id, yes=True, by=story.actor(key), now=now)
    return agreement


def get_on(
    story: Telling, agreement: Agreement, who: str, tasks: Iterable[str], state: TaskState, days_ago: int
) -> None:
    """Somebody says how far their own tasks are."""
    by, now = story.actor(who), story.region.at(days_ago, 18)
    for words in tasks:
        task = Task.objects.get(part__agreement=agreement, part__member_id=story.member_id(who), words=words)
        agreements.set_task_state(task_id=task.id, state=state, version=task.version, by=by, now=now)


def spoke(
    story: Telling,
    by: str,
    with_: str,
    days_ago: Iterable[int],
    kind: ContactKind = ContactKind.PHONE,
    note: tuple[str, Subject] | None = None,
) -> Telling:
    """Two people spoke on these days; a note goes with the last."""
    days = sorted(days_ago, reverse=True)
    for days_back in days:
        noted = note if days_back == days[-1] else None
        now = story.region.at(days_back, 17)
        rhythm.log_contact(
            circle_id=story.circle.id,
            member_ids=[story.member_id(with_)],
            on=day_of(now),
            kind=kind,
            note=noted[0] if noted else "",
            subject=noted[1] if noted else None,
            by=story.actor(by),
            now=now,
        )
    return story


def close(story: Telling, days_ago: int, *, reached: str, touch: str, thanks: dict[str, str]) -> Telling:
    """The closing talk was held, and the coordinator closes the circle."""
    now = story.region.at(days_ago, 16)
    closing.close_circle(
        circle_id=story.circle.id,
        reason=EndReason.REACHED,
        talked_on=day_of(now),
        reached=reached,
        stays_in_touch=touch,
        thanks={story.member_id(key): words for key, words in thanks.items()},
        by=story.actor(story.plan.coordinator),
        now=now,
    )
    return story
