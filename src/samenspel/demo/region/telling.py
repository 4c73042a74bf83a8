"""One family's way from a question to a circle and on, told step by step, each step some days ago."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from samenspel.access.subjects import Subject
from samenspel.circles import actions as circles
from samenspel.circles.models import Circle, Member
from samenspel.circles.rules import MemberRole
from samenspel.demo.region.organisations import Somebody
from samenspel.demo.region.region import Region, contact_of
from samenspel.people.actions import add_family
from samenspel.people.models import Person
from samenspel.requests import actions as requests
from samenspel.requests.models import HelpRequest, Proposal
from samenspel.shared.actor import Actor


@dataclass(frozen=True)
class Plan:
    """What a family asks and what is found for it. Keys name people and organisations of the region.

    began: how many days ago they asked. asked_with: the professional who asked together with them, of organisation
    `team`. young: the asker is the young person. The last three are hard wishes of the intake.
    """

    asker: Somebody
    family: str
    place: str
    coordinator: str
    words: str
    began: int
    asked_with: str = ""
    team: str = ""
    young: bool = False
    volunteer: str = ""
    would_do: str = ""
    asked: str = ""
    wished: str = ""
    not_wanted: str = ""
    language: str = ""
    gender: str = ""


class Telling:
    """The way of one request. Each step takes the days ago on which it was done, or counts on from the beginning."""

    def __init__(self, region: Region, plan: Plan, circle: Circle | None = None) -> None:
        self.region = region
        self.plan = plan
        self._request_id: UUID | None = None
        self.proposal: Proposal | None = None
        self._circle = circle

    @property
    def circle(self) -> Circle:
        """The circle, once there is one."""
        if self._circle is None:
            raise LookupError(f"{self.plan.family} has no circle yet")
        return self._circle

    def actor(self, key: str) -> Actor:
        """Somebody of the story; the asker without a screen through the coordinator."""
        if key == self.plan.asker.key and not self.plan.asker.mail:
            return self.region.for_(key, self.plan.coordinator)
        return self.region.actor(key)

    @property
    def members(self) -> list[Member]:
        """Who is in the circle now."""
        return list(Member.objects.filter(circle=self.circle, until=None))

    def member_id(self, key: str) -> UUID:
        """Somebody's place in the circle now."""
        return next(m.id for m in self.members if m.person_id == self.region.person_ids[key])

    def _after(self, days: int, hour: int = 10) -> datetime:
        return self.region.at(max(1, self.plan.began - days), hour)

    def ask(self) -> "Telling":
        """The family asks: itself, or with a professional; without a mailbox by a call to the organisation."""
        region, plan = self.region, self.plan
        organisation = region.organisations[plan.place]
        now = self._after(0)
        if not plan.asker.mail:
            request = requests.ask_for_help(
                words=plan.words, organisation_id=organisation.id, contact=contact_of(plan.asker), by=None, now=now
            )
            region.person_ids[plan.asker.key] = request.asked_by_id
            return self._asked(request)
        if plan.asker.key not in region.person_ids:
            asker = Person.objects.get(id=region.add_person(plan.asker))
            carers, young = ([], [asker]) if plan.young else ([asker], [])
            add_family(name=plan.family, municipality=organisation.municipality, carers=carers, young=young)
        if not plan.asked_with:
            by = region.actor(plan.asker.key)
            return self._asked(
                requests.ask_for_help(words=plan.words, organisation_id=organisation.id, contact=None, by=by, now=now)
            )
        request = requests.ask_with_family(
            words=plan.words,
            organisation_id=organisation.id,
            own_organisation_id=region.organisations[plan.team].id,
            contact=contact_of(plan.asker),
            by=region.actor(plan.asked_with),
            now=now,
        )
        return self._asked(request)

    def _asked(self, request: HelpRequest) -> "Telling":
        self._request_id = request.id
        return self

    @property
    def request_id(self) -> UUID:
        """The request, once it was asked."""
        if self._request_id is None:
            raise LookupError(f"{self.plan.family} has not asked yet")
        return self._request_id

    def confirm(self) -> "Telling":
        """The family says that the question is theirs, when somebody else wrote it down."""
        if self.plan.asked_with and self.plan.asker.mail:
            requests.confirm_request(
                request_id=self.request_id, by=self.actor(self.plan.asker.key), now=self._after(0, 19)
            )
        return self

    def take(self) -> "Telling":
        """The coordinator takes it in hand."""
        by = self.region.actor(self.plan.coordinator)
        requests.take_request(request_id=self.request_id, by=by, now=self._after(3))
        return self

    def intake(self) -> "Telling":
        """... and does the intake."""
        plan = self.plan
        answers = requests.IntakeAnswers(
            asked=plan.asked or plan.words,
            wished=plan.wished,
            not_wanted=plan.not_wanted,
            language=plan.language,
            gender=plan.gender,
        )
        by = self.region.actor(plan.coordinator)
        requests.do_intake(request_id=self.request_id, answers=answers, version=0, by=by, now=self._after(6))
        return self

    def propose(self, days_ago: int | None = None) -> "Telling":
        """... and proposes the volunteer."""
        self.proposal = requests.propose_volunteer(
            request_id=self.request_id,
            volunteer_id=self.region.volunteers[self.plan.volunteer].id,
            would_do=self.plan.would_do,
            by=self.region.actor(self.plan.coordinator),
            now=self._after(9) if days_ago is None else self.region.at(days_ago, 14),
        )
        return self

    def yes(self, joins: Circle | None = None) -> "Telling":
        """The family says yes: a circle begins, or the volunteer joins the one there is."""
        if self.proposal is None:
            raise LookupError(f"{self.plan.family} has no proposal yet")
        self._circle = circles.answer_proposal(
            proposal_id=self.proposal.id,
            yes=True,
            professional_joins=bool(self.plan.asked_with),
            circle_id=joins.id if joins else None,
            by=self.actor(self.plan.asker.key),
            now=self._after(11),
        )
        return self

    def to_circle(self) -> "Telling":
        """Everything up to and including the yes."""
        return self.ask().confirm().take().intake().propose().yes()

    def share(self, shared: Mapping[str, Iterable[Subject]], days_ago: int | None = None) -> "Telling":
        """The family shares exactly these subjects with these people."""
        self.circle.refresh_from_db()
        circles.set_consent(
            circle_id=self.circle.id,
            ticked=[(self.member_id(key), subject) for key, subjects in shared.items() for subject in subjects],
            offered=[m.id for m in self.members if m.role != MemberRole.FAMILY],
            version=self.circle.consent_version,
            by=self.actor(self.plan.asker.key),
            now=self._after(12) if days_ago is None else self.region.at(days_ago),
        )
        return self

    @property
    def everybody(self) -> list[str]:
        """The keys of all present members."""
        keys = {person_id: key for key, person_id in self.region.person_ids.items()}
        return [keys[m.person_id] for m in self.members]
