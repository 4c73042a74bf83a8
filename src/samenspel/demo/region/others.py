"""The other families of the region, so that every stage is there and lists have something to list."""

from collections.abc import Callable
from dataclasses import dataclass

from samenspel.access.subjects import Subject
from samenspel.circles import actions as circles
from samenspel.circles.models import EndReason
from samenspel.demo.region import figures
from samenspel.demo.region.organisations import Somebody
from samenspel.demo.region.region import Region
from samenspel.demo.region.stories import read
from samenspel.demo.region.telling import Plan, Telling
from samenspel.demo.region.together import Agreed, Talk, agree, close, introduced, plan, spoke
from samenspel.demo.region.volunteers import KNOWN
from samenspel.requests import actions as requests
from samenspel.requests.queries import families_now
from samenspel.rhythm.models import ContactKind, MeetingKind

WELL, SCHOOL, MONEY, HEALTH, HOME, REACH = Subject


@dataclass(frozen=True)
class Row:
    """One family: who asks, where, how long ago, and in a few words what for.

    group: for whom a volunteer must be there to fit, in the words of `figures.TARGET_GROUPS`.
    """

    given: str
    surname: str
    family: str
    place: str
    coordinator: str
    began: int
    words: str
    professional: str = ""
    team: str = ""
    would_do: str = ""
    group: str = ""
    goal: str = ""
    language: str = "nl"

    def told(self, region: Region, *, found: bool = True) -> Telling:
        """The story of this family, with a volunteer who has room."""
        asker = Somebody(
            f"{self.given}.{self.surname}".lower().replace(" ", "-"),
            self.given,
            self.surname,
            f"06 00 00 {5000 + self.began}",
            self.language,
        )
        return Telling(
            region,
            Plan(
                asker,
                self.family,
                self.place,
                self.coordinator,
                self.words,
                self.began,
                self.professional,
                self.team,
                volunteer=free_volunteer(region, self.place, self.group) if found else "",
                would_do=self.would_do,
            ),
        )


def free_volunteer(region: Region, place: str, group: str) -> str:
    """Somebody of this organisation who is there for such families, meets them, can sign in, and has room for one more.

    Nobody who has a part in the stories. Raises LookupError when there is nobody.
    """
    in_stories = {known.who.key for known in KNOWN}
    here = region.organisations[place].id
    there = {k: v for k, v in region.volunteers.items() if v.organisation_id == here and k not in in_stories}
    loads = families_now([v.id for v in there.values()])
    for key, volunteer in there.items():
        fresh = volunteer.vog_on and (region.today - volunteer.vog_on).days < 900
        room = loads.get(volunteer.id, 0) < min(1, volunteer.max_families)
        fits = f" {group}" in volunteer.about and any(task in volunteer.about for task in figures.MEETING_FAMILIES)
        if fits and volunteer.available and fresh and room and volunteer.person.email:
            return key
    raise LookupError(f"no volunteer of {place} for {group} has room")


def _agreed(row: Row, story: Telling) -> None:
    volunteer = story.plan.volunteer
    story.share({volunteer: [WELL, SCHOOL], row.professional: [WELL, SCHOOL, HOME]})
    introduced(story, [story.plan.asker.key, volunteer, row.professional], days_ago=row.began - 16)
    agree(
        story,
        Agreed(
            goals=[(row.goal, WELL)],
            parts=[(volunteer, [row.would_do], "", WELL), (row.professional, ["Houdt het overzicht"], "", WELL)],
            limits="Eén keer per week.",
            first=row.professional,
            then=row.coordinator,
            holder=row.professional,
        ),
        by=row.professional,
        days_ago=row.began - 17,
    )


def fine(region: Region, row: Row) -> None:
    """All goes well: everybody spoke not long ago."""
    story = row.told(region).to_circle()
    _agreed(row, story)
    volunteer, asker = story.plan.volunteer, story.plan.asker.key
    spoke(story, volunteer, asker, [row.began - 25, 9, 2], ContactKind.VISIT)
    spoke(story, row.professional, volunteer, [11])
    spoke(story, row.professional, asker, [18])


