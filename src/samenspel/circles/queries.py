"""Reading circles, always for somebody."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar
from uuid import UUID

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet, Subquery

from samenspel.access.decide import Denied, Relation, decide, may
from samenspel.access.permissions import Act
from samenspel.access.roles import Role
from samenspel.access.subjects import Subject
from samenspel.circles.models import Circle, Consent, Invitation, Member
from samenspel.circles.rules import MemberRole, subjects_shared
from samenspel.notify.actions import Recipient
from samenspel.people.models import FamilyMember, FamilyPart
from samenspel.people.queries import helpers_of, recipients
from samenspel.requests.models import Answer
from samenspel.shared.actor import Actor
from samenspel.shared.errors import NotVisible
from samenspel.web.prepared import prepared

_CORNERS = [MemberRole.FAMILY, MemberRole.VOLUNTEER, MemberRole.PROFESSIONAL, MemberRole.COORDINATOR]
InCircle = TypeVar("InCircle", bound=Any)  # anything with a `circle_id`


@dataclass(frozen=True)
class Opened:
    """A circle that somebody has opened: its present members, the reader among them, and what the reader may know.

    former: who was a member before; what they did and agreed still names them.
    """

    circle: Circle
    members: list[Member]
    me: Member
    relation: Relation
    consents: frozenset[tuple[UUID, Subject]]
    former: tuple[Member, ...] = ()

    def may(self, act: Act) -> bool:
        """Whether the reader may do `act` here; for showing a button."""
        return may(act, self.relation)

    def knows(self, subject: Subject | str) -> bool:
        """Whether the reader may read a text on `subject`."""
        return may(Act.VIEW_CIRCLE, self.relation, Subject(subject))

    def of(self, role: MemberRole) -> list[Member]:
        """The present members with one role."""
        return [m for m in self.members if m.role == role]

    def member(self, member_id: UUID) -> Member:
        """One present member of this circle; NotVisible for anybody else's id."""
        for found in self.members:
            if found.id == member_id:
                return found
        raise NotVisible

    @cached_property
    def anybody(self) -> dict[UUID, Member]:
        """Every member by id, present and former. What is read of a circle takes its people from here, without asking
        the database again."""
        return {m.id: m for m in (*self.members, *self.former)}

    def who_know(self, subject: Subject) -> list[Member]:
        """The present members who may read a text on `subject`: the family, and with whom it is shared."""
        return [m for m in self.members if m.role == MemberRole.FAMILY or (m.id, subject) in self.consents]

    @property
    def young_person(self) -> Member | None:
        """The young person who stands here alone, without carers: "het gezin" is then no word for who decides."""
        family = self.of(MemberRole.FAMILY)
        part = getattr(family[0], "family_part", None) if len(family) == 1 else None  # read along by `_everybody`
        return family[0] if part == FamilyPart.YOUNG_PERSON else None

    @property
    def is_family(self) -> bool:
        """Whether the reader belongs to the family."""
        return self.me.role == MemberRole.FAMILY


def visible(actor: Actor) -> QuerySet[Circle]:
    """The circles the actor may view: those of which they are a member now; once closed, only the family."""
    mine = Member.objects.filter(circle_id=OuterRef("id"), person_id=actor.person_id, until=None)
    return Circle.objects.filter(
        _in_own_name(actor), Exists(mine.filter(Q(role=MemberRole.FAMILY.value) | Q(circle__closed_at__isnull=True)))
    ).select_related("family")


def _in_own_name(actor: Actor) -> Q:
    """The condition on a circle under which somebody's rights there count: always for themselves; through a named
    helper where that helper is a member too, or in what came of a question that was asked through them. A helper
    who left the circle, or was asked to, has left it in every name."""
    if not actor.acts_for_another:
        return Q()
    members = Member.objects.filter(circle_id=OuterRef("id"))
    helper = members.filter(person_id=actor.done_by_id)
    asked = members.filter(match__request__helper_id=actor.done_by_id, match__request__asked_by_id=actor.person_id)
    return Q(Exists(helper.filter(until=None))) | Q(~Exists(helper), Exists(asked))


def helped_in_a_circle(actor: Actor) -> bool:
    """Whether a named helper stands beside somebody in an open circle."""
    return visible(actor).filter(closed_at=None).exists()


