"""不予销号:a reviewer holds that the finding is not rectified; it goes back to work with what is required of it."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import Outcome, transition
from taizhang.bureau.refusal import Refused
from taizhang.ledger.evidence.models import Evidence
from taizhang.ledger.evidence.states import EvidenceState
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.findings.states import FindingState
from taizhang.ledger.writeoffs.deciding import decide
from taizhang.ledger.writeoffs.guards import has_a_seat, has_opened_the_evidence, is_impartial
from taizhang.ledger.writeoffs.models import Decision, Rejection
from taizhang.ledger.writeoffs.returning import marked, pieces_to_return
from taizhang.ledger.writeoffs.reviewing import reviewed_over, reviewers, reviewing_post
from taizhang.ledger.writeoffs.states import Answer


@dataclass(frozen=True, kw_only=True)
class Rejected(Event):
    step: str
    opinion: str
    requirements: str
    due_date: str | None = None

    def sentence(self) -> str:
        said = {"step": self.step, "opinion": self.opinion, "requirements": self.requirements}
        if self.due_date is None:
            return _("%(step)s不予销号：%(opinion)s；整改要求：%(requirements)s") % said
        day = date_format(date.fromisoformat(self.due_date), "DATE_FORMAT")
        return _("%(step)s不予销号：%(opinion)s；整改要求：%(requirements)s，%(day)s前整改到位") % {
            **said,
            "day": day,
        }


@dataclass(frozen=True, kw_only=True)
class EvidenceRefused(Event):
    title: str
    revision: int
    finding: int
    step: str
    reason: str

    def sentence(self) -> str:
        return _("%(step)s不予销号，退回佐证“%(title)s”（第 %(revision)d 版）：%(reason)s") % {
            "step": self.step,
            "title": self.title,
            "revision": self.revision,
            "reason": self.reason,
        }


@transition(
    title=gettext_lazy("不予销号"),
    source={FindingState.UNDER_REVIEW},
    target=FindingState.IN_PROGRESS,
    roles=reviewers,
    scope=reviewed_over,
    posting=reviewing_post,
    guards=[has_a_seat, is_impartial, has_opened_the_evidence],
    along=EvidenceState.RETURNED,
)
def reject(
    finding: Finding,
    *,
    opinion: str,
    requirements: str,
    seen_digest: str,
    due_date: date | None = None,
    actor: Actor,
    at: datetime,
) -> Outcome:
    """The pieces that reviewers have marked go back with it; ``due_date`` is the day by which it is to be done."""
    if not requirements.strip():
        raise Refused(_("请写明整改要求：还要做到什么，才能再申请销号"))
    if due_date and due_date < localdate(at):
        raise Refused(_("新的整改期限不能早于今天"))
    reasons = marked(finding)
    pieces = pieces_to_return(finding, reasons)
    made = decide(finding, Answer.REJECTED, opinion=opinion, seen_digest=seen_digest, actor=actor, at=at)
    Rejection.objects.create(decision=made, requirements=requirements.strip(), due_date=due_date)
    return Outcome(
        Rejected(
            step=made.step_name,
            opinion=made.opinion,
            requirements=requirements.strip(),
            due_date=due_date.isoformat() if due_date else None,
        ),
        moved=tuple((one, _refused(one, finding, made, reasons[one.pk])) for one in pieces),
    )


def _refused(piece: Evidence, finding: Finding, made: Decision, reason: str) -> EvidenceRefused:
    current = piece.current
    return EvidenceRefused(
        title=current.title,
        revision=current.number,
        finding=finding.number,
        step=made.step_name,
        reason=reason,
    )
