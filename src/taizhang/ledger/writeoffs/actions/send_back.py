"""退回补正:a reviewer returns the application with a reason; its row stays."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.findings.states import FindingState
from taizhang.ledger.writeoffs.deciding import decide
from taizhang.ledger.writeoffs.guards import is_impartial, is_in_charge
from taizhang.ledger.writeoffs.reviewing import leaders_for, reviewers
from taizhang.ledger.writeoffs.states import Answer


@dataclass(frozen=True, kw_only=True)
class SentBack(Event):
    step: str
    opinion: str

    def sentence(self) -> str:
        return _("%(step)s退回补正：%(opinion)s") % {"step": self.step, "opinion": self.opinion}


@transition(
    title=gettext_lazy("退回补正"),
    source={FindingState.UNDER_REVIEW},
    target=FindingState.IN_PROGRESS,
    roles=reviewers,
    holders=leaders_for,
    guards=[is_in_charge, is_impartial],
)
def send_back(finding: Finding, *, opinion: str, seen_digest: str, actor: Actor, at: datetime) -> SentBack:
    made = decide(finding, Answer.SENT_BACK, opinion=opinion, seen_digest=seen_digest, actor=actor, at=at)
    return SentBack(step=made.step_name, opinion=made.opinion)
