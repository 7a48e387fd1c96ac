"""What offices send in with its verdicts, the figures that were accepted, and where it was used (报送件、报送数据、采用)."""

from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet
from django.http.response import HttpResponseBase
from django.utils.translation import gettext_lazy as _

from taizhang.api.files import attachment
from taizhang.api.resource import Download, Filter, Resource, Shape
from taizhang.bureau.accounts.actor import Actor
from taizhang.ledger.calls.models import Adoption, Figure, Sending, Submission
from taizhang.ledger.calls.queries import adoptions_for, figures_for, submissions_for, with_sendings
from taizhang.ledger.calls.states import AdoptionState, SubmissionState


class AnswersShape(Shape):
    values: dict[str, str]
    tables: dict[str, list[list[str]]]
    reasons: dict[str, str]
    text: str


class MarkShape(Shape):
    place: str
    label: str
    passage: str
    reason: str


class QuestionShape(Shape):
    place: str
    label: str
    value: str
    earlier: str
    source: str


class SendingShape(Shape):
    """``is_accepted`` is None where nobody has judged it yet."""

    number: int
    answers: AnswersShape
    file_name: str
    lacks: list[str]
    questions: list[QuestionShape]
    due_at: datetime
    is_late: bool
    late_days: int
    sent_by: int
    sent_for: int | None
    sent_at: datetime
    is_recalled: bool
    is_accepted: bool | None
    opinion: str
    marks: list[MarkShape]


class SubmissionShape(Shape):
    id: int
    version: int
    call: int
    office: int
    draft: AnswersShape
    draft_file_name: str
    sendings: list[SendingShape]
    state: str


class FigureShape(Shape):
    """``value`` is an exact decimal as text."""

    id: int
    organization: int
    code: str
    title: str
    unit: str
    period: str
    value: str
    submission: int
    sending: int
    field: str
    previous: int | None
    is_current: bool
    accepted_at: datetime


class AdoptionShape(Shape):
    id: int
    version: int
    submission: int
    kind: str
    place: str
    adopted_on: date
    noted_by: int
    noted_at: datetime
    state: str


def _answers(kept: Any) -> AnswersShape:
    return AnswersShape(**({"values": {}, "tables": {}, "reasons": {}, "text": ""} | kept))


def _sending(row: Sending) -> SendingShape:
    verdict = getattr(row, "verdict", None)
    marks = verdict.marks if verdict else []
    return SendingShape(
        number=row.number,
        answers=_answers(row.answers),
        file_name=row.file_name,
        lacks=row.lacks,
        questions=[QuestionShape(**one) for one in row.questions],
        due_at=row.due_at,
        is_late=row.is_late,
        late_days=row.late_days,
        sent_by=row.sent_by_id,
        sent_for=row.sent_for_id,
        sent_at=row.sent_at,
        is_recalled=hasattr(row, "recall"),
        is_accepted=verdict.is_accepted if verdict else None,
        opinion=verdict.opinion if verdict else "",
        marks=[MarkShape(place=one[0], label=one[1], passage=one[2], reason=one[3]) for one in marks],
    )


def describe(row: Submission) -> SubmissionShape:
    return SubmissionShape(
        id=row.pk,
        version=row.version,
        call=row.call_id,
        office=row.office_id,
        draft=_answers(row.draft),
        draft_file_name=row.draft_file_name,
        sendings=[_sending(one) for one in row.sendings.all()],
        state=row.state,
    )


def describe_figure(row: Figure) -> FigureShape:
    names = ("code", "title", "unit", "period", "value", "field", "accepted_at")
    return FigureShape(
        id=row.pk,
        organization=row.organization_id,
        submission=row.sending.submission_id,
        sending=row.sending.number,
        previous=row.previous_id,
        is_current=not hasattr(row, "corrected_by"),
        **{name: getattr(row, name) for name in names},
    )


def describe_adoption(row: Adoption) -> AdoptionShape:
    names = ("version", "kind", "place", "adopted_on", "noted_at", "state")
    plain = {name: getattr(row, name) for name in names}
    return AdoptionShape(id=row.pk, submission=row.submission_id, noted_by=row.noted_by_id, **plain)


def _dressed(rows: QuerySet[Submission], _actor: Actor) -> QuerySet[Submission]:
    return with_sendings(rows)


def _with_correction(rows: QuerySet[Figure], _actor: Actor) -> QuerySet[Figure]:
    return rows.select_related("corrected_by")


def _file(row: Submission, _caller: object, number: int) -> HttpResponseBase | None:
    """The file of one version, counted from 1."""
    sending = row.sendings.filter(number=number, file__isnull=False).select_related("file").first()
    return attachment(sending.file, sending.file_name) if sending and sending.file else None


SUBMISSIONS = Resource(
    noun="submissions",
    title=_("报送件"),
    model=Submission,
    rows=submissions_for,
    dressed=_dressed,
    shape=SubmissionShape,
    describe=describe,
    filters={
        "call": Filter("call"),
        "office": Filter("office"),
        "state": Filter("state", str, tuple(SubmissionState.values)),
    },
    downloads=(Download("files", _("文字材料"), _file, inner="number"),),
)
FIGURES = Resource(
    noun="figures",
    title=_("报送数据"),
    model=Figure,
    rows=figures_for,
    dressed=_with_correction,
    shape=FigureShape,
    describe=describe_figure,
    filters={
        "organization": Filter("organization"),
        "code": Filter("code", str),
        "period": Filter("period", str),
    },
    has_journal=False,
)
ADOPTIONS = Resource(
    noun="adoptions",
    title=_("采用"),
    model=Adoption,
    rows=adoptions_for,
    shape=AdoptionShape,
    describe=describe_adoption,
    filters={
        "submission": Filter("submission"),
        "state": Filter("state", str, tuple(AdoptionState.values)),
    },
)
