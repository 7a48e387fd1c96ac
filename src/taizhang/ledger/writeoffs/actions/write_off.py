"""准予销号:the last step agrees; the finding leaves the ledger."""

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
from taizhang.ledger.writeoffs.guards import is_impartial, is_in_charge, is_last_step, is_unchanged
from taizhang.ledger.writeoffs.reviewing import leaders_for, reviewers
from taizhang.ledger.writeoffs.states import Answer


@dataclass(frozen=True, kw_only=True)
class WrittenOff(Event):
    step: str
    opinion: str
    digest: str

    def sentence(self) -> str:
        return _("%(step)s同意，准予销号：%(opinion)s") % {"step": self.step, "opinion": self.opinion}


@transition(
    title=gettext_lazy("准予销号"),
    source={FindingState.UNDER_REVIEW},
    target=FindingState.WRITTEN_OFF,
    roles=reviewers,
    holders=leaders_for,
    guards=[is_last_step, is_in_charge, is_impartial, is_unchanged],
)
def write_off(finding: Finding, *, opinion: str, seen_digest: str, actor: Actor, at: datetime) -> WrittenOff:
    made = decide(finding, Answer.APPROVED, opinion=opinion, seen_digest=seen_digest, actor=actor, at=at)
    return WrittenOff(step=made.step_name, opinion=made.opinion, digest=made.digest)
