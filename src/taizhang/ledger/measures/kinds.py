"""What each kind of measure asks for, as data (措施类型)."""

from dataclasses import dataclass
from datetime import date, timedelta

from taizhang.ledger.measures.states import Kind


@dataclass(frozen=True)
class Demands:
    """``check_ins`` are needed before a standing measure is deemed completed; it is looked at again every so many days.

    ``waits_for_plan`` says that work begins only once the plan is approved; the plan takes the others in all the same.
    """

    waits_for_plan: bool = True
    needs_date: bool = False
    needs_milestones: bool = False
    needs_mechanism: bool = False
    check_ins: int = 0
    review_days: int | None = None


# 立行立改 and 长期坚持 go without a date (domain rules b2, b6). A standing measure is "视同完成,持续整改" (鄂州),
# "含长期任务取得阶段性成效" (东营): three monthly reports make one quarter of the local habit "周督办、月通报、季考核"
# (b5), and six months after the end of the time limit is when results are assessed again (高密, a2). What is put right
# at once waits for no plan: "立行立改可免方案" (审计整改, a3).
DEMANDS: dict[str, Demands] = {
    Kind.IMMEDIATE: Demands(waits_for_plan=False),
    Kind.DATED: Demands(needs_date=True),
    Kind.STAGED: Demands(needs_date=True, needs_milestones=True),
    Kind.STANDING: Demands(needs_mechanism=True, check_ins=3, review_days=182),
}


def review_day(kind: str, done_on: date) -> date | None:
    """When a measure that is deemed completed is looked at again; None where done is done."""
    days = DEMANDS[kind].review_days
    return done_on + timedelta(days=days) if days else None
