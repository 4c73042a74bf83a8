"""Every act that somebody can do, by name. The same word is the URL, the view, the action and the test."""

from enum import StrEnum


class Act(StrEnum):
    """One thing a person can do. The value is what the audit trail keeps; never reuse or rename one."""

    # signing in and oneself
    SIGN_IN = "sign_in"
    EDIT_PROFILE = "edit_profile"
    ANNOUNCE_ABSENCE = "announce_absence"
    ANSWER_POSITION = "answer_position"
    ACT_FOR = "act_for"
    ANSWER_MEMBERSHIP = "answer_membership"

    # an organisation
    INVITE_PERSON = "invite_person"
    SEE_VOLUNTEERS = "see_volunteers"
    EDIT_VOLUNTEER = "edit_volunteer"
    SEE_REQUESTS = "see_requests"
    ASK_WITH_FAMILY = "ask_with_family"

    # a request for help
    ASK_FOR_HELP = "ask_for_help"
    VIEW_REQUEST = "view_request"
    CONFIRM_REQUEST = "confirm_request"
    WITHDRAW_REQUEST = "withdraw_request"
    RING_BELL = "ring_bell"
    TAKE_REQUEST = "take_request"
    DO_INTAKE = "do_intake"
    READ_INTAKE = "read_intake"
    PASS_ON_REQUEST = "pass_on_request"
    PROPOSE_VOLUNTEER = "propose_volunteer"
    WITHDRAW_PROPOSAL = "withdraw_proposal"
    READ_PROPOSAL = "read_proposal"
    ANSWER_PROPOSAL = "answer_proposal"

    # a circle
    VIEW_CIRCLE = "view_circle"
    SET_CONSENT = "set_consent"
    ADD_MEMBER = "add_member"
    WITHDRAW_MEMBERSHIP = "withdraw_membership"
    END_MEMBERSHIP = "end_membership"
    PLAN_MEETING = "plan_meeting"
    CANCEL_MEETING = "cancel_meeting"
    ANSWER_INVITATION = "answer_invitation"
    RECORD_MEETING = "record_meeting"
    LOG_CONTACT = "log_contact"
    RECORD_AGREEMENT = "record_agreement"
    CONFIRM_AGREEMENT = "confirm_agreement"
    SET_TASK_STATE = "set_task_state"
    CLOSE_CIRCLE = "close_circle"
    READ_LOOK_BACK = "read_look_back"
    READ_THANKS = "read_thanks"
