"""更正报送件:what was accepted turned out wrong; the office sends in a further version, and the accepted one stays beside it."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused
from taizhang.ledger.calls.guards import call_stands
from taizhang.ledger.calls.models import Submission
from taizhang.ledger.calls.roles import ANSWERING
from taizhang.ledger.calls.states import SubmissionState


@dataclass(frozen=True, kw_only=True)
class CorrectionBegun(Event):
    office: str
    reason: str

    def sentence(self) -> str:
        return _("%(office)s更正已通过的报送件：%(reason)s") % self.facts()


@transition(
    title=gettext_lazy("更正报送件"),
    source={SubmissionState.ACCEPTED},
    target=SubmissionState.CORRECTING,
    roles=ANSWERING,
    guards=[call_stands],
)
def correct_submission(submission: Submission, *, reason: str, actor: Actor, at: datetime) -> CorrectionBegun:
    if not reason.strip():
        raise Refused(_("请写明更正的理由"))
    return CorrectionBegun(office=str(submission.office), reason=reason.strip())
