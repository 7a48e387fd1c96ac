"""What was asked for and is answered step by step: plans, amendments, more time, transfers (报审事项)."""

from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from taizhang.api.resource import Filter, Resource, Shape
from taizhang.bureau.accounts.actor import Actor
from taizhang.ledger.requests.models import Request
from taizhang.ledger.requests.queries import requests_for
from taizhang.ledger.requests.states import RequestKind, RequestState


class AnswerShape(Shape):
    step_order: int
    step_name: str
    reply: str
    opinion: str
    digest: str
    decided_by: int
    decided_for: int | None
    decided_at: datetime


class RequestShape(Shape):
    id: int
    version: int
    kind: str
    number: int
    round: int
    finding: int | None
    measure: int | None
    reason: str
    asked: dict[str, Any]
    seen: dict[str, Any]
    digest: str
    steps: list[list[str]]
    asked_by: int
    asked_for: int | None
    asked_at: datetime
    answers: list[AnswerShape]
    state: str


def _whole(rows: QuerySet[Request], _actor: Actor) -> QuerySet[Request]:
    return rows


def _answers(row: Request) -> list[AnswerShape]:
    return [
        AnswerShape(
            step_order=one.step_order,
            step_name=one.step_name,
            reply=one.reply,
            opinion=one.opinion,
            digest=one.digest,
            decided_by=one.decided_by_id,
            decided_for=one.decided_for_id,
            decided_at=one.decided_at,
        )
        for one in row.decisions.all()
    ]


def describe(row: Request) -> RequestShape:
    return RequestShape(
        id=row.pk,
        version=row.version,
        kind=row.kind,
        number=row.number,
        round=row.round_id,
        finding=row.finding_id,
        measure=row.measure_id,
        reason=row.reason,
        asked=row.asked,
        seen=row.seen,
        digest=row.digest,
        steps=row.steps,
        asked_by=row.asked_by_id,
        asked_for=row.asked_for_id,
        asked_at=row.asked_at,
        answers=_answers(row),
        state=row.state,
    )


REQUESTS = Resource(
    noun="requests",
    title=_("报审事项"),
    model=Request,
    rows=requests_for,
    dressed=_whole,
    shape=RequestShape,
    describe=describe,
    filters={
        "round": Filter("round"),
        "finding": Filter("finding"),
        "measure": Filter("measure"),
        "kind": Filter("kind", str, tuple(RequestKind.values)),
        "state": Filter("state", str, tuple(RequestState.values)),
    },
)
