"""退回补正:a reviewer returns the application with a reason; its row stays."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import Outcome, transition
from taizhang.ledger.evidence.models import Evidence
from taizhang.ledger.evidence.states import EvidenceState
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.findings.states import FindingState
from taizhang.ledger.writeoffs.deciding import decide
from taizhang.ledger.writeoffs.guards import has_a_seat, has_opened_the_evidence, is_impartial
from taizhang.ledger.writeoffs.models import Decision
from taizhang.ledger.writeoffs.returning import marked, pieces_to_return
from taizhang.ledger.writeoffs.reviewing import reviewed_over, reviewers, reviewing_post
from taizhang.ledger.writeoffs.states import Answer


@dataclass(frozen=True, kw_only=True)
class SentBack(Event):
    step: str
    opinion: str

    def sentence(self) -> str:
        return _("%(step)s退回补正：%(opinion)s") % {"step": self.step, "opinion": self.opinion}


@dataclass(frozen=True, kw_only=True)
class EvidenceReturned(Event):
    title: str
    revision: int
    finding: int
    step: str
    reason: str

    def sentence(self) -> str:
        return _("%(step)s退回佐证“%(title)s”（第 %(revision)d 版）：%(reason)s") % {
            "step": self.step,
            "title": self.title,
            "revision": self.revision,
            "reason": self.reason,
        }


@transition(
    title=gettext_lazy("退回补正"),
    source={FindingState.UNDER_REVIEW},
    target=FindingState.IN_PROGRESS,
    roles=reviewers,
    scope=reviewed_over,
    posting=reviewing_post,
    guards=[has_a_seat, is_impartial, has_opened_the_evidence],
    along=EvidenceState.RETURNED,
)
def send_back(
    finding: Finding,
    *,
    opinion: str,
    seen_digest: str,
    returned: Collection[int] = (),
    actor: Actor,
    at: datetime,
) -> Outcome:
    """``returned`` are the keys of the pieces that will not do, besides those marked so; the others keep their standing."""
    reasons = marked(finding)
    made = decide(finding, Answer.SENT_BACK, opinion=opinion, seen_digest=seen_digest, actor=actor, at=at)
    pieces = pieces_to_return(finding, {*reasons, *returned})
    return Outcome(
        SentBack(step=made.step_name, opinion=made.opinion),
        moved=tuple((one, _returned(one, finding, made, reasons.get(one.pk, ""))) for one in pieces),
    )


def _returned(piece: Evidence, finding: Finding, made: Decision, reason: str) -> EvidenceReturned:
    current = piece.current
    return EvidenceReturned(
        title=current.title,
        revision=current.number,
        finding=finding.number,
        step=made.step_name,
        reason=reason or made.opinion,
    )
