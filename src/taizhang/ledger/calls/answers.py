"""What an office fills in (填报内容), and what is read of it: values, and what is wrong or missing, each with its place."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from taizhang.ledger.calls.fields import Column, Field
from taizhang.ledger.calls.values import Unreadable, printable, read_value

ROWS_MAX, TEXT_MAX, REASON_MAX = 300, 100_000, 300
# The place of the text among the fields.
TEXT = "text"


@dataclass(frozen=True)
class Answers:
    """By key of the field, as written. ``reasons`` say why a known value was changed or a required one is left empty."""

    values: Mapping[str, str] = field(default_factory=dict)
    tables: Mapping[str, Sequence[Sequence[str]]] = field(default_factory=dict)
    reasons: Mapping[str, str] = field(default_factory=dict)
    text: str = ""

    @property
    def plain(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def of(cls, kept: Mapping[str, Any]) -> "Answers":
        return cls(**kept)


@dataclass(frozen=True)
class Wrong:
    """``place`` is a key, or ``key/row/column`` counted from 1."""

    place: str
    label: str
    sentence: str


@dataclass(frozen=True)
class Read:
    """``answers`` in the form in which they are kept; what could not be read stays as it was written."""

    answers: Answers
    wrong: Sequence[Wrong]


def read_answers(fields: Sequence[Field], written: Answers) -> Read:
    """What the form does not ask for is left out."""
    wrong: list[Wrong] = []
    values, tables = {}, {}
    for one in fields:
        if one.is_table:
            tables[one.key] = _rows(one, written.tables.get(one.key, ()), wrong)
        else:
            values[one.key] = _value(one, one.key, one.label, written.values.get(one.key, ""), wrong)
    if len(written.text) > TEXT_MAX:
        wrong.append(Wrong(TEXT, _("文字材料"), _("超过 %(most)d 个字") % {"most": TEXT_MAX}))
    keys = {one.key for one in fields} | {TEXT}
    reasons = {
        key: printable(why).strip()[:REASON_MAX] for key, why in written.reasons.items() if key in keys
    }
    text = printable(written.text).strip()
    return Read(Answers(values, tables, {key: why for key, why in reasons.items() if why}, text), wrong)


def _value(one: Field | Column, place: str, label: str, written: str, wrong: list[Wrong]) -> str:
    try:
        return read_value(one.kind, written, one.options)
    except Unreadable as why:
        wrong.append(Wrong(place, label, str(why)))
        return printable(written)


def _rows(one: Field, written: Sequence[Sequence[str]], wrong: list[Wrong]) -> list[list[str]]:
    """Rows without a word fall away; rows that are too short are filled up."""
    kept = [row for row in written if any(cell.strip() for cell in row)]
    if len(kept) > ROWS_MAX:
        wrong.append(Wrong(one.key, one.label, _("表格超过 %(most)d 行") % {"most": ROWS_MAX}))
    rows = []
    for number, row in enumerate(kept[:ROWS_MAX], 1):
        cells = [*row, *[""] * len(one.columns)][: len(one.columns)]
        rows.append(
            [
                _value(column, f"{one.key}/{number}/{at}", _place(one, number, column), cell, wrong)
                for at, (column, cell) in enumerate(zip(one.columns, cells, strict=True), 1)
            ]
        )
    return rows


def _place(one: Field, row: int, column: Column) -> str:
    said = {"table": one.label, "row": row, "column": column.label}
    return _("%(table)s第 %(row)d 行%(column)s") % said


def missing(
    fields: Sequence[Field], answers: Answers, *, text_is_required: bool, has_file: bool
) -> list[tuple[str, str]]:
    """Key and label of each required part that is empty."""
    found = [
        (one.key, one.label)
        for one in fields
        if one.is_required and not (answers.tables.get(one.key) or answers.values.get(one.key))
    ]
    if text_is_required and not answers.text and not has_file:
        found.append((TEXT, _("文字材料")))
    return found
