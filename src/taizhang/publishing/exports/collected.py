"""All answers to one call in one workbook (汇总表): a row for each office, a sheet for each table, sums under numbers."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any, BinaryIO

from django.utils.translation import gettext as _

from taizhang.ledger.calls.answers import Answers
from taizhang.ledger.calls.fields import NUMERIC, SUMMED, Column, Field, FieldKind, read_fields
from taizhang.ledger.calls.models import Call, Sending, Submission
from taizhang.ledger.calls.values import said_value
from taizhang.publishing.exports.printed_sheet import Formats, Value, clipped

WIDTHS = {FieldKind.LONG: 40, FieldKind.SHORT: 20}
# What a spreadsheet keeps of a number: more digits stand as text, so that none is lost.
DIGITS_MAX = 15
NAME_MAX = 28


def write_collected(target: BinaryIO, call: Call, rows: Sequence[Submission], trace: str) -> None:
    """What was accepted and what is still to be judged; what is owed stands with its state and empty cells."""
    from xlsxwriter import Workbook

    book = Workbook(target, {"strings_to_formulas": False, "strings_to_urls": False})
    formats = Formats(book)
    fields = read_fields(call.form.fields)
    whole = [one for one in fields if not one.is_table]
    _sheet(book, formats, _("汇总表"), call.title, whole, list(_offices(whole, rows)), trace)
    for number, one in enumerate((one for one in fields if one.is_table), 1):
        name = f"{number} {_harmless(one.label)}"[:NAME_MAX]
        _sheet(book, formats, name, f"{call.title} {one.label}", one.columns, list(_cells(one, rows)), trace)
    book.close()


def _harmless(name: str) -> str:
    return "".join(letter for letter in name if letter not in "[]:*?/\\'").strip()


def standing(row: Submission) -> Sending | None:
    """The last version that counts: neither taken back nor returned."""
    kept = [one for one in row.sendings.all() if not hasattr(one, "recall")]
    last = kept[-1] if kept else None
    accepted = [one for one in kept if hasattr(one, "verdict") and one.verdict.is_accepted]
    if last is not None and not hasattr(last, "verdict"):
        return last
    return accepted[-1] if accepted else None


Cell = Value | float
Lined = tuple[str, str, list[str]]


def _offices(fields: Sequence[Field], rows: Sequence[Submission]) -> Iterator[Lined]:
    for row in rows:
        sending = standing(row)
        values = Answers.of(sending.answers).values if sending else {}
        yield str(row.office), str(row.get_state_display()), [values.get(one.key, "") for one in fields]


def _cells(field: Field, rows: Sequence[Submission]) -> Iterator[Lined]:
    for row in rows:
        sending = standing(row)
        for line in Answers.of(sending.answers).tables.get(field.key, ()) if sending else ():
            yield str(row.office), str(row.get_state_display()), list(line)


def _sheet(
    book: Any,
    formats: Formats,
    name: str,
    title: str,
    columns: Sequence[Field | Column],
    rows: Sequence[Lined],
    trace: str,
) -> None:
    sheet = book.add_worksheet(name)
    _set_up(sheet, title, columns)
    for place, said in enumerate((_("股室"), _("状态"), *map(_heading, columns))):
        sheet.write_string(0, place, said, formats.heading)
    for number, (office, state, values) in enumerate(rows, 1):
        sheet.write_string(number, 0, office, formats.text)
        sheet.write_string(number, 1, state, formats.text)
        for place, (one, value) in enumerate(zip(columns, values, strict=False), 2):
            _write(sheet, number, place, _cell(one.kind, value), formats)
    last = len(rows) + 1
    _sums(sheet, formats, columns, rows, last)
    sheet.write_string(last + 1, 0, clipped(trace), formats.trace)
    sheet.print_area(0, 0, last + 1, len(columns) + 1)


def _set_up(sheet: Any, title: str, columns: Sequence[Field | Column]) -> None:
    sheet.set_column(0, 0, 22)
    sheet.set_column(1, 1, 10)
    for place, one in enumerate(columns, 2):
        sheet.set_column(place, place, WIDTHS.get(FieldKind(one.kind), 14))
    sheet.freeze_panes(1, 1)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.set_header(f"&C{title.replace('&', '&&')[:200]}")


def _heading(one: Field | Column) -> str:
    unit = "%" if one.kind == FieldKind.SHARE else one.unit
    return f"{one.label}（{unit}）" if unit else one.label


def _cell(kind: str, value: str) -> Cell:
    if not value:
        return None
    if kind in NUMERIC:
        return _number(value)
    if kind == FieldKind.DATE:
        return date.fromisoformat(value)
    return said_value(kind, value)


def _number(value: str) -> Cell:
    """A spreadsheet would round more digits than it keeps."""
    try:
        digits = Decimal(value).as_tuple().digits
    except InvalidOperation:
        return value
    return float(value) if len(digits) <= DIGITS_MAX else value


def _write(sheet: Any, row: int, column: int, value: Cell, formats: Formats) -> None:
    if value is None or value == "":
        sheet.write_blank(row, column, None, formats.text)
    elif isinstance(value, str):
        sheet.write_string(row, column, clipped(value), formats.text)
    elif isinstance(value, date):
        sheet.write_datetime(row, column, value, formats.date)
    else:
        sheet.write_number(row, column, value, formats.centred)


def _sums(
    sheet: Any, formats: Formats, columns: Sequence[Field | Column], rows: Sequence[Lined], last: int
) -> None:
    """Added exactly, in decimals; shares have no sum."""
    sheet.write_string(last, 0, _("合计"), formats.heading)
    sheet.write_blank(last, 1, None, formats.heading)
    for place, one in enumerate(columns):
        if one.kind in SUMMED:
            values = [values[place] for _office, _state, values in rows if place < len(values)]
            total = sum((Decimal(value) for value in values if _is_number(value)), Decimal(0))
            _write(sheet, last, place + 2, _number(format(total, "f")), formats)
        else:
            sheet.write_blank(last, place + 2, None, formats.heading)


def _is_number(value: str) -> bool:
    try:
        return Decimal(value).is_finite()
    except InvalidOperation:
        return False
