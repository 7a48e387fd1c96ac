"""Stages of some projects, and the first night's comparison with an answer (分阶段推进、数据核对)."""

from datetime import date, datetime, timedelta
from typing import Any

from taizhang.console.demonstration.organising import Bureau
from taizhang.console.demonstration.people import Cast
from taizhang.console.demonstration.rows.suggesting import OWN
from taizhang.ledger.consistency.actions.answer_question import answer_question
from taizhang.ledger.consistency.jobs.compare import tell_owners
from taizhang.ledger.consistency.models import Question
from taizhang.ledger.consistency.noting import check
from taizhang.registers.books.actions.record import record
from taizhang.registers.books.changes import Change
from taizhang.registers.books.counting import shelf_of
from taizhang.registers.staging import STAGES, staged, templates

# Projects that were begun in the year before the bulletin, one of them done in time, one late.
STAGED = range(41, 49)


def stage(cast: Cast, *, today: date, now: datetime) -> None:
    bureau, shelf = Bureau(cast, today, now), shelf_of(cast.unit.pk)
    steps = templates(shelf)[OWN]
    for project in shelf.rows("projects").filter(number__in=STAGED).order_by("number"):
        changes = [_happened(one, project) for one in staged(project, steps, shelf)]
        stages = shelf_of(cast.unit.pk).book(STAGES)
        record(stages, changes=changes, **bureau.by("周明", days=30))


def _happened(change: Change, project: Any) -> Change:
    """The first two stages came about: some days before the plan, or after it, as the number of the project has it."""
    planned, number = change.values["planned_on"], project.number
    if planned is None or planned > date(2025, 6, 30):
        return change
    return Change(dict(change.values) | {"done_on": planned + timedelta(days=6 * (number % 4) - 9)})


def compare(cast: Cast, *, today: date, now: datetime) -> None:
    bureau = Bureau(cast, today, now)
    by = bureau.by(days=2)
    tell_owners(list(check(cast.unit, **by)), on=today - timedelta(days=2), at=by["at"])
    closed = Question.objects.filter(organization=cast.unit, kind="closed").first()
    if closed is not None:
        answer = "该企业停产待破产清算，统计部门尚未退库，以底账为准，退库后更正"
        answer_question(closed, answer=answer, **bureau.by("苏航", days=1))
