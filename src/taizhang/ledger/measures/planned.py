"""What a plan promises about one measure, and whether that was approved (方案内容)."""

from typing import Any

from django.db.models import Q, QuerySet

from taizhang.bureau.journal.canonical import digest_of
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.stages import milestones
from taizhang.ledger.measures.states import Kind

# 立行立改可免方案 (https://jjsj.zjtie.edu.cn/2025/0410/c1312a79794/page.htm): what is put right at once waits for no plan.
EXEMPT = frozenset({Kind.IMMEDIATE})


def planned(measure: Measure) -> dict[str, Any]:
    """The promise as plain facts: what, who, by when, by which stages."""
    return {
        "text": measure.text,
        "kind": measure.kind,
        "office": measure.office_id,
        "unit": measure.unit_name,
        "leader": measure.leader_name,
        "person": measure.person_name,
        "due": measure.due_date.isoformat() if measure.due_date else measure.due_text,
        "stages": [[one.name, one.due_date.isoformat()] for one in milestones(measure)],
    }


def planned_digest(measure: Measure) -> str:
    return digest_of(planned(measure))


def waits_for_a_plan(measure: Measure) -> bool:
    """Whether work on it does not count yet: its round wants a plan approved, and its content was not."""
    if not measure.finding.round.plan_chain or measure.kind in EXEMPT:
        return False
    return measure.approved_digest != planned_digest(measure)


def to_be_planned(measures: QuerySet[Measure]) -> list[Measure]:
    """Those whose content has to be approved, in the order of the ledger."""
    rows = measures.filter(~Q(kind__in=EXEMPT)).select_related("finding__round", "office")
    ordered = rows.order_by("finding__number", "number")
    return [one for one in ordered if one.approved_digest != planned_digest(one)]
