"""The whole workbook (汇总工作簿), written while the batch runs, in memory that does not grow with it."""

from pathlib import Path
from typing import Any

from taizhang.console.check_work import Finished
from taizhang.console.language import gettext as _
from taizhang.console.summary.counts import Counts
from taizhang.console.summary.list_sheet import ROWS_MAX, Column, ListSheet, Looks, Value
from taizhang.console.summary.overview import Overview
from taizhang.review.catalogue import rule_named
from taizhang.review.diagnostic import Severity
from taizhang.review.reports.labels import DIMENSIONS, dimension_label, family_label, severity_label

# Rows go to the disk as they come; what a text begins with never makes it a formula, a link or a number.
OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "use_zip64": True,
}


class SummaryBook:
    """``rows`` is a folder for the rows of the sheets until they are put together."""

    def __init__(self, to: Path, rows: str, rows_max: int = ROWS_MAX) -> None:
        from xlsxwriter import Workbook

        self.book: Any = Workbook(str(to), {**OPTIONS, "tmpdir": rows})
        self.counts, looks = Counts(), Looks(self.book)
        self.overview = Overview(self.book, looks)
        self.files = ListSheet(self.book, looks, _("逐份"), file_columns(), rows_max)
        self.defects = ListSheet(self.book, looks, _("逐条"), defect_columns(), rows_max)
        self.rules = ListSheet(self.book, looks, _("按规则"), rule_columns())

    def add(self, finished: Finished) -> None:
        self.counts.add(finished.entry)
        self.files.add(file_row(finished))
        if finished.entry:
            for one in finished.entry.defects:
                label, dimension = labels(one.code, one.severity)
                name = str(finished.task.file)
                self.defects.add((one.code, label, dimension, name, one.place, one.passage, one.sentence))

    def close(self) -> None:
        """Raises OSError where it cannot be written."""
        for code in self.counts.worst:
            self.rules.add(rule_row(code, self.counts))
        beyond = [
            (self.files, _("还有 {count} 份没有列出：超过了工作表的行数上限。")),
            (self.defects, _("还有 {count} 条没有列出：超过了工作表的行数上限，总数见总览。")),
            (self.rules, ""),
        ]
        for sheet, sentence in beyond:
            sheet.close(sentence)
        remarks = [sentence.format(count=sheet.left_out) for sheet, sentence in beyond if sheet.left_out]
        self.overview.write(self.counts, remarks)
        from xlsxwriter.exceptions import FileCreateError, FileSizeError

        try:
            self.book.close()
        except (FileCreateError, FileSizeError) as error:
            raise OSError(str(error)) from error


def file_columns() -> list[Column]:
    weights = [Column(severity_label(severity, _), 8) for severity in Severity]
    qualities = [Column(dimension_label(name, _), 9) for name in DIMENSIONS]
    facts = [Column(_("序号"), 8), Column(_("文件"), 46), Column(_("文种"), 14), Column(_("方案"), 12)]
    return [*facts, Column(_("字数"), 9), *weights, *qualities, Column(_("没有审核的原因"), 46)]


def defect_columns() -> list[Column]:
    short = [Column(_("代码"), 8), Column(_("轻重"), 8), Column(_("维度"), 11), Column(_("文件"), 30)]
    return [*short, Column(_("位置"), 18), Column(_("原文"), 40), Column(_("说明"), 60)]


def rule_columns() -> list[Column]:
    weights = [Column(severity_label(severity, _), 9) for severity in Severity]
    facts = [Column(_("代码"), 8), Column(_("查什么"), 44), Column(_("类别"), 10), Column(_("维度"), 11)]
    return [*facts, *weights, Column(_("处数"), 10), Column(_("份数"), 10)]


def file_row(finished: Finished) -> tuple[Value, ...]:
    number, name = finished.task.number, str(finished.task.file)
    if finished.entry is None or finished.total is None:
        return (number, name, *[""] * (3 + len(Severity) + len(DIMENSIONS)), finished.refusal)
    entry, total = finished.entry, finished.total
    weights = (total.severities[severity] for severity in Severity)
    qualities = (total.dimensions[name] for name in DIMENSIONS)
    return (number, name, entry.kind, entry.profile, entry.characters, *weights, *qualities, "")


def labels(code: str, severity: str) -> tuple[str, str]:
    rule = rule_named(code)
    return severity_label(Severity(severity), _), dimension_label(rule.dimension, _) if rule else ""


def rule_row(code: str, counts: Counts) -> tuple[Value, ...]:
    rule = rule_named(code)
    facts = (
        (rule.title, family_label(rule.family, _), dimension_label(rule.dimension, _)) if rule else [""] * 3
    )
    weights = (counts.defects[code, str(severity)] for severity in Severity)
    return (code, *facts, *weights, counts.by_code[code], counts.touched[code])
