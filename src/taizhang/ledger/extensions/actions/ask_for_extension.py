"""申请延期:the office says why the date cannot be kept, and asks for a later one."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import Outcome, transition
from taizhang.bureau.journal.wording import spoken_day
from taizhang.bureau.refusal import Refused
from taizhang.ledger.extensions.guards import ASKERS
from taizhang.ledger.extensions.models import Extension
from taizhang.ledger.extensions.states import RequestState
from taizhang.ledger.measures.guards import finding_is_in_progress, plan_is_approved
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.states import MeasureState
from taizhang.ledger.requests.answering import asked_by


@dataclass(frozen=True, kw_only=True)
class ExtensionAsked(Event):
    number: int
    from_date: date | str
    to_date: date | str
    reason: str

    def sentence(self) -> str:
        return _("措施 %(number)d 申请延期，由%(from)s延到%(to)s：%(reason)s") % {
            "number": self.number,
            "from": spoken_day(self.from_date),
            "to": spoken_day(self.to_date),
            "reason": self.reason,
        }


@dataclass(frozen=True, kw_only=True)
class ExtensionRecorded(Event):
    """The request as a row of its own."""

    number: int

    def sentence(self) -> str:
        return _("措施 %(number)d 的延期申请待审批") % {"number": self.number}


def has_a_date(measure: Measure, actor: Actor) -> str | None:
    """有完成时限。"""
    return None if measure.due_date else _("这项措施没有完成时限，不需要延期")


def none_in_hand(measure: Measure, actor: Actor) -> str | None:
    """没有在审的延期申请。"""
    if measure.extensions.filter(state=RequestState.SUBMITTED).exists():
        return _("已经有一份延期申请在审，审完或撤回以后再申请")
    return None


@transition(
    title=gettext_lazy("申请延期"),
    source={MeasureState.ONGOING},
    roles=ASKERS,
    guards=[finding_is_in_progress, plan_is_approved, has_a_date, none_in_hand],
)
def ask_for_extension(measure: Measure, *, to_date: date, reason: str, actor: Actor, at: datetime) -> Outcome:
    if measure.due_date is None or to_date <= measure.due_date:
        raise Refused(_("新的时限要晚于现在的时限"))
    if not reason.strip():
        raise Refused(_("请写明延期的原因"))
    made = Extension.objects.create(
        measure=measure,
        number=measure.extensions.count() + 1,
        from_date=measure.due_date,
        to_date=to_date,
        reason=reason.strip(),
        chain=measure.finding.round.extension_chain,
        submitted_at=at,
        **asked_by(actor, ASKERS, *measure.scope_paths),
    )
    event = ExtensionAsked(
        number=measure.number, from_date=made.from_date, to_date=to_date, reason=made.reason
    )
    return Outcome(event, caused=((made, ExtensionRecorded(number=measure.number)),))
