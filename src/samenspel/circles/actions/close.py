"""Parts of acts of other contexts: what an agreement sets, and what an ending closes."""

from datetime import datetime

from samenspel.circles.models import Circle, Consent, EndReason, Member
from samenspel.requests.actions import end_match


def set_plan(*, circle: Circle, speak_every_weeks: int, plan_holder: Member | None) -> None:
    """Take over from an agreement that now holds: how often people speak, and who has the overview."""
    circle.speak_every_weeks, circle.plan_holder = speak_every_weeks, plan_holder
    circle.save(update_fields=["speak_every_weeks", "plan_holder"])


def close_circle(*, circle: Circle, reason: EndReason, now: datetime) -> None:
    """Close a locked circle for all. Every consent ends, every volunteer has room again; members keep their place in
    its history and, by `access`, see no more than their role may afterwards."""
    circle.closed_at, circle.end_reason = now, reason.value
    circle.save(update_fields=["closed_at", "end_reason"])
    Consent.objects.filter(circle=circle, withdrawn_at=None).update(withdrawn_at=now)
    for match_id in Member.objects.filter(circle=circle, until=None, match__isnull=False).values_list(
        "match_id", flat=True
    ):
        end_match(proposal_id=match_id, now=now)
