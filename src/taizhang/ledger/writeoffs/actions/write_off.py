"""准予销号:the last step agrees; the finding leaves the ledger."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import Outcome, transition
from taizhang.ledger.evidence.models import Evidence
from taizhang.ledger.evidence.queries import locked, standing_of
from taizhang.ledger.evidence.states import EvidenceState
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.findings.states import FindingState
from taizhang.ledger.writeoffs.agreeing import AGREEING
from taizhang.ledger.writeoffs.deciding import decide
from taizhang.ledger.writeoffs.guards import is_closing_step
from taizhang.ledger.writeoffs.reviewing import reviewed_over, reviewers, reviewing_post
from taizhang.ledger.writeoffs.states import Answer


@dataclass(frozen=True, kw_only=True)
class WrittenOff(Event):
    step: str
    opinion: str
    digest: str

    def sentence(self) -> str:
        return _("%(step)s同意，准予销号：%(opinion)s") % {"step": self.step, "opinion": self.opinion}


@dataclass(frozen=True, kw_only=True)
class EvidenceAccepted(Event):
    title: str
    revision: int
    finding: int

    def sentence(self) -> str:
        return _("第 %(finding)d 号问题准予销号，佐证“%(title)s”（第 %(revision)d 版）采信") % {
            "finding": self.finding,
            "title": self.title,
            "revision": self.revision,
        }


@transition(
    title=gettext_lazy("准予销号"),
    source={FindingState.UNDER_REVIEW},
    target=FindingState.WRITTEN_OFF,
    roles=reviewers,
    scope=reviewed_over,
    posting=reviewing_post,
    guards=[is_closing_step, *AGREEING],
    along=EvidenceState.ACCEPTED,
)
def write_off(finding: Finding, *, opinion: str, seen_digest: str, actor: Actor, at: datetime) -> Outcome:
    """What proved it is accepted with it; a piece that was accepted before, for another finding, stays so."""
    made = decide(finding, Answer.APPROVED, opinion=opinion, seen_digest=seen_digest, actor=actor, at=at)
    pieces = locked(standing_of(finding).filter(state=EvidenceState.SUBMITTED))
    return Outcome(
        WrittenOff(step=made.step_name, opinion=made.opinion, digest=made.digest),
        moved=tuple((one, _accepted(one, finding)) for one in pieces),
    )


def _accepted(piece: Evidence, finding: Finding) -> EvidenceAccepted:
    current = piece.current
    return EvidenceAccepted(title=current.title, revision=current.number, finding=finding.number)
