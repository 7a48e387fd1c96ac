"""A unit's key work, a schedule of its round and a notice (重点工作、调度、督办), with the mark of the unit in their texts."""

from datetime import timedelta

import tasking

from cast import DAY, Bureau, at_work
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.rounds.models import Round
from taizhang.ledger.schedules.actions.open_roundup import open_roundup
from taizhang.ledger.supervision.actions.issue_notice import Demand, issue_notice
from taizhang.ledger.supervision.models import Notice


def key_work(house: Bureau, mark: str, round: Round) -> dict[str, int]:
    """A year with one task, and a schedule of the round with what the office owes to it."""
    year = tasking.year_of_work(house)
    task = tasking.task(house, year, title=f"{mark}任务")
    schedule = tasking.weekly(house, round, name=f"{mark}调度")
    roundup = open_roundup(schedule, nominal_date=DAY + timedelta(days=4), **at_work(house.shen))
    rows = {"programme": year.pk, "keytask": task.pk, "schedule": schedule.pk, "roundup": roundup.pk}
    return rows | {"turn": roundup.turns.get(office=house.office).pk}


def notice_to(house: Bureau, mark: str, round: Round, measure: Measure) -> Notice:
    demand = Demand(step="supervision", text=f"{mark}要求")
    facts = {"addressee": house.office, "measures": [measure], "demand": demand}
    return issue_notice(round, **facts, **at_work(house.shen))
