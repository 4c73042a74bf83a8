"""What happens to a request, in words for who reads it. A family never reads the words of the office."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samenspel.access.permissions import Act
from samenspel.requests.models import STATE_LABELS, HelpRequest, Step
from samenspel.requests.rules import OPEN, Outcome, State

_KINDS = {State.MATCHED: "done", State.WITHDRAWN: "plain", State.WAITING: "plain", State.TO_CONFIRM: "todo"}


@dataclass(frozen=True)
class Status:
    """The badge of a request: kind as in components/status.html, and its words."""

    kind: str
    text: str


def status(state: State, *, own: bool) -> Status:
    """Where a request is. own: whether the reader belongs to the asking family."""
    return Status(_KINDS.get(state, "busy"), _for_the_family(state) if own else str(STATE_LABELS[state]))


def _for_the_family(state: State) -> str:
    return {
        State.TO_CONFIRM: _("wacht op uw ja"),
        State.WAITING: _("aangekomen"),
        State.TAKEN: _("iemand is ermee bezig"),
        State.SEARCHING: _("wij zoeken iemand"),
        State.PROPOSED: _("er is een voorstel"),
        State.MATCHED: _("er is iemand gevonden"),
        State.WITHDRAWN: _("ingetrokken"),
    }[state]


def what_now(request: HelpRequest, *, own: bool) -> str:
    """What happens now and who has to do it, in one or two sentences."""
    names = {"organisation": request.organisation.name, "who": request.taken_by.name if request.taken_by else ""}
    if own:
        sentence = {
            State.TO_CONFIRM: _("Zeg eerst of dit uw vraag is. Daarna gaat uw vraag naar %(organisation)s."),
            State.WAITING: _("Uw vraag ligt bij %(organisation)s. Iemand daar belt of mailt u."),
            State.TAKEN: _("%(who)s van %(organisation)s belt of mailt u en praat met u over wat u wilt en wat niet."),
            State.SEARCHING: _("%(who)s van %(organisation)s zoekt iemand die bij u past."),
            State.PROPOSED: _("%(who)s stelt iemand aan u voor. U zegt ja of nee."),
            State.MATCHED: _("U heeft ja gezegd. U ziet in uw kring wie wat doet en wanneer u elkaar spreekt."),
            State.WITHDRAWN: _("De vraag is ingetrokken. U kunt altijd opnieuw hulp vragen."),
        }
    else:
        sentence = {
            State.TO_CONFIRM: _("Het gezin moet nog zeggen dat dit de vraag is. Tot dan ziet niemand anders de vraag."),
            State.WAITING: _("De vraag ligt bij %(organisation)s. Niemand heeft de vraag nog opgepakt."),
            State.TAKEN: _("%(who)s van %(organisation)s praat met het gezin over de vraag."),
            State.SEARCHING: _("%(who)s van %(organisation)s zoekt een vrijwilliger die past."),
            State.PROPOSED: _("%(who)s heeft iemand voorgesteld. Het gezin zegt ja of nee."),
            State.MATCHED: _("De match is gemaakt."),
            State.WITHDRAWN: _("Het gezin heeft de vraag ingetrokken."),
        }
    return sentence[State(request.state)] % names


def family_name(request: HelpRequest) -> str:
    """Whose question it is, for who works here; empty as long as the family has not said that it is theirs. Else any
    professional could type an address and read who it belongs to."""
    return request.family.name if request.clock_started_at else ""


def waiting_words(request: HelpRequest, today: date) -> str:
    """How long it takes, against what was agreed; empty while the family has not confirmed."""
    clock = request.clock
    if clock.started_on is None:
        return ""
    days, norm = clock.days(today), clock.norm_days
    if request.state not in OPEN:
        if days == 0:
            return _("Dat was dezelfde dag.")
        return ngettext("Het duurde %(days)d dag.", "Het duurde %(days)d dagen.", days) % {"days": days}
    if clock.over_norm(today):
        waits = ngettext("Wacht %(days)d dag.", "Wacht %(days)d dagen.", days) % {"days": days}
        over = days - norm
        longer = ngettext("%(over)d dag langer dan afgesproken.", "%(over)d dagen langer dan afgesproken.", over)
        return f"{waits} {longer % {'over': over}}"
    if days == 0:
        return _("Wacht sinds vandaag. Afgesproken: hooguit %(norm)d dagen.") % {"norm": norm}
    waits = ngettext("Wacht %(days)d dag.", "Wacht %(days)d dagen.", days) % {"days": days}
    return waits + " " + _("Afgesproken: hooguit %(norm)d dagen.") % {"norm": norm}


def step_words(step: Step, *, own: bool, named: bool = True) -> str:
    """One step of a request as a sentence. own: whether the reader belongs to the asking family. named: whether the
    reader may know who it was."""
    who = step.by.name if step.by and named else _("Iemand")
    names = {"who": who, "organisation": step.organisation.name}
    return _step_sentence(Act(step.act), Outcome(step.outcome), own) % names


def _step_sentence(act: Act, outcome: Outcome, own: bool) -> str:
    if act is Act.ANSWER_PROPOSAL:
        return _("%(who)s zei ja.") if outcome is Outcome.YES else _("%(who)s zei nee. Er wordt verder gezocht.")
    if act is Act.PROPOSE_VOLUNTEER:
        return _("%(who)s stelde iemand aan u voor.") if own else _("%(who)s stelde een vrijwilliger voor.")
    if act is Act.DO_INTAKE:
        return _("%(who)s schreef op wat u wilt en wat niet.") if own else _("%(who)s schreef de intake op.")
    return {
        Act.ASK_FOR_HELP: _("%(who)s stelde de vraag aan %(organisation)s."),
        Act.ASK_WITH_FAMILY: _("%(who)s schreef de vraag op, samen met het gezin."),
        Act.CONFIRM_REQUEST: _("%(who)s zei: dit is mijn vraag."),
        Act.WITHDRAW_REQUEST: _("%(who)s trok de vraag in."),
        Act.RING_BELL: _("%(who)s trok aan de bel: het duurt langer dan afgesproken."),
        Act.TAKE_REQUEST: _("%(who)s van %(organisation)s pakte de vraag op."),
        Act.PASS_ON_REQUEST: _("%(who)s gaf de vraag door aan %(organisation)s."),
        Act.WITHDRAW_PROPOSAL: _("%(who)s nam het voorstel terug. Er wordt verder gezocht."),
    }[act]
