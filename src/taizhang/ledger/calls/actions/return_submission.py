"""退回报送件:it goes back to the office with the places that are wrong, each with its reason; the version stays."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused
from taizhang.ledger.calls.guards import is_no_sender
from taizhang.ledger.calls.judging import caller_of, judge
from taizhang.ledger.calls.marks import Mark, placed
from taizhang.ledger.calls.models import Submission
from taizhang.ledger.calls.roles import CALLING
from taizhang.ledger.calls.states import SubmissionState


@dataclass(frozen=True, kw_only=True)
class SubmissionReturned(Event):
    """``places`` are the labels of what was marked."""

    office: str
    number: int
    opinion: str
    places: Sequence[str]

    def sentence(self) -> str:
        said = {"office": self.office, "number": self.number, "count": len(self.places), "why": self.opinion}
        if self.places:
            return _("退回%(office)s报送的第 %(number)d 版，标出 %(count)d 处：%(why)s") % said
        return _("退回%(office)s报送的第 %(number)d 版：%(why)s") % said


@transition(
    title=gettext_lazy("退回报送件"),
    source={SubmissionState.SENT},
    target=SubmissionState.RETURNED,
    roles=CALLING,
    scope=caller_of,
    guards=[is_no_sender],
)
def return_submission(
    submission: Submission, *, opinion: str, marks: Sequence[Mark] = (), actor: Actor, at: datetime
) -> SubmissionReturned:
    if not opinion.strip():
        raise Refused(_("请写明退回的理由"))
    found = placed(marks, submission.sendings.select_related("submission__call__form").latest("number"))
    post = return_submission.post_of(submission, actor)
    last = judge(submission, post, is_accepted=False, opinion=opinion, marks=found, actor=actor, at=at)
    return SubmissionReturned(
        office=str(submission.office),
        number=last.number,
        opinion=opinion.strip(),
        places=[one[1] for one in found],
    )
