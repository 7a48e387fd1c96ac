"""What can be said of a filled-in form before a person reads it (自动核对): complete, in time, true to what was accepted before."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from django.utils.formats import date_format
from django.utils.timezone import localdate

from taizhang.ledger.calls.answers import Answers, Wrong, missing, read_answers
from taizhang.ledger.calls.deadlines import lateness
from taizhang.ledger.calls.fields import Field, read_fields
from taizhang.ledger.calls.known import Known, current_figures, known_of
from taizhang.ledger.calls.models import Figure, Submission, TextPart
from taizhang.ledger.calls.values import said_value


@dataclass(frozen=True)
class Question:
    """Two values of one field and period side by side (前后不一); who is right is for people to say."""

    place: str
    label: str
    value: str
    earlier: str
    source: str


@dataclass(frozen=True)
class Checked:
    """``lacks`` are required parts that are empty, ``changed`` known values that were changed: [key, label] each."""

    fields: Sequence[Field]
    answers: Answers
    wrong: Sequence[Wrong]
    lacks: Sequence[tuple[str, str]]
    changed: Sequence[tuple[str, str]]
    questions: Sequence[Question]
    known: Mapping[str, Known]
    is_late: bool
    late_days: int

    @property
    def unexplained(self) -> list[str]:
        """Labels of what is missing or was changed without a reason."""
        asked = dict([*self.lacks, *self.changed])
        return [label for key, label in asked.items() if not self.answers.reasons.get(key)]


def checked(submission: Submission, *, at: datetime) -> Checked:
    """The draft as it stands, weighed at this moment."""
    call = submission.call
    fields = read_fields(call.form.fields)
    read = read_answers(fields, Answers.of(submission.draft))
    known = known_of(submission, fields, on=localdate(at))
    lacks = missing(
        fields,
        read.answers,
        text_is_required=call.form.text_part == TextPart.REQUIRED,
        has_file=submission.draft_file_id is not None,
    )
    is_late, days = lateness(call.due_at, at)
    values = read.answers.values
    changed = [
        (one.key, one.label)
        for one in fields
        if one.key in known and values.get(one.key, "") not in ("", known[one.key].value)
    ]
    return Checked(
        fields,
        read.answers,
        read.wrong,
        lacks,
        changed,
        questions_of(submission, fields, read.answers),
        known,
        is_late,
        days,
    )


def questions_of(submission: Submission, fields: Sequence[Field], answers: Answers) -> list[Question]:
    """Where another number was accepted for the same indicator, period and office."""
    figures = current_figures(submission.office, submission.call.period, [one.indicator for one in fields])
    found = []
    for one in fields:
        earlier, value = figures.get(one.indicator), answers.values.get(one.key, "")
        if earlier is not None and value and _differs(one, value, earlier):
            found.append(_question(one, value, earlier))
    return found


def _differs(one: Field, value: str, earlier: Figure) -> bool:
    try:
        return Decimal(value) != earlier.number or one.said_unit != earlier.unit
    except InvalidOperation:
        return False


def _question(one: Field, value: str, earlier: Figure) -> Question:
    told = earlier.sending
    return Question(
        one.key,
        one.label,
        said_value(one.kind, value, one.unit),
        said_value("amount", earlier.value, earlier.unit),
        f"{told.submission.call.title}（{date_format(told.sent_at, 'DATE_FORMAT')}）",
    )


def plain_questions(questions: Sequence[Question]) -> list[dict[str, Any]]:
    return [vars(one).copy() for one in questions]
