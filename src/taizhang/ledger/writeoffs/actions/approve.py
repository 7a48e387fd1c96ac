"""审核同意:one step of the chain agrees; the next one decides."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.findings.states import FindingState
from taizhang.ledger.writeoffs.agreeing import AGREEING
from taizhang.ledger.writeoffs.deciding import decide
from taizhang.ledger.writeoffs.guards import is_not_closing
from taizhang.ledger.writeoffs.reviewing import reviewed_over, reviewers, reviewing_post
from taizhang.ledger.writeoffs.states import Answer


@dataclass(frozen=True, kw_only=True)
class Approved(Event):
    step: str
    opinion: str
    digest: str

    def sentence(self) -> str:
        return _("%(step)s同意：%(opinion)s") % {"step": self.step, "opinion": self.opinion}


@transition(
    title=gettext_lazy("审核同意"),
    source={FindingState.UNDER_REVIEW},
    roles=reviewers,
    scope=reviewed_over,
    posting=reviewing_post,
    guards=[is_not_closing, *AGREEING],
)
def approve(finding: Finding, *, opinion: str, seen_digest: str, actor: Actor, at: datetime) -> Approved:
    made = decide(finding, Answer.APPROVED, opinion=opinion, seen_digest=seen_digest, actor=actor, at=at)
    return Approved(step=made.step_name, opinion=made.opinion, digest=made.digest)
