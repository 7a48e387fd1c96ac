"""How many findings passed at the first attempt (一次通过), counted over those whose first application was answered."""

from dataclasses import dataclass

from django.db.models import QuerySet

from taizhang.ledger.findings.models import Finding
from taizhang.ledger.findings.states import FindingState
from taizhang.ledger.writeoffs.models import Application
from taizhang.ledger.writeoffs.states import Answer


@dataclass(frozen=True)
class FirstPass:
    """``answered`` is the denominator: ``passed`` + ``sent_back`` + ``rejected``."""

    passed: int = 0
    sent_back: int = 0
    rejected: int = 0

    @property
    def answered(self) -> int:
        return self.passed + self.sent_back + self.rejected


def first_pass_of(findings: QuerySet[Finding]) -> FirstPass:
    """An application that was taken back before anybody answered was no attempt. In a constant number of queries."""
    states = dict(findings.values_list("pk", "state"))
    rows = Application.objects.filter(finding__in=states, withdrawal__isnull=True)
    firsts: dict[int, Application] = {}
    for row in rows.order_by("finding", "number").prefetch_related("decisions"):
        firsts.setdefault(row.finding_id, row)
    ends = [_end(row, states[row.finding_id]) for row in firsts.values()]
    return FirstPass(ends.count(Answer.APPROVED), ends.count(Answer.SENT_BACK), ends.count(Answer.REJECTED))


def _end(application: Application, state: str) -> str | None:
    answers = {one.answer for one in application.decisions.all()}
    for refusing in (Answer.REJECTED, Answer.SENT_BACK):
        if refusing in answers:
            return refusing
    return Answer.APPROVED if state == FindingState.WRITTEN_OFF else None
