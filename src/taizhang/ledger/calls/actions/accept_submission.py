"""通过报送件:it counts, and its numbers become figures of the house, each once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import Outcome, transition
from taizhang.ledger.calls.figures import keep_figures
from taizhang.ledger.calls.guards import is_no_sender
from taizhang.ledger.calls.indicating import report_figures
from taizhang.ledger.calls.judging import caller_of, judge
from taizhang.ledger.calls.models import Submission
from taizhang.ledger.calls.roles import CALLING
from taizhang.ledger.calls.states import SubmissionState


@dataclass(frozen=True, kw_only=True)
class SubmissionAccepted(Event):
    """``figures`` are [code, period, value, unit, the value before or empty]."""

    office: str
    number: int
    opinion: str
    figures: Sequence[Sequence[str]]

    def sentence(self) -> str:
        said = {"office": self.office, "number": self.number, "count": len(self.figures)}
        if self.figures:
            return _("通过%(office)s报送的第 %(number)d 版，记入数据 %(count)d 个") % said
        return _("通过%(office)s报送的第 %(number)d 版") % said


@transition(
    title=gettext_lazy("通过报送件"),
    source={SubmissionState.SENT},
    target=SubmissionState.ACCEPTED,
    roles=CALLING,
    scope=caller_of,
    guards=[is_no_sender],
)
def accept_submission(submission: Submission, *, opinion: str = "", actor: Actor, at: datetime) -> Outcome:
    post = accept_submission.post_of(submission, actor)
    last = judge(submission, post, is_accepted=True, opinion=opinion, actor=actor, at=at)
    kept = keep_figures(last, at=at)
    said = SubmissionAccepted(
        office=str(submission.office),
        number=last.number,
        opinion=opinion.strip(),
        figures=[
            (one.code, one.period, one.value, one.unit, one.previous.value if one.previous else "")
            for one in kept
        ],
    )
    return Outcome(said, caused=report_figures(kept, actor=actor, at=at))