def only_in_own_name(actor: Actor, found: list[InCircle]) -> list[InCircle]:
    """Of what was found by the person alone, what the actor may see. Asks nothing but for a helper who acts."""
    if not actor.acts_for_another or not found:
        return found
    seen = set(visible(actor).filter(id__in={each.circle_id for each in found}).values_list("id", flat=True))
    return [each for each in found if each.circle_id in seen]


def in_own_name(actor: Actor, circle_ids: Collection[UUID]) -> set[UUID]:
    """Of these circles those in which the actor's rights count, also after the end; see `_in_own_name`."""
    return set(Circle.objects.filter(_in_own_name(actor), id__in=circle_ids).values_list("id", flat=True))


def open_circle(actor: Actor, circle_id: UUID, act: Act, *, lock: bool = False) -> Opened:
    """The circle, if the actor may do `act` there. Two queries, whatever its size; three with a lock.

    NotVisible when they may not even view it; Denied when they may, but not do this.
    lock: hold the circle's row until the end of the transaction, for an action that changes it.
    """
    locked = Circle.objects.select_for_update().filter(id=circle_id).first() if lock else None
    rows = _everybody(circle_id)
    members = in_order(m for m in rows if m.until is None)
    me = next((m for m in members if m.person_id == actor.person_id), None)
    if me is None or (actor.acts_for_another and not visible(actor).filter(id=circle_id).exists()):
        raise NotVisible
    circle = locked or me.circle
    consents = consents_of(circle.id)
    subjects = subjects_shared(MemberRole(me.role), (s for member_id, s in consents if member_id == me.id))
    relation = Relation(frozenset({Role(me.role)}), ended=circle.closed_at is not None, subjects=subjects)
    decision = decide(act, relation)
    if isinstance(decision, Denied):
        if isinstance(decide(Act.VIEW_CIRCLE, relation), Denied):
            raise NotVisible
        raise decision
    return Opened(circle, members, me, relation, consents, tuple(m for m in rows if m.until is not None))


def circle_with(ids: QuerySet[Any, UUID]) -> UUID:
    """Which circle the one thing that `ids` looks for belongs to; NotVisible without such a thing. Tells nothing by
    itself: who asks still has to open that circle."""
    circle_id = ids.first()
    if circle_id is None:
        raise NotVisible
    return circle_id


@prepared
def _everybody(circle_id: UUID) -> QuerySet[Member]:
    """Who is or was in a circle, with the circle itself, and what they are in the family."""
    of_family = FamilyMember.objects.filter(person_id=OuterRef("person_id"), family_id=OuterRef("circle__family_id"))
    rows = Member.objects.filter(circle_id=circle_id).annotate(family_part=Subquery(of_family.values("part")))
    return rows.select_related("person", "organisation", "circle__family")


def in_order(members: Iterable[Member]) -> list[Member]:
    """Family first, then volunteers, professionals, coordinators; each in the order in which they came."""
    return sorted(members, key=lambda m: (_CORNERS.index(MemberRole(m.role)), m.since, m.person.given_name, m.id))


def consents_of(circle_id: UUID) -> frozenset[tuple[UUID, Subject]]:
    """Which subject is shared with which member, now."""
    return frozenset((member_id, Subject(subject)) for member_id, subject in _shared(circle_id))


@prepared
def _shared(circle_id: UUID) -> QuerySet[Consent, tuple[UUID, str]]:
    return Consent.objects.filter(circle_id=circle_id, withdrawn_at=None).values_list("member_id", "subject")


def asked(opened: Opened) -> list[Invitation]:
    """Whom the family asked into this circle and who has not answered yet, by the name that was typed."""
    return _asked(opened.circle.id)


@prepared
def _asked(circle_id: UUID) -> QuerySet[Invitation]:
    return Invitation.objects.filter(circle_id=circle_id, answer=Answer.OPEN).order_by("at", "id")


def memberships_to_answer(actor: Actor) -> list[Invitation]:
    """The open circles into which the actor was asked and has not answered."""
    return _to_answer(actor.person_id)


