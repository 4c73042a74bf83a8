"""Reading requests, always for somebody."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from samenspel.access.decide import Relation, require
from samenspel.access.permissions import Act
from samenspel.access.roles import Role
from samenspel.access.subjects import EVERY_SUBJECT
from samenspel.people.models import FamilyMember, Person, Position, PositionRole
from samenspel.people.queries import HELD, family_people
from samenspel.requests.models import Answer, HelpRequest, Intake, Proposal, Step
from samenspel.requests.rules import ENDED, RUNNING, State
from samenspel.shared.actor import Actor
from samenspel.shared.clock import day_of
from samenspel.shared.errors import NotVisible
from samenspel.volunteers.models import Volunteer
from samenspel.volunteers.queries import joined, named, offered
from samenspel.volunteers.queries import visible as visible_volunteers
from samenspel.volunteers.rules import Limit, Wished, crossed, too_close
from samenspel.web.prepared import prepared

_RUNNING = [s.value for s in RUNNING]
_BESIDE = ("family", "organisation", "taken_by", "helper", "asked_by", "asked_with", "asked_with_organisation")


def _coordinates(actor: Actor) -> QuerySet[Position]:
    return Position.objects.filter(HELD, person_id=actor.person_id, role=PositionRole.COORDINATOR)


def _professional_at(actor: Actor) -> QuerySet[Position]:
    return Position.objects.filter(HELD, person_id=actor.person_id, role=PositionRole.PROFESSIONAL)


def for_the_family(person_id: UUID) -> Q:
    """What a member of the family may know of: what its asker said yes to, and what was asked in their own name.

    Anybody can type somebody's address, so until the yes nobody else reads the words: they may be about that other.
    """
    return Q(clock_started_at__isnull=False) | Q(asked_by_id=person_id)


def is_own(person_id: UUID, request: HelpRequest) -> bool:
    """`for_the_family` for one request of a family to which the person belongs."""
    return request.confirmed or request.asked_by_id == person_id


def visible(actor: Actor) -> QuerySet[HelpRequest]:
    """Every request the actor may view: the same rule as `relation`, as a filter."""
    # Three keys and not one OR, which would read every question that there is.
    families = FamilyMember.objects.filter(person_id=actor.person_id).values("family_id")
    own = HelpRequest.objects.filter(for_the_family(actor.person_id), family_id__in=families)
    if actor.acts_for_another:
        own = own.filter(asked_by_id=actor.person_id, helper_id=actor.done_by_id)
    still_there = _professional_at(actor).values("organisation_id")
    asked_with = HelpRequest.objects.filter(asked_with_id=actor.person_id, asked_with_organisation_id__in=still_there)
    at = _coordinates(actor).values("organisation_id")
    handled = HelpRequest.objects.filter(state__in=_RUNNING, ended_at=None, organisation_id__in=at)
    mine = own.values("id").union(asked_with.values("id"), handled.values("id"))
    return HelpRequest.objects.filter(id__in=mine).select_related(*_BESIDE)


def in_own_name(actor: Actor, request: HelpRequest) -> bool:
    """Whether the family's rights count: one's own, or of whoever asks this question through the helper who acts."""
    return not actor.acts_for_another or (request.asked_by_id, request.helper_id) == (actor.person_id, actor.done_by_id)


def relation(actor: Actor, request: HelpRequest) -> Relation:
    """What the actor is towards a request. Before the family has confirmed it, no organisation sees it."""
    roles = set()
    belongs = FamilyMember.objects.filter(person_id=actor.person_id, family_id=request.family_id)
    if in_own_name(actor, request) and is_own(actor.person_id, request) and belongs.exists():
        roles.add(Role.ASKING_FAMILY)
    asked = request.asked_with_id == actor.person_id
    if asked and _professional_at(actor).filter(organisation=request.asked_with_organisation_id).exists():
        roles.add(Role.ASKING_PROFESSIONAL)
    if request.state in _RUNNING and _coordinates(actor).filter(organisation_id=request.organisation_id).exists():
        roles.add(Role.HANDLING_COORDINATOR)
    subjects = EVERY_SUBJECT if Role.ASKING_FAMILY in roles else frozenset()
    return Relation(frozenset(roles), ended=State(request.state) in ENDED, subjects=subjects)


def professional_beside(request: HelpRequest) -> Person | None:
    """The professional who asked together with the family, as long as they work there; None once they have left."""
    if request.asked_with is None:
        return None
    there = _professional_at(Actor.of(request.asked_with.id)).filter(organisation=request.asked_with_organisation_id)
    return request.asked_with if there.exists() else None


def open_request(actor: Actor, request_id: UUID, act: Act, *, lock: bool = False) -> HelpRequest:
    """The request, if the actor may do `act` with it. NotVisible when they may not even know of it.

    lock: hold the row until the end of the transaction, for an action that changes it.
    """
    rows = HelpRequest.objects.filter(id=request_id)
    request = (rows.select_for_update() if lock else rows.select_related(*_BESIDE)).first()
    if request is None:
        raise NotVisible
    facts = relation(actor, request)
    if not facts.roles:
        raise NotVisible
    require(act, facts)
    return request


def open_proposal(actor: Actor, proposal_id: UUID, act: Act) -> Proposal:
    """A proposal, if the actor may do `act` with its request."""
    proposal = (
        Proposal.objects.filter(id=proposal_id)
        .select_related(
            "request__family",
            "request__organisation",
            "request__asked_with",
            "volunteer__person",
            "volunteer__organisation",
            "by",
        )
        .first()
    )
    if proposal is None:
        raise NotVisible
    facts = relation(actor, proposal.request)
    if not facts.roles:
        raise NotVisible
    require(act, facts)
    return proposal


def steps_of(request: HelpRequest) -> list[Step]:
    """What happened to a request the reader has opened, oldest first."""
    return list(request.steps.select_related("by", "organisation").order_by("at", "id"))


def intake_of(request: HelpRequest) -> Intake | None:
    """The intake of a request the reader may read the intake of."""
    return Intake.objects.filter(request=request).first()


def proposals_to_answer(actor: Actor) -> list[Proposal]:
    """The open proposals to the actor's own families."""
    return [p for p in _to_answer(actor.person_id) if in_own_name(actor, p.request)]


