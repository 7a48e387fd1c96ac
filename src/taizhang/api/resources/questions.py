"""Questions about values that contradict each other (数据疑问)."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from taizhang.api.resource import Filter, Resource, Shape
from taizhang.ledger.consistency.models import Question
from taizhang.ledger.consistency.queries import questions_for
from taizhang.ledger.consistency.states import QuestionState


class SideShape(Shape):
    place: str
    value: str
    address: str


class QuestionShape(Shape):
    id: int
    version: int
    organization: int
    owner: int
    kind: str
    key: str
    subject: str
    sides: list[SideShape]
    raised_at: datetime
    answer: str
    answered_by: int | None
    answered_at: datetime | None
    state: str


def describe(row: Question) -> QuestionShape:
    return QuestionShape(
        id=row.pk,
        version=row.version,
        organization=row.organization_id,
        owner=row.owner_id,
        kind=row.kind,
        key=row.key,
        subject=row.subject,
        sides=[SideShape(place=place, value=value, address=address) for place, value, address in row.sides],
        raised_at=row.raised_at,
        answer=row.answer,
        answered_by=row.answered_by_id,
        answered_at=row.answered_at,
        state=row.state,
    )


QUESTIONS = Resource(
    noun="questions",
    title=_("数据疑问"),
    model=Question,
    rows=questions_for,
    shape=QuestionShape,
    describe=describe,
    filters={
        "organization": Filter("organization"),
        "owner": Filter("owner"),
        "kind": Filter("kind", str),
        "state": Filter("state", str, tuple(QuestionState.values)),
    },
)
