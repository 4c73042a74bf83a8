"""Everybody's own first screen: what waits for this person, whom to call, their circles, their questions.

One page for every role: each part is there when there is something in it. Nothing here decides who may see what; the
queries do. Lists are a handful, with the way to the whole list, and the number of queries is fixed.
"""

from collections.abc import Set
from dataclasses import dataclass, field, replace
from datetime import datetime

from samenspel.agreements.overview import whom_to_call
from samenspel.circles.queries import visible
from samenspel.closing.models import Thanks
from samenspel.closing.queries import my_thanks
from samenspel.pages.today_board import BoardPart, board_part
from samenspel.pages.today_circles import CircleCard, circle_cards, whom_first
from samenspel.pages.today_rows import Call, Row, call, question_row
from samenspel.pages.today_waits import Wait, waits
from samenspel.people.models import Position, PositionRole
from samenspel.people.queries import (
    IN_A_FAMILY,
    Represented,
    away,
    held_positions,
    represented_by,
    unanswered_invitations,
)
from samenspel.requests.overview import Question, board, my_questions
from samenspel.requests.rules import State
from samenspel.rhythm.overview import glances, silences
from samenspel.shared.actor import Actor
from samenspel.shared.clock import day_of

HANDFUL = 4
CARDS = 6
FEW = 3  # of what a coordinator has many of


@dataclass(frozen=True)
class Administered:
    """What an administrator sees: organisations and who has not answered an invitation; nothing of families."""

    organisations: list[Position]
    invited: list[Position]
    invited_in_all: int


@dataclass(frozen=True)
class Today:
    """The page."""

    waits: list[Wait]
    calls: list[Call]
    more_calls: int
    board: BoardPart | None
    circles: list[CircleCard]
    more_circles: int
    questions: list[Row]
    more_questions: int
    works_here: bool
    asks_with_families: bool
    thanks: list[Thanks] = field(default_factory=list)
    represented: list[Represented] = field(default_factory=list)
    more_represented: int = 0
    administered: Administered | None = None
    has_ended: bool = False  # asked only where there is nothing else to show

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing at all, as for somebody who has just arrived."""
        parts = (self.waits, self.calls, self.board, self.circles, self.questions, self.thanks, self.represented)
        return not any(parts) and self.administered is None


def today_page(actor: Actor, places: Set[str], now: datetime) -> Today:
    """Everything on the page. places: what the reader is in organisations, and IN_A_FAMILY for whoever belongs to one;
    what these cannot have is not asked for. A fixed number of queries for each."""
    page = _today(actor, places, now)
    return replace(page, has_ended=visible(actor).exists()) if page.is_empty and not page.works_here else page


def _today(actor: Actor, places: Set[str], now: datetime) -> Today:
    today, roles, in_a_family = day_of(now), places - {IN_A_FAMILY}, IN_A_FAMILY in places
    asks_along = PositionRole.PROFESSIONAL in roles
    questions, questions_in_all = my_questions(actor, today, HANDFUL) if in_a_family or asks_along else ([], 0)
    is_coordinator = PositionRole.COORDINATOR in roles
    found, circles_in_all = glances(actor, now, FEW if is_coordinator else CARDS)
    represented = represented_by(actor.person_id) if is_coordinator else []
    at_work = board(actor, today, FEW) if is_coordinator else None
    # Where every circle is on the page and shows no gap, there is none to ask for.
    asks = circles_in_all > len(found) or any(g.gap for g in found)
    silent, silent_in_all = silences(actor, now, HANDFUL) if asks else ([], 0)
    agreements = whom_to_call(actor, [g.circle.id for g in found]) if PositionRole.VOLUNTEER in roles else {}
    asked = {side.person_id for s in silent for side in (s.volunteer, s.professional)}
    asked |= {member.person_id for member in map(whom_first, agreements.values()) if member}
    absent = away(asked, today) if asked else {}
    mine = [s for s in silent if actor.person_id in (s.volunteer.person_id, s.professional.person_id)]
    return Today(
        waits=waits(
            actor, questions, [q for q in at_work.first if q.rung] if at_work else [], now, in_a_family=in_a_family
        ),
        calls=[call(actor, s, absent, today) for s in mine],
        more_calls=max(0, silent_in_all - HANDFUL) if mine else 0,
        board=board_part(actor, at_work, silent, silent_in_all, now) if at_work else None,
        circles=circle_cards(found, agreements, absent, today),
        more_circles=circles_in_all - len(found),
        questions=[question_row(q, today) for q in questions if not _is_waiting_for_reader(q)],
        more_questions=questions_in_all - len(questions),
        works_here=bool(roles),
        asks_with_families=asks_along,
        thanks=my_thanks(actor)[:HANDFUL] if PositionRole.VOLUNTEER in roles else [],
        represented=represented[:HANDFUL],
        more_represented=max(0, len(represented) - HANDFUL),
        administered=_administered(actor) if PositionRole.ADMINISTRATOR in roles else None,
    )


def _is_waiting_for_reader(question: Question) -> bool:
    """Whether the question stands above already, among what waits for the family's own yes or no."""
    return question.own and question.request.state in (State.TO_CONFIRM, State.PROPOSED)


def _administered(actor: Actor) -> Administered:
    held = held_positions(actor.person_id).filter(role=PositionRole.ADMINISTRATOR).order_by("organisation__name")
    invited, in_all = unanswered_invitations(actor, HANDFUL)
    return Administered(list(held), invited, in_all)
