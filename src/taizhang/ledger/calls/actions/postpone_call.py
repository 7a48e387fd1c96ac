"""延后截止:everybody who owes has until a later hour; what came before is weighed by the date of its day."""

from dataclasses import dataclass
from datetime import date, datetime, time

from django.utils.formats import date_format
from django.utils.timezone import localdate, localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.messages.sending import tell
from taizhang.bureau.refusal import Refused
from taizhang.ledger.calls.deadlines import due_on as due_at_day
from taizhang.ledger.calls.models import Call
from taizhang.ledger.calls.people import people_of
from taizhang.ledger.calls.roles import CALLING
from taizhang.ledger.calls.states import FILLING, CallState
from taizhang.ledger.calls.topics import CALL


@dataclass(frozen=True, kw_only=True)
class CallPostponed(Event):
    title: str
    before: str
    due_at: str
    reason: str

    def sentence(self) -> str:
        said = {"title": self.title, "due": _said(datetime.fromisoformat(self.due_at)), "reason": self.reason}
        return _("“%(title)s”的截止延后到%(due)s：%(reason)s") % said


@transition(title=gettext_lazy("延后截止"), source={CallState.OPEN}, roles=CALLING)
def postpone_call(
    call: Call, *, due_on: date, due_time: time, reason: str, actor: Actor, at: datetime
) -> CallPostponed:
    if not reason.strip():
        raise Refused(_("请写明延后的理由"))
    due, before = due_at_day(due_on, due_time, now=at), call.due_at
    if due.at <= before:
        raise Refused(_("新的截止要比原来的晚；要求提前的，请撤回后重新征集"))
    Call.objects.filter(pk=call.pk).update(due_at=due.at, due_days=None, is_provisional=due.is_provisional)
    _tell(call, due.at, at)
    return CallPostponed(
        title=call.title, before=before.isoformat(), due_at=due.at.isoformat(), reason=reason.strip()
    )


def _tell(call: Call, due_at: datetime, at: datetime) -> None:
    waiting = call.submissions.filter(state__in=FILLING).select_related("office")
    people = people_of([one.office.path for one in waiting], on=localdate(at))
    tell(
        dict.fromkeys(person for some in people.values() for person in some),
        kind=CALL,
        subject=_("截止延后：%(title)s") % {"title": call.title},
        text=_("现在请在%(due)s前报送。") % {"due": _said(due_at)},
        address=f"/calls/{call.pk}",
        key=f"{call.stream}:{due_at.isoformat()}",
        at=at,
    )


def _said(moment: datetime) -> str:
    return date_format(localtime(moment), "DATETIME_FORMAT")
