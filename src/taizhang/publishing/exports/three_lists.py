"""The three lists as one workbook (问题清单、任务清单、责任清单): three views of the same findings, to be handed in."""

import datetime
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from taizhang.publishing.exports.printed_sheet import Column, Formats, PrintedSheet, Reach, Value

PROBLEMS = (
    Column("序号", 6, True), Column("问题类别", 26), Column("具体问题", 62), Column("措施数", 8, True), Column("整改状态", 18, True),
)  # fmt: skip
TASKS = (
    Column("序号", 6, True), Column("具体问题", 34), Column("措施序号", 9, True), Column("整改措施", 50),
    Column("整改时限", 17, True), Column("整改进展", 34),
)  # fmt: skip
OWNERS = (
    Column("序号", 6, True), Column("具体问题", 30), Column("措施序号", 9, True), Column("整改措施", 40), Column("责任领导", 11, True),
    Column("牵头单位", 15, True), Column("配合单位", 15, True), Column("责任人", 11, True), Column("整改时限", 17, True),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ListedMeasure:
    """``due`` is a date where it is certain, else the words of the source (长期坚持)."""

    text: str
    leader: str | None = None
    lead_unit: str | None = None
    co_units: tuple[str, ...] = ()
    person: str | None = None
    due: datetime.date | str | None = None
    progress: str | None = None


@dataclass(frozen=True, slots=True)
class ListedFinding:
    number: str
    path: tuple[str, ...]
    title: str
    status: str | None = None
    measures: tuple[ListedMeasure, ...] = ()


@dataclass(frozen=True, slots=True)
class Particulars:
    """What stands above and below the lists; ``trace`` says who exported what from where and when."""

    organization: str = ""
    feedback_date: str = ""
    round: str = ""
    trace: str = ""


def write_three_lists(target: str | BinaryIO, findings: Sequence[ListedFinding], said: Particulars) -> None:
    """Writes an .xlsx to a path or an open binary file; raises OSError where the path cannot be written."""
    from xlsxwriter import Workbook
    from xlsxwriter.exceptions import FileCreateError

    book = Workbook(target, {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True})
    formats = Formats(book)
    problem_list(PrintedSheet(book, formats, "问题清单", PROBLEMS), findings, said)
    task_list(PrintedSheet(book, formats, "任务清单", TASKS), findings, said)
    responsibility_list(PrintedSheet(book, formats, "责任清单", OWNERS), findings, said)
    try:
        book.close()
    except FileCreateError as error:
        raise OSError(str(error)) from error


def problem_list(sheet: PrintedSheet, findings: Sequence[ListedFinding], said: Particulars) -> None:
    sheet.head(title(said, "问题清单"), particulars(said))
    reaches = [
        Reach(row, column, value)
        for row, finding in enumerate(findings)
        for column, value in (
            (0, numeral(finding.number)), (2, finding.title), (3, len(finding.measures)), (4, finding.status),
        )
    ]  # fmt: skip
    sheet.body(len(findings), [*reaches, *categories(findings)])
    sheet.close(totals(findings), said.trace)


def categories(findings: Sequence[ListedFinding]) -> Iterator[Reach]:
    """The heading path once, over all findings below it."""
    start = 0
    for row in range(1, len(findings) + 1):
        if row == len(findings) or findings[row].path != findings[start].path:
            yield Reach(start, 1, "\n".join(findings[start].path), row - start)
            start = row


def task_list(sheet: PrintedSheet, findings: Sequence[ListedFinding], said: Particulars) -> None:
    def cells(measure: ListedMeasure) -> tuple[Value, ...]:
        return measure.text, measure.due, measure.progress

    by_measure(sheet, "任务清单", findings, said, cells)


def responsibility_list(sheet: PrintedSheet, findings: Sequence[ListedFinding], said: Particulars) -> None:
    def cells(measure: ListedMeasure) -> tuple[Value, ...]:
        co_units = "、".join(measure.co_units)
        return measure.text, measure.leader, measure.lead_unit, co_units, measure.person, measure.due

    by_measure(sheet, "责任清单", findings, said, cells)


def by_measure(
    sheet: PrintedSheet,
    name: str,
    findings: Sequence[ListedFinding],
    said: Particulars,
    cells: Callable[[ListedMeasure], tuple[Value, ...]],
) -> None:
    """One row per measure, number and wording of the finding merged over its measures."""
    sheet.head(title(said, name), particulars(said))
    reaches: list[Reach] = []
    row = 0
    for finding in findings:
        rows = max(1, len(finding.measures))
        reaches += [Reach(row, 0, numeral(finding.number), rows), Reach(row, 1, finding.title, rows)]
        for place, measure in enumerate(finding.measures or (ListedMeasure(""),)):
            label = f"{finding.number}-{place + 1}" if finding.measures else ""
            values: tuple[Value, ...] = (label, *cells(measure))
            reaches += [Reach(row + place, column, value) for column, value in enumerate(values, 2)]
        row += rows
    sheet.body(row, reaches)
    sheet.close(totals(findings), said.trace)


def numeral(number: str) -> Value:
    return int(number) if number.isdecimal() and len(number) < 10 else number


def title(said: Particulars, name: str) -> str:
    return (
        f"{said.organization}{said.round}反馈意见整改{name}"
        if said.round
        else f"{said.organization}反馈意见整改{name}"
    )


def particulars(said: Particulars) -> str:
    unit = f"填报单位：{said.organization or '＿＿＿＿＿＿'}"
    return f"{unit}        反馈日期：{said.feedback_date or '＿＿＿＿＿＿'}"


def totals(findings: Sequence[ListedFinding]) -> str:
    return (
        f"合计：反馈问题{len(findings)}个，整改措施{sum(len(finding.measures) for finding in findings)}条。"
    )
