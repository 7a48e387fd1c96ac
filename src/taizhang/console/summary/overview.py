"""The first sheet (总览): how many files, how many defects of which weight and kind, and the rules broken most."""

from collections.abc import Sequence
from typing import Any

from taizhang.console.language import gettext as _
from taizhang.console.summary.counts import Counts
from taizhang.console.summary.list_sheet import Looks, Value, printable, write
from taizhang.review.catalogue import rule_named
from taizhang.review.diagnostic import Severity
from taizhang.review.families import FAMILIES
from taizhang.review.reports.labels import DIMENSIONS, dimension_label, family_label, severity_label

WORST = 20
WIDTHS = (24, 46, 12, 12, 12, 12, 12)
TITLE_POINTS = 28


class Overview:
    """Made first, so that it stands first, and written last, when everything is counted."""

    def __init__(self, book: Any, looks: Looks) -> None:
        self.sheet, self.looks, self.row = book.add_worksheet(_("总览")), looks, 0
        for number, width in enumerate(WIDTHS):
            self.sheet.set_column(number, number, width)

    def write(self, counts: Counts, remarks: Sequence[str]) -> None:
        self.sheet.set_row(0, TITLE_POINTS)
        self.sheet.write_string(0, 0, _("批量审核汇总"), self.looks.title)
        self.row = 2
        self.facts(counts, remarks)
        self.weights(counts, _("维度"), {name: dimension_label(name, _) for name in DIMENSIONS}, "dimension")
        found = {name: family_label(name, _) for name in FAMILIES if self.has(counts, name)}
        self.weights(counts, _("规则类别"), found, "family")
        self.worst(counts)
        printable(self.sheet, self.row, len(WIDTHS) - 1, pages=1)

    def facts(self, counts: Counts, remarks: Sequence[str]) -> None:
        facts: list[tuple[str, int]] = [
            (_("份数"), counts.files),
            (_("读不了的"), counts.unreadable),
            (_("字数"), counts.characters),
            (_("差错总数"), sum(counts.defects.values())),
        ]
        for label, value in facts:
            self.line([label, value])
        for remark in remarks:
            self.line([remark])
        self.row += 1

    def weights(self, counts: Counts, label: str, names: dict[str, str], by: str) -> None:
        """One row a name, one column a severity, then the sum."""
        heads = [severity_label(severity, _) for severity in Severity]
        self.heading([label, "", *heads, _("合计")])
        for name, said in names.items():
            found = [counts.of(severity=severity, **{by: name}) for severity in Severity]
            self.line([said, "", *found, sum(found)])
        totals = [counts.of(severity=severity) for severity in Severity]
        self.line([_("合计"), "", *totals, sum(totals)])
        self.row += 1

    def worst(self, counts: Counts) -> None:
        self.heading([_("最多的规则"), _("查什么"), _("轻重"), _("处数"), _("份数"), _("占份数")])
        read = max(counts.files - counts.unreadable, 1)
        for code in counts.worst[:WORST]:
            rule = rule_named(code)
            severity = severity_label(rule.severity, _) if rule else ""
            files = counts.touched[code]
            title = rule.title if rule else ""
            self.line([code, title, severity, counts.by_code[code], files, files / read])

    @staticmethod
    def has(counts: Counts, family: str) -> bool:
        return any((rule := rule_named(code)) and rule.family == family for code in counts.touched)

    def heading(self, values: Sequence[str]) -> None:
        for column, value in enumerate(values):
            self.sheet.write_string(self.row, column, value, self.looks.heading)
        self.row += 1

    def line(self, values: Sequence[Value]) -> None:
        for column, value in enumerate(values):
            write(self.sheet, self.row, column, value, self.looks)
        self.row += 1
