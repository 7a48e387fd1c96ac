"""撤回报送:the office takes back what nobody has judged yet; the version stays on record as taken back."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.ledger.calls.models import Recall, Submission
from taizhang.ledger.calls.roles import ANSWERING
from taizhang.ledger.calls.states import SubmissionState


@dataclass(frozen=True, kw_only=True)
class SubmissionRecalled(Event):
    office: str
    number: int
    reason: str

    def sentence(self) -> str:
        return _("%(office)s撤回第 %(number)d 版") % self.facts()


@transition(
    title=gettext_lazy("撤回报送"),
    source={SubmissionState.SENT},
    target=SubmissionState.OWED,
    roles=ANSWERING,
)
def recall_submission(
    submission: Submission, *, reason: str = "", actor: Actor, at: datetime
) -> SubmissionRecalled:
    last = submission.sendings.latest("number")
    Recall.objects.create(sending=last, reason=reason.strip(), recalled_by_id=actor.person_id, recalled_at=at)
    return SubmissionRecalled(office=str(submission.office), number=last.number, reason=reason.strip())
