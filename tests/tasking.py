"""A year of key work with a task, and a schedule, set through the real actions (重点工作与调度的测试人物)."""

from datetime import date
from typing import Any

import cast
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.keywork.actions.open_programme import open_programme
from taizhang.ledger.keywork.actions.set_task import Task, set_task
from taizhang.ledger.keywork.entering import Share
from taizhang.ledger.rounds.models import Round
from taizhang.ledger.schedules.actions.set_schedule import set_schedule
from taizhang.ledger.schedules.models import Schedule

DUE = date(2026, 6, 30)


def year_of_work(house: cast.Bureau, year: int = 2026, **facts: Any) -> Round:
    return open_programme(house.unit, year=year, **facts, **cast.at_work(house.shen))


def share(house: cast.Bureau, **changed: Any) -> Share:
    usual: dict[str, Any] = {
        "text": "起草方案并印发",
        "office": house.office,
        "person": "周明",
        "due_date": DUE,
    }
    return Share(**(usual | changed))


def task(house: cast.Bureau, round: Round, *, title: str = "建设中试平台", **changed: Any) -> Finding:
    """``changed`` are facts of the share; the source is a superior's paper."""
    said = Task(title=title, source="上级交办", source_document="云政办〔2026〕8号", goal="年内投用")
    return set_task(round, task=said, share=share(house, **changed), **cast.at_work(house.shen))


def weekly(house: cast.Bureau, round: Round, **changed: Any) -> Schedule:
    """Every Friday, from the week of the cast's day on."""
    usual: dict[str, Any] = {"name": "周督办", "cadence": "weekly", "days": [5], "first_date": cast.DAY}
    return set_schedule(round, **(usual | changed), **cast.at_work(house.shen))
