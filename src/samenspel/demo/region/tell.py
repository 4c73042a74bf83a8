"""Tells the stories of the main cast: from what is written down to the actions, in the order of a life."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from samenspel.access.subjects import Subject
from samenspel.agreements.rules import TaskState
from samenspel.circles import actions as circles
from samenspel.circles.models import Invitation
from samenspel.circles.rules import MemberRole
from samenspel.demo.region.organisations import Somebody
from samenspel.demo.region.region import Region, contact_of
from samenspel.demo.region.stories import NAMES, read
from samenspel.demo.region.telling import Plan, Telling
from samenspel.demo.region.together import Agreed, Talk, agree, close, get_on, introduced, plan, spoke
from samenspel.people import actions as people
from samenspel.requests import actions as requests
from samenspel.rhythm.models import ContactKind, MeetingKind

_OF_PLAN = (
    "family", "place", "coordinator", "words", "began", "asked_with", "team", "young", "volunteer", "would_do",
    "asked", "wished", "not_wanted", "language", "gender",
)  # fmt: skip
# How far a story went, and the steps that led there.
_STEPS: dict[str, tuple[Callable[[Telling], Telling], ...]] = {
    "asked": (Telling.ask,),
    "confirmed": (Telling.ask, Telling.confirm),
    "searching": (Telling.ask, Telling.confirm, Telling.take, Telling.intake),
    "proposed": (Telling.ask, Telling.confirm, Telling.take, Telling.intake),
    "circle": (Telling.ask, Telling.confirm, Telling.take, Telling.intake, Telling.propose),
}


def tell_all(region: Region) -> None:
    """All stories of the main cast; a later one can join the circle of an earlier one."""
    told: dict[str, Telling] = {}
    for name in NAMES:
        told[name] = _tell(region, read(name), told)


def _tell(region: Region, written: Mapping[str, Any], earlier: Mapping[str, Telling]) -> Telling:
    story = Telling(region, Plan(Somebody(**written["asker"]), **{k: written[k] for k in _OF_PLAN if k in written}))
    until = written["until"]
    for step in _STEPS[until]:
        step(story)
    if until == "proposed":
        story.propose(written["proposed_days_ago"])
    if until == "circle":
        joined = written.get("joins")
        story.yes(joins=earlier[joined].circle if joined else None)
        _in_circle(region, story, written)
    if bell := written.get("bell"):
        _ring(region, story, bell)
    return story


def _ring(region: Region, story: Telling, bell: Mapping[str, Any]) -> None:
    requests.ring_bell(request_id=story.request_id, by=region.actor(bell["by"]), now=region.at(bell["days_ago"], 9))


def _in_circle(region: Region, story: Telling, written: Mapping[str, Any]) -> None:
    for added in written.get("added", ()):
        _add(region, story, added)
    if shared := written.get("shared"):
        subjects = {key: [Subject(s) for s in each] for key, each in shared.items()}
        story.share(subjects, written.get("shared_days_ago"))
    if meeting := written.get("introduced"):
        introduced(story, meeting["present"], meeting["days_ago"])
    if agreed := written.get("agreed"):
        _agree(story, agreed)
    for each in written.get("spoke", ()):
        note = (each["note"], Subject(each["about"])) if "note" in each else None
        spoke(story, each["by"], each["with"], each["days_ago"], ContactKind(each.get("kind", "phone")), note)
    for each in written.get("meeting", ()):
        _plan(story, each)
    if absence := written.get("absence"):
        _go_away(region, absence)
    if closed := written.get("closed"):
        close(story, closed["days_ago"], reached=closed["reached"], touch=closed["touch"], thanks=closed["thanks"])


def _add(region: Region, story: Telling, added: Mapping[str, Any]) -> None:
    who = next(each for each in region.places[added["place"]].professionals if each.key == added["who"])
    asked = circles.add_member(
        circle_id=story.circle.id,
        role=MemberRole.PROFESSIONAL,
        contact=contact_of(who),
        organisation_id=region.organisations[added["place"]].id,
        does=added["does"],
        by=story.actor(story.plan.asker.key),
        now=region.at(added["days_ago"]),
    )
    if isinstance(asked, Invitation):
        circles.answer_membership(
            invitation_id=asked.id, yes=True, by=region.actor(who.key), now=region.at(added["days_ago"], 20)
        )


def _agree(story: Telling, written: Mapping[str, Any]) -> None:
    agreed = Agreed(
        goals=[(goal["words"], Subject(goal["about"])) for goal in written["goals"]],
        parts=[
            (part["who"], part["tasks"], part.get("does_not", ""), Subject(part["about"])) for part in written["parts"]
        ],
        limits=written["limits"],
        first=written["first"],
        then=written["then"],
        weeks=written.get("weeks", 6),
        holder=written["holder"],
    )
    agreement = agree(story, agreed, by=written["by"], days_ago=written["days_ago"], but=written.get("but", ()))
    for state in (TaskState.BUSY, TaskState.DONE):
        for part in written["parts"]:
            get_on(story, agreement, part["who"], part.get(state.value, ()), state, written["days_ago"] - 2)


def _plan(story: Telling, written: Mapping[str, Any]) -> None:
    rest = {key: written[key] for key in ("topic", "place", "hour", "replies") if key in written}
    kind = MeetingKind(written.get("kind", "talk"))
    plan(story, Talk(written["by"], tuple(written["with"]), written["ahead"], written["planned"], kind=kind, **rest))


def _go_away(region: Region, absence: Mapping[str, Any]) -> None:
    people.announce_absence(
        first_day=region.today - timedelta(days=absence["since_days_ago"]),
        last_day=region.today + timedelta(days=absence["days_to_come"]),
        deputy_id=region.person_ids[absence["deputy"]],
        by=region.actor(absence["who"]),
        now=region.at(absence["told_days_ago"]),
    )