@prepared
def _to_answer(person_id: UUID) -> QuerySet[Invitation]:
    mine = Invitation.objects.filter(person_id=person_id, answer=Answer.OPEN, circle__closed_at=None)
    return mine.select_related("organisation", "invited_by__person").order_by("at", "id")


def open_invitation(actor: Actor, invitation_id: UUID) -> Invitation:
    """What the actor was asked into, answered or not. NotVisible for anybody else's, and for what was taken back."""
    own = Invitation.objects.filter(id=invitation_id, person_id=actor.person_id, circle__closed_at=None)
    found = own.exclude(answer=Answer.WITHDRAWN).select_related("organisation", "invited_by__person").first()
    if found is None:
        raise NotVisible
    return found


def invitation_of(opened: Opened, invitation_id: UUID) -> Invitation:
    """An invitation into this circle, answered or not. NotVisible for another circle's."""
    found = Invitation.objects.filter(circle=opened.circle, id=invitation_id).first()
    if found is None:
        raise NotVisible
    return found


@dataclass(frozen=True)
class OpenCircle:
    """A circle of a family as one to join: the helpers in it, by name."""

    id: UUID
    helpers: list[str]


def joinable(actor: Actor, family_id: UUID) -> QuerySet[Circle]:
    """The open circles of a family that somebody new may join, as far as the actor belongs to them as family."""
    mine = Member.objects.filter(circle_id=OuterRef("id"), person_id=actor.person_id, until=None)
    in_family = Exists(mine.filter(role=MemberRole.FAMILY.value))
    return Circle.objects.filter(_in_own_name(actor), in_family, family_id=family_id, closed_at=None).order_by(
        "opened_at", "id"
    )


def circles_to_join(actor: Actor, family_id: UUID) -> list[OpenCircle]:
    """The same, with who helps in each. Two queries."""
    helpers = Member.objects.filter(until=None).exclude(role=MemberRole.FAMILY.value).select_related("person")
    circles = joinable(actor, family_id).prefetch_related(Prefetch("members", helpers))
    return [OpenCircle(c.id, [m.person.given_name for m in in_order(c.members.all())]) for c in circles]


def who_answer(opened: Opened) -> list[Member]:
    """The present members whose yes is needed for what all agree on: who has a mailbox, or a named helper who may act
    for them here. A young child has neither; the carers answer for it."""
    helpers = helpers_of(m.person for m in opened.members)
    here = Circle.objects.filter(id=opened.circle.id)
    able = {p for p, helper in helpers.items() if here.filter(_in_own_name(Actor(p, helper.id))).exists()}
    return [m for m in opened.members if m.person.email or m.person_id in able]


def others(opened: Opened, *, but: Actor) -> list[Recipient]:
    """Where mail for the other members goes."""
    return recipients(m.person_id for m in opened.members if m.person_id not in (but.person_id, but.done_by_id))


def circles_of_matches(actor: Actor, proposal_ids: Collection[UUID]) -> dict[UUID, UUID]:
    """The circle that each match led to, by proposal; only circles that the actor may view. One query."""
    placed = Member.objects.filter(match_id__in=proposal_ids, circle__in=visible(actor))
    return {m.match_id: m.circle_id for m in placed if m.match_id}


def coordinator_of(actor: Actor) -> Member | None:
    """The coordinator whom the actor can call, in one query: of a volunteer who guides them, else the newest."""
    if actor.acts_for_another:
        return _coordinators(actor.person_id).filter(circle__in=visible(actor)).first()
    return next(iter(_coordinator(actor.person_id)), None)


@prepared
def _coordinator(person_id: UUID) -> QuerySet[Member]:
    return _coordinators(person_id)[:1]


def _coordinators(person_id: UUID) -> QuerySet[Member]:
    mine = Member.objects.filter(circle_id=OuterRef("circle_id"), person_id=person_id, until=None)
    guided = Member.objects.filter(guided_by_id=OuterRef("id"), person_id=person_id, until=None)
    found = Member.objects.filter(Exists(mine), role=MemberRole.COORDINATOR.value, until=None, circle__closed_at=None)
    return (
        found.exclude(person_id=person_id)
        .select_related("person", "organisation")
        .annotate(guides_me=Exists(guided))
        .order_by("-guides_me", "-since", "id")
    )
