"""Requests that climb a chain of answers: plans and more time (整改方案、延期申请)."""

from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from taizhang.api.resource import Filter, Resource, Shape
from taizhang.bureau.accounts.actor import Actor
from taizhang.ledger.extensions.models import Extension
from taizhang.ledger.extensions.queries import extensions_for
from taizhang.ledger.plans.models import Plan
from taizhang.ledger.plans.queries import plans_for
from taizhang.ledger.requests.states import RequestState

STATES = Filter("state", str, tuple(RequestState.values))


class AnswerShape(Shape):
    step_order: int
    step_name: str
    answer: str
    opinion: str
    decided_by: int
    decided_for: int | None
    decided_at: datetime


class RequestShape(Shape):
    id: int
    version: int
    number: int
    chain: list[list[str]]
    submitted_by: int
    submitted_for: int | None
    submitted_at: datetime
    answers: list[AnswerShape]
    state: str


class PlanItemShape(Shape):
    measure: int
    content: dict[str, Any]
    digest: str


class PlanShape(RequestShape):
    round: int
    statement: str
    items: list[PlanItemShape]


class ExtensionShape(RequestShape):
    measure: int
    from_date: date
    to_date: date
    reason: str


def _asked(row: Any) -> dict[str, Any]:
    answers = [
        AnswerShape(
            step_order=one.step_order,
            step_name=one.step_name,
            answer=one.answer,
            opinion=one.opinion,
            decided_by=one.decided_by_id,
            decided_for=one.decided_for_id,
            decided_at=one.decided_at,
        )
        for one in row.answers.all()
    ]
    return {
        "id": row.pk,
        "version": row.version,
        "number": row.number,
        "chain": row.chain,
        "submitted_by": row.submitted_by_id,
        "submitted_for": row.submitted_for_id,
        "submitted_at": row.submitted_at,
        "answers": answers,
        "state": row.state,
    }


def _plan(row: Plan) -> PlanShape:
    items = [
        PlanItemShape(measure=one.measure_id, content=one.content, digest=one.digest)
        for one in row.items.all()
    ]
    return PlanShape(**_asked(row), round=row.round_id, statement=row.statement, items=items)


def _extension(row: Extension) -> ExtensionShape:
    return ExtensionShape(
        **_asked(row),
        measure=row.measure_id,
        from_date=row.from_date,
        to_date=row.to_date,
        reason=row.reason,
    )


def _with_items(rows: QuerySet[Plan], _actor: Actor) -> QuerySet[Plan]:
    return rows.prefetch_related("items", "answers")


def _with_answers(rows: QuerySet[Extension], _actor: Actor) -> QuerySet[Extension]:
    return rows.prefetch_related("answers")


PLANS = Resource(
    noun="plans",
    title=_("整改方案"),
    model=Plan,
    rows=plans_for,
    dressed=_with_items,
    shape=PlanShape,
    describe=_plan,
    filters={"round": Filter("round"), "state": STATES},
)
EXTENSIONS = Resource(
    noun="extensions",
    title=_("延期申请"),
    model=Extension,
    rows=extensions_for,
    dressed=_with_answers,
    shape=ExtensionShape,
    describe=_extension,
    filters={"measure": Filter("measure"), "round": Filter("measure__finding__round"), "state": STATES},
)
