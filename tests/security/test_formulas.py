"""T22: whatever a text begins with, nothing that is taken away has a formula in it, and the text is the same."""

import csv
import datetime
import io
from pathlib import Path

import docx
import openpyxl
from faults.figures import measured
from security.payloads import FORMULAS

from taizhang.console.check_work import Finished
from taizhang.console.engines.engine import Task
from taizhang.console.summary.book import SummaryBook
from taizhang.publishing.exports.listing import FORMULA, Heading, Listing, as_csv, as_word, as_workbook
from taizhang.publishing.exports.three_lists import (
    ListedFinding,
    ListedMeasure,
    Particulars,
    write_three_lists,
)
from taizhang.review.diagnostic import Severity
from taizhang.review.reports.entry import Defect, Entry
from taizhang.review.reports.tally import Tally

# What no file of Office can hold in a cell is left out of it.
HELD = [one for one in FORMULAS if one.strip() == one]


def listing(texts) -> Listing:
    return Listing("台账", [Heading("问题", 30)], [(one,) for one in texts], "取自台账")


def of_csv(texts) -> tuple[int, list[str]]:
    data = b"".join(as_csv(listing(texts)))
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    cells = [row[0] for row in rows[1 : len(texts) + 1]]
    return sum(one.startswith(FORMULA) for one in cells), [one.removeprefix("'") for one in cells]


def cells_of(data: io.BytesIO) -> tuple[int, list[str]]:
    book = openpyxl.load_workbook(data)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    return sum(one.data_type == "f" for one in cells), [str(one.value) for one in cells]


def of_excel(texts) -> tuple[int, list[str]]:
    out = io.BytesIO()
    as_workbook(listing(texts), out)
    return cells_of(out)


def of_word(texts) -> tuple[int, list[str]]:
    document = docx.Document(io.BytesIO(as_word(listing(texts), day=datetime.date(2026, 3, 2))))
    fields = sum(
        "fldSimple" in part or ("DDE" in part and "instrText" in part) for part in [document.element.xml]
    )
    return fields, [cell.text for row in document.tables[0].rows for cell in row.cells]


def of_three_lists(texts) -> tuple[int, list[str]]:
    findings = [
        ListedFinding(str(number), (one,), one, one, (ListedMeasure(one, one, one, (one,), one, one, one),))
        for number, one in enumerate(texts, 1)
    ]
    out = io.BytesIO()
    write_three_lists(out, findings, Particulars("某局", "2031年5月23日", "第三轮巡察", "取自台账"))
    return cells_of(out)


def of_summary(texts, folder: Path) -> tuple[int, list[str]]:
    defects = tuple(Defect("W101", "must", one, one, one) for one in texts)
    total = Tally()
    total.severities[Severity.MUST] = total.dimensions["accuracy"] = len(texts)
    book = SummaryBook(folder / "a.xlsx", str(folder))
    book.add(Finished(Task(1, Path("=a.txt")), total=total, entry=Entry("通报", "bulletin", 1, defects)))
    book.close()
    return cells_of(io.BytesIO((folder / "a.xlsx").read_bytes()))


def test_nothing_that_is_taken_away_has_a_formula_in_it(tmp_path):
    told = {
        "csv": of_csv(FORMULAS),
        "excel": of_excel(HELD),
        "word": of_word(HELD),
        "three lists": of_three_lists(HELD),
        "summary": of_summary(HELD, tmp_path),
    }
    changed = {
        name: [one for one in (FORMULAS if name == "csv" else HELD) if one not in texts]
        for name, (_formulas, texts) in told.items()
    }
    formulas = sum(found for found, _texts in told.values())
    figures = {"formulas": formulas, "exports": len(told), "changed": sum(map(len, changed.values()))}
    measured("T22", payloads=len(FORMULAS), **figures)
    assert {name: found for name, (found, _texts) in told.items() if found} == {}
    assert {name: texts for name, texts in changed.items() if texts} == {}


def test_a_sheet_written_without_care_is_noticed(tmp_path):
    book = openpyxl.Workbook()
    for row, text in enumerate(HELD, 1):
        book.active.cell(row, 1, text)
    out = io.BytesIO()
    book.save(out)
    found, _texts = cells_of(out)
    measured("T22 without care", is_control=True, formulas=found, noticed=found > 0)
    assert found > 0
