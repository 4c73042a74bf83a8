"""What waits for this very person: an answer, a yes, a word afterwards. The most urgent first."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.utils.text import Truncator
from django.utils.translation import gettext as _

from samenspel.agreements.overview import to_confirm
from samenspel.circles.queries import memberships_to_answer
from samenspel.circles.words import asked_as
from samenspel.pages.circle_words import circle_title, link
from samenspel.people.queries import open_invitations
from samenspel.requests.overview import Question
from samenspel.requests.queries import proposals_to_answer
from samenspel.requests.rules import State
from samenspel.requests.words import waiting_words
from samenspel.rhythm.queries import my_meetings_to_record, unanswered
from samenspel.shared.actor import Actor
from samenspel.shared.clock import day_of
from samenspel.web.dates import weekday, when

_EACH = 4  # of one kind
_TEXT = 160  # characters of what somebody wrote


@dataclass(frozen=True)
class Wait:
    """One thing: what it is, a word more, and the one action."""

    title: str
    text: str
    action: str
    url: str
    icon: str


def waits(
    actor: Actor, questions: Iterable[Question], rung: Iterable[Question], now: datetime, *, in_a_family: bool
) -> list[Wait]:
    """Everything that waits, in the order in which it should be done. Eight queries; only a family gets proposals.

    rung: questions at the reader's organisation for which the bell was rung in the past week.
    """
    return [
        *_rung(rung, now),
        *_invitations(actor),
        *_memberships(actor),
        *_to_confirm(questions),
        *(_proposals(actor) if in_a_family else ()),
        *_agreements(actor),
        *_meetings(actor, now),
        *_to_record(actor, now),
    ]


def _rung(rung: Iterable[Question], now: datetime) -> list[Wait]:
    return [
        Wait(
            _("Er is aan de bel getrokken"),
            f"{_('Vraag van %(name)s') % {'name': q.request.family.name}}. {waiting_words(q.request, day_of(now))}",
            _("Bekijk de vraag"),
            link("requests:view_request", q.request.id),
            "bell",
        )
        for q in rung
    ]


def _invitations(actor: Actor) -> list[Wait]:
    return [
        Wait(
            _("U bent uitgenodigd bij %(organisation)s") % {"organisation": position.organisation.name},
            _("Als %(role)s. Klopt dat?") % {"role": position.get_role_display()},
            _("Bekijk de uitnodiging"),
            link("people:answer_position", position.id),
            "user-plus",
        )
        for position in open_invitations(actor.person_id)[:_EACH]
    ]


def _memberships(actor: Actor) -> list[Wait]:
    return [
        Wait(
            _("%(name)s vraagt u bij een kring") % {"name": invitation.invited_by.person.given_name},
            asked_as(invitation),
            _("Zeg ja of nee"),
            link("circles:answer_membership", invitation.id),
            "user-plus",
        )
        for invitation in memberships_to_answer(actor)[:_EACH]
    ]


def _to_confirm(questions: Iterable[Question]) -> list[Wait]:
    return [
        Wait(
            _("Is dit uw vraag?"),
            f"“{Truncator(q.request.words).chars(_TEXT)}”",
            _("Kijk of het klopt"),
            link("requests:confirm_request", q.request.id),
            "message-circle",
        )
        for q in questions
        if q.own and q.request.state == State.TO_CONFIRM
    ]


def _proposals(actor: Actor) -> list[Wait]:
    return [
        Wait(
            _("Er is iemand voor u gevonden: %(name)s") % {"name": proposal.volunteer.person.given_name},
            Truncator(proposal.would_do).chars(_TEXT),
            _("Bekijk het voorstel"),
            link("circles:answer_proposal", proposal.id),
            "heart-handshake",
        )
        for proposal in proposals_to_answer(actor)[:_EACH]
    ]


def _agreements(actor: Actor) -> list[Wait]:
    return [
        Wait(
            _("Kloppen deze afspraken?"),
            f"{circle_title(agreement.circle.name)}. "
            + _("%(name)s schreef ze op.") % {"name": agreement.written_by.person.given_name},
            _("Bekijk de afspraken"),
            link("agreements:confirm_agreement", agreement.id),
            "list-check",
        )
        for agreement in to_confirm(actor, _EACH)
    ]


def _meetings(actor: Actor, now: datetime) -> list[Wait]:
    today = day_of(now)
    return [
        Wait(
            _("Komt u %(when)s?") % {"when": when(meeting.starts_at, today)},
            " · ".join(filter(None, (meeting.topic, meeting.place))),
            _("Laat weten of u komt"),
            link("rhythm:answer_invitation", meeting.id),
            "calendar-event",
        )
        for meeting in unanswered(actor, now)[:_EACH]
    ]


def _to_record(actor: Actor, now: datetime) -> list[Wait]:
    today = day_of(now)
    return [
        Wait(
            _("Is het gesprek van %(day)s doorgegaan?") % {"day": weekday(meeting.starts_at, today)},
            circle_title(meeting.circle.name),
            _("Zeg hoe het ging"),
            link("rhythm:record_meeting", meeting.id),
            "check",
        )
        for meeting in my_meetings_to_record(actor, now, _EACH)
    ]
