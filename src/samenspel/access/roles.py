"""Roles: what somebody is towards one organisation, request or circle, and which acts come with it.

The sentence of each role is written for a lay reader; `docs/permissions.md` is made from this file.
"""

from dataclasses import dataclass
from enum import StrEnum

from samenspel.access.permissions import Act


class Role(StrEnum):
    """What somebody is towards one thing."""

    # towards oneself
    SELF = "self"
    # towards an organisation
    ORGANISATION_COORDINATOR = "organisation_coordinator"
    ORGANISATION_PROFESSIONAL = "organisation_professional"
    ORGANISATION_ADMINISTRATOR = "organisation_administrator"
    # towards a request for help
    ASKING_FAMILY = "asking_family"
    ASKING_PROFESSIONAL = "asking_professional"
    HANDLING_COORDINATOR = "handling_coordinator"
    # towards a circle
    FAMILY = "family"
    VOLUNTEER = "volunteer"
    COORDINATOR = "coordinator"
    PROFESSIONAL = "professional"


@dataclass(frozen=True)
class Grant:
    """What a role may do while the thing is open, what stays after it has ended, and the sentence that says so."""

    sentence: str
    acts: frozenset[Act]
    afterwards: frozenset[Act] = frozenset()


_IN_CIRCLE = frozenset(
    {
        Act.VIEW_CIRCLE,
        Act.PLAN_MEETING,
        Act.ANSWER_INVITATION,
        Act.RECORD_MEETING,
        Act.LOG_CONTACT,
        Act.CONFIRM_AGREEMENT,
        Act.SET_TASK_STATE,
    }
)

GRANTS: dict[Role, Grant] = {
    Role.SELF: Grant(
        "Iedereen mag de eigen gegevens veranderen, zeggen wanneer hij of zij er niet is, ja of nee zeggen op een "
        "uitnodiging, en helpen wie geen scherm heeft en hem of haar daarvoor heeft gekozen.",
        frozenset(
            {
                Act.SIGN_IN,
                Act.EDIT_PROFILE,
                Act.ANNOUNCE_ABSENCE,
                Act.ANSWER_POSITION,
                Act.ANSWER_MEMBERSHIP,
                Act.ACT_FOR,
            }
        ),
    ),
    Role.ORGANISATION_COORDINATOR: Grant(
        "Een coördinator ziet de vragen en de vrijwilligers van de eigen organisatie en nodigt mensen uit.",
        frozenset({Act.SEE_REQUESTS, Act.SEE_VOLUNTEERS, Act.EDIT_VOLUNTEER, Act.INVITE_PERSON}),
    ),
    Role.ORGANISATION_PROFESSIONAL: Grant(
        "Een professional doet samen met een gezin een aanvraag en ziet waar die is.",
        frozenset({Act.SEE_REQUESTS, Act.ASK_WITH_FAMILY}),
    ),
    Role.ORGANISATION_ADMINISTRATOR: Grant(
        "Een beheerder nodigt mensen uit in de eigen organisatie. Een beheerder ziet niets van gezinnen.",
        frozenset({Act.INVITE_PERSON}),
    ),
    Role.ASKING_FAMILY: Grant(
        "Het gezin ziet waar de eigen vraag is, zegt ja of nee tegen een voorstel en trekt de vraag in als het wil.",
        frozenset(
            {
                Act.VIEW_REQUEST,
                Act.CONFIRM_REQUEST,
                Act.WITHDRAW_REQUEST,
                Act.READ_INTAKE,
                Act.READ_PROPOSAL,
                Act.ANSWER_PROPOSAL,
            }
        ),
        afterwards=frozenset({Act.VIEW_REQUEST, Act.READ_INTAKE}),
    ),
    Role.ASKING_PROFESSIONAL: Grant(
        "De professional die de vraag samen met het gezin stelde, ziet waar de vraag is en kan aan de bel trekken. "
        "De intake ziet deze professional niet.",
        frozenset({Act.VIEW_REQUEST, Act.RING_BELL}),
        afterwards=frozenset({Act.VIEW_REQUEST}),
    ),
    Role.HANDLING_COORDINATOR: Grant(
        "Een coördinator van de organisatie waar de vraag nu ligt, pakt de vraag op, doet de intake, "
        "stelt een vrijwilliger voor of geeft de vraag door.",
        frozenset(
            {
                Act.VIEW_REQUEST,
                Act.TAKE_REQUEST,
                Act.DO_INTAKE,
                Act.READ_INTAKE,
                Act.PASS_ON_REQUEST,
                Act.PROPOSE_VOLUNTEER,
                Act.WITHDRAW_PROPOSAL,
                Act.READ_PROPOSAL,
            }
        ),
    ),
    Role.FAMILY: Grant(
        "Het gezin beslist: wie erbij hoort, wie wat mag weten, en wanneer het stopt.",
        _IN_CIRCLE
        | {
            Act.SET_CONSENT,
            Act.ADD_MEMBER,
            Act.WITHDRAW_MEMBERSHIP,
            Act.END_MEMBERSHIP,
            Act.CANCEL_MEETING,
            Act.CLOSE_CIRCLE,
            Act.READ_LOOK_BACK,
        },
        afterwards=frozenset({Act.VIEW_CIRCLE, Act.READ_LOOK_BACK}),
    ),
    Role.VOLUNTEER: Grant(
        "Een vrijwilliger ziet wie er nog meer helpt, de eigen taken, en wat het gezin met hem of haar deelt.",
        _IN_CIRCLE,
        afterwards=frozenset({Act.READ_THANKS}),
    ),
    Role.COORDINATOR: Grant(
        "De coördinator is er voor de match: legt afspraken vast, en ziet van het gezin alleen wat het deelt.",
        _IN_CIRCLE | {Act.RECORD_AGREEMENT, Act.CANCEL_MEETING, Act.CLOSE_CIRCLE},
    ),
    Role.PROFESSIONAL: Grant(
        "De professional houdt het overzicht van het hele plan en ziet van het gezin wat het deelt.",
        _IN_CIRCLE | {Act.RECORD_AGREEMENT, Act.CANCEL_MEETING},
    ),
}
