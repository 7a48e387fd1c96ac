"""Key tasks with their appraisals (重点任务)."""

from datetime import datetime

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from taizhang.api.resource import Filter, Resource, Shape
from taizhang.bureau.accounts.actor import Actor
from taizhang.ledger.keywork.models import KeyTask
from taizhang.ledger.keywork.queries import tasks_for
from taizhang.ledger.keywork.states import Result


class AppraisalShape(Shape):
    result: str
    score: int
    score_max: int
    reason: str
    decided_by: int
    decided_for: int | None
    decided_at: datetime


class KeyTaskShape(Shape):
    id: int
    version: int
    round: int
    year: int
    number: str
    title: str
    source: str
    source_document: str
    resolution: int | None
    goal: str
    office: int | None
    result: str
    score: int | None
    appraisals: list[AppraisalShape]
    state: str


def _whole(rows: QuerySet[KeyTask], _actor: Actor) -> QuerySet[KeyTask]:
    return rows.select_related("finding__round__programme").prefetch_related("appraisals")


def describe(row: KeyTask) -> KeyTaskShape:
    """The state and the version are those of the finding that it is in the ledger."""
    finding, year = row.finding, row.finding.round.programme
    return KeyTaskShape(
        id=row.pk,
        version=finding.version,
        round=finding.round_id,
        year=year.year,
        number=year.called(finding.number),
        title=finding.title,
        source=row.source,
        source_document=row.source_document,
        resolution=row.resolution_id,
        goal=row.goal,
        office=finding.office_id,
        result=row.result,
        score=row.score,
        appraisals=[
            AppraisalShape(
                result=one.result,
                score=one.score,
                score_max=one.score_max,
                reason=one.reason,
                decided_by=one.decided_by_id,
                decided_for=one.decided_for_id,
                decided_at=one.decided_at,
            )
            for one in row.appraisals.all()
        ],
        state=finding.state,
    )


KEY_TASKS = Resource(
    noun="keytasks",
    title=_("重点任务"),
    model=KeyTask,
    rows=tasks_for,
    dressed=_whole,
    shape=KeyTaskShape,
    describe=describe,
    filters={
        "round": Filter("finding__round"),
        "office": Filter("finding__office"),
        "result": Filter("result", str, tuple(Result.values)),
    },
)