def slipped(region: Region, row: Row) -> None:
    """Volunteer and professional spoke, long ago."""
    story = row.told(region).to_circle()
    _agreed(row, story)
    volunteer, asker = story.plan.volunteer, story.plan.asker.key
    spoke(story, row.professional, volunteer, [row.began - 30])
    spoke(story, volunteer, asker, [16, 4], ContactKind.VISIT)


def never(region: Region, row: Row) -> None:
    """Volunteer and professional have never spoken; nobody wrote anything down either."""
    story = row.told(region).to_circle()
    volunteer, asker = story.plan.volunteer, story.plan.asker.key
    introduced(story, [asker, volunteer], days_ago=row.began - 16)
    spoke(story, volunteer, asker, [row.began - 24, 6], ContactKind.VISIT)


def begun(region: Region, row: Row) -> None:
    """The family said yes; the introduction still has to be planned."""
    row.told(region).to_circle()


def to_record(region: Region, row: Row) -> None:
    """The introduction was two days ago; nobody has said yet whether it happened."""
    story = row.told(region).to_circle()
    invited = (story.plan.asker.key, story.plan.volunteer, row.professional)
    talk = Talk(
        row.coordinator,
        invited,
        ahead=-2,
        planned=6,
        kind=MeetingKind.INTRODUCTION,
        topic="Kennismaken",
        replies=dict.fromkeys(invited, True),
    )
    plan(story, talk)


def left(region: Region, row: Row) -> None:
    """The volunteer moved away; the circle waits for somebody else."""
    story = row.told(region).to_circle()
    _agreed(row, story)
    circles.end_membership(
        circle_id=story.circle.id,
        member_id=story.member_id(story.plan.volunteer),
        reason=EndReason.MOVED,
        by=story.actor(story.plan.asker.key),
        now=region.at(12),
    )


def closed(region: Region, row: Row) -> None:
    """Ended well."""
    story = row.told(region).to_circle()
    _agreed(row, story)
    volunteer = story.plan.volunteer
    spoke(story, row.professional, volunteer, [row.began - 40])
    close(story, 20, reached=row.goal, touch="", thanks={volunteer: "Dank u wel voor alle keren dat u er was."})


def waiting(region: Region, row: Row) -> None:
    """Nobody has taken it in hand yet."""
    row.told(region, found=False).ask().confirm()


def taken(region: Region, row: Row) -> None:
    """A coordinator has it in hand."""
    row.told(region, found=False).ask().confirm().take()


def searching(region: Region, row: Row) -> None:
    """The intake is done."""
    row.told(region, found=False).ask().confirm().take().intake()


def proposed(region: Region, row: Row) -> None:
    """A volunteer was proposed."""
    row.told(region).ask().confirm().take().intake().propose(days_ago=2)


def passed_on(region: Region, row: Row) -> None:
    """It was given to another organisation."""
    story = row.told(region, found=False).ask().confirm().take()
    requests.pass_on_request(
        request_id=story.request_id,
        organisation_id=region.organisations["brug"].id,
        reason="De Brug heeft vrijwilligers die Somalisch spreken.",
        by=region.actor(row.coordinator),
        now=region.at(row.began - 5),
    )


def withdrawn(region: Region, row: Row) -> None:
    """The family took it back."""
    story = row.told(region, found=False).ask().confirm()
    by = story.actor(story.plan.asker.key)
    requests.withdraw_request(request_id=story.request_id, by=by, now=region.at(row.began - 8))


STAGES: dict[str, Callable[[Region, Row], None]] = {
    stage.__name__: stage
    for stage in (
        fine, slipped, never, begun, to_record, left, closed,
        waiting, taken, searching, proposed, passed_on, withdrawn,
    )
}  # fmt: skip


def tell_others(region: Region) -> None:
    """Tell of every other family what belongs to its stage."""
    for name in ("families", "questions"):
        for told in read(name)["family"]:
            stage = told.pop("stage")
            STAGES[stage](region, Row(**told))