@prepared
def _to_answer(person_id: UUID) -> QuerySet[Proposal]:
    mine = FamilyMember.objects.filter(person_id=person_id).values("family_id")
    found = Proposal.objects.filter(answer=Answer.OPEN, request__family_id__in=mine)
    return found.select_related("volunteer__person", "request__organisation").order_by("proposed_at")


def current_proposal(request: HelpRequest) -> Proposal | None:
    """The proposal that waits for an answer."""
    return request.proposals.filter(answer=Answer.OPEN).select_related("volunteer__person", "by").first()


@dataclass(frozen=True)
class Candidate:
    """One volunteer on the plain list: who, how many families now, and the limits that forbid it."""

    volunteer: Volunteer
    families_now: int
    limits: list[Limit]
    refused_before: bool

    @property
    def possible(self) -> bool:
        """Whether no hard limit is crossed and the family has not said no before."""
        return not self.limits and not self.refused_before


def candidates(actor: Actor, request: HelpRequest, today: date, *, only: UUID | None = None) -> list[Candidate]:
    """The volunteers of the organisation where the request lies, those without a crossed limit first.

    only: look at this one of them, for who was chosen already.
    """
    there = visible_volunteers(actor).filter(organisation_id=request.organisation_id)
    volunteers: list[Volunteer] = list(named(there.filter(id=only) if only else there))
    loads = families_now([v.id for v in volunteers])
    refused = set(request.proposals.filter(answer=Answer.NO).values_list("volunteer_id", flat=True))
    wish, here = wished(request), joined(v.id for v in volunteers)
    family = set(family_people(request.family_id).values_list("id", flat=True))
    found = []
    for v in volunteers:
        load = loads.get(v.id, 0)
        limits = too_close(v.person_id, actor.person_id, family) + crossed(offered(v, load, v.id in here), wish, today)
        found.append(Candidate(v, load, limits, v.id in refused))
    return sorted(found, key=lambda c: (not c.possible, len(c.limits), c.families_now))


def families_now(volunteer_ids: Collection[UUID]) -> dict[UUID, int]:
    """How many families each volunteer has now, open proposals included, so that nobody is promised twice."""
    counted = Proposal.objects.filter(
        volunteer_id__in=volunteer_ids, answer__in=[Answer.OPEN, Answer.YES], ended_at=None
    )
    return {r["volunteer_id"]: r["n"] for r in counted.values("volunteer_id").annotate(n=Count("id"))}


def wished(request: HelpRequest) -> Wished:
    """The hard wishes of a request's intake, as facts for the rules."""
    intake = intake_of(request)
    if intake is None:
        return Wished(request.family.municipality)
    return Wished(
        municipality=request.family.municipality,
        language=intake.language,
        gender=intake.gender,
        days=frozenset(intake.days),
        topics=frozenset(intake.topics),
    )


def last_rung_on(request: HelpRequest) -> date | None:
    """The day the bell was last rung."""
    step = request.steps.filter(act=Act.RING_BELL).order_by("-at").first()
    return day_of(step.at) if step else None
