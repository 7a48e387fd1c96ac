"""What a version says, field by field, with what was marked in it (报送件的样子)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from taizhang.ledger.calls.answers import Answers
from taizhang.ledger.calls.fields import Field
from taizhang.ledger.calls.models import Sending, Submission, Verdict
from taizhang.ledger.calls.values import said_value


@dataclass(frozen=True)
class CellShown:
    place: str
    label: str
    text: str
    marks: Sequence[str] = ()


@dataclass(frozen=True)
class FieldShown:
    """``known`` is what the house knew, with its source; ``reason`` why it was changed or left empty."""

    field: Field
    text: str
    rows: Sequence[Sequence[CellShown]]
    known: Sequence[str]
    reason: str
    question: Mapping[str, Any] | None
    marks: Sequence[str]

    @property
    def differs(self) -> bool:
        return bool(self.known) and self.known[0] != self.text


def latest_of(row: Submission) -> Sending | None:
    """The last version that was not taken back, among those that were read with the row."""
    kept = [one for one in row.sendings.all() if not hasattr(one, "recall")]
    return kept[-1] if kept else None


def verdict_of(sending: Sending) -> Verdict | None:
    return getattr(sending, "verdict", None)


def fields_shown(fields: Sequence[Field], sending: Sending) -> list[FieldShown]:
    answers, verdict = Answers.of(sending.answers), verdict_of(sending)
    marks: dict[str, list[str]] = {}
    for place, _label, _passage, reason in verdict.marks if verdict else ():
        marks.setdefault(place, []).append(reason)
    questions = {one["place"]: one for one in sending.questions}
    return [_shown(one, answers, sending.known, questions, marks) for one in fields]


def _shown(
    one: Field,
    answers: Answers,
    known: Mapping[str, Sequence[str]],
    questions: Mapping[str, Any],
    marks: Mapping[str, Sequence[str]],
) -> FieldShown:
    value, source = known.get(one.key, ("", ""))
    return FieldShown(
        one,
        said_value(one.kind, answers.values.get(one.key, ""), one.unit),
        [
            [
                CellShown(place, column.label, said_value(column.kind, cell), marks.get(place, ()))
                for at, (column, cell) in enumerate(zip(one.columns, row, strict=False), 1)
                for place in [f"{one.key}/{number}/{at}"]
            ]
            for number, row in enumerate(answers.tables.get(one.key, ()), 1)
        ],
        [said_value(one.kind, value, one.unit), source] if value else [],
        answers.reasons.get(one.key, ""),
        questions.get(one.key),
        marks.get(one.key, ()),
    )
