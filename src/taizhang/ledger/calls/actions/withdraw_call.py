"""撤回征集:nothing more is owed to it; what was accepted stays, and so does the call, with the reason."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import Outcome, transition
from taizhang.bureau.refusal import Refused
from taizhang.ledger.calls.models import Call, Submission
from taizhang.ledger.calls.roles import CALLING
from taizhang.ledger.calls.states import UNSETTLED, CallState, SubmissionState


@dataclass(frozen=True, kw_only=True)
class CallWithdrawn(Event):
    title: str
    reason: str

    def sentence(self) -> str:
        return _("撤回征集“%(title)s”：%(reason)s") % self.facts()


@dataclass(frozen=True, kw_only=True)
class SubmissionLifted(Event):
    office: str

    def sentence(self) -> str:
        return _("%(office)s不用报了") % {"office": self.office}


@transition(
    title=gettext_lazy("撤回征集"),
    source={CallState.OPEN},
    target=CallState.WITHDRAWN,
    roles=CALLING,
    along=SubmissionState.LIFTED,
)
def withdraw_call(call: Call, *, reason: str, actor: Actor, at: datetime) -> Outcome:
    if not reason.strip():
        raise Refused(_("请写明撤回的理由"))
    rows = Submission.objects.filter(call=call, state__in=UNSETTLED).select_related("office", "call")
    # Whoever sends in at this moment holds the row: they are waited for, and the row is looked at again.
    rows = rows.select_for_update(of=("self",), no_key=True).order_by("pk")
    moved = tuple((one, SubmissionLifted(office=str(one.office))) for one in rows)
    return Outcome(CallWithdrawn(title=call.title, reason=reason.strip()), moved=moved)
