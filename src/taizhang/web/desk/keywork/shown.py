"""What the page of a finding shows where it is a key task (问题页上的重点任务)."""

from typing import Any

from taizhang.bureau.accounts.actor import Actor
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.keywork.actions.appraise import appraise
from taizhang.ledger.keywork.actions.break_down import break_down
from taizhang.ledger.keywork.actions.describe_task import describe_task
from taizhang.ledger.keywork.models import Appraisal, Programme


def task_of(row: Finding, by: Actor) -> dict[str, Any] | None:
    """Nothing for a finding of an inspection."""
    year: Programme | None = getattr(row.round, "programme", None)
    if year is None:
        return None
    told = Appraisal.objects.filter(task=row.pk).select_related("decided_by", "decided_for")
    return {
        "row": getattr(row, "key_task", None),
        "year": year,
        "number": year.called(row.number),
        "appraisals": list(told.order_by("-pk")),
        "can_describe": describe_task.is_open_to(row, by),
        "can_break_down": break_down.is_open_to(row, by),
        "can_appraise": appraise.refusal(row, by) is None,
    }
