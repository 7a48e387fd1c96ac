"""Plain tables (.xlsx, .csv) as rows of text (数据表): for the registers, where a file is rows and nothing else."""

import csv
import io
import json
import math
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime

from taizhang.documents.encodings import decode
from taizhang.documents.formats.sheet.grid import Book, Entry, Grid, read_grid, too_many_cells
from taizhang.documents.formats.sheet.strings import shared_strings
from taizhang.documents.formats.sheet.styles import styles
from taizhang.documents.formats.sheet.workbook import read_workbook
from taizhang.documents.guard import open_package
from taizhang.documents.guard.directory import damaged
from taizhang.documents.kinds import extension_of
from taizhang.documents.limits import MEBIBYTE, Limits
from taizhang.documents.refusal import Unreadable
from taizhang.documents.sandbox import ANSWER_BYTES, OUT_OF_TIME, TimeUp, crashed, start, too_slow

# A register of a county has some ten thousand rows of some twenty columns.
ROOMY = Limits(
    file_bytes=40 * MEBIBYTE,
    member_bytes=200 * MEBIBYTE,
    package_bytes=300 * MEBIBYTE,
    elements=6_000_000,
    attributes=12_000_000,
    characters=60_000_000,
    cells=1_000_000,
    rows=100_000,
    columns=256,
    cpu_seconds=60,
    wall_seconds=150.0,
    memory_bytes=3072 * MEBIBYTE,
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """``rows[0]`` is row 1 of the sheet; every row has as many cells as the widest. Absent cells are empty texts."""

    name: str
    rows: list[list[str]]


def read_sheets(data: bytes, name: str, limits: Limits = ROOMY) -> list[Sheet]:
    """Days as 2025-06-30, numbers as they are and not as they are shown, merged cells filled. Raises Unreadable."""
    if len(data) > limits.file_bytes:
        raise Unreadable(
            "too_large", "文件超过 {limit} MB；请拆成几份再上传。", limit=limits.file_bytes >> 20
        )
    extension = extension_of(name)
    if extension == "csv":
        return [Sheet("", _even(_csv_rows(data, limits)))]
    if extension != "xlsx":
        raise Unreadable("kind", "这里只收 .xlsx 和 .csv；请用 Excel 或 WPS 打开，另存为 .xlsx 后再上传。")
    return _workbook(data, limits)


def read_sheets_bounded(data: bytes, name: str, limits: Limits = ROOMY) -> list[Sheet]:
    """As ``read_sheets``, in a process of its own with bounded memory and time."""
    order = {"name": name[-64:], "limits": asdict(limits)}
    try:
        done = start("taizhang.documents.sheets_child", order, data, limits.wall_seconds)
    except TimeUp as error:
        raise too_slow(limits) from error
    if done.returncode in OUT_OF_TIME and not done.stdout:
        raise too_slow(limits)
    if done.returncode != 0 or len(done.stdout) > ANSWER_BYTES:
        raise crashed()
    return _answer(done.stdout)


def _answer(output: bytes) -> list[Sheet]:
    verdict, _, rest = output.partition(b"\n")
    try:
        said = json.loads(rest)
        if verdict == b"sheets":
            return [Sheet(one["name"], one["rows"]) for one in said]
        refusal = Unreadable(said["code"], said["template"], **said["params"])
    except (ValueError, KeyError, TypeError) as error:
        raise crashed() from error
    raise refusal


def _csv_rows(data: bytes, limits: Limits) -> Iterator[list[str]]:
    text, _encoding = decode(data)
    if len(text) > limits.characters:
        raise Unreadable("too_much_text", "文件里的文字太多；请拆成几份再上传。")
    first = text.partition("\n")[0]
    mark = "\t" if first.count("\t") > first.count(",") else ","
    cells = 0
    try:
        for number, row in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True)):
            cells += len(row)
            if number >= limits.rows or len(row) > limits.columns:
                raise _too_big(limits)
            if cells > limits.cells:
                raise too_many_cells(limits)
            yield [cell.strip() for cell in row]
    except csv.Error as error:
        raise Unreadable(
            "csv", "这个 CSV 文件的引号或换行有错；请用 Excel 打开后另存为 .xlsx 再上传。"
        ) from error


def _too_big(limits: Limits) -> Unreadable:
    return Unreadable(
        "too_big",
        "表格超过 {rows} 行或 {columns} 列；请拆成几份再上传。",
        rows=limits.rows,
        columns=limits.columns,
    )


def _workbook(data: bytes, limits: Limits) -> list[Sheet]:
    package = open_package(data, limits)
    workbook = read_workbook(package)
    strings = shared_strings(package.part("xl/sharedstrings.xml"))
    book = Book(strings, styles(package.part("xl/styles.xml")), workbook.epoch_1904, limits)
    sheets = []
    for sheet in workbook.sheets:
        if sheet.hidden:
            continue
        part = package.part(sheet.part)
        if part is None:
            raise damaged()
        rows = _even(iter(_grid_rows(read_grid(part, sheet.name, book))))
        if any(any(row) for row in rows):
            sheets.append(replace(Sheet(sheet.name, []), rows=rows))
    return sheets


def _grid_rows(grid: Grid) -> list[list[str]]:
    rows = [[""] * grid.columns for _row in range(grid.rows)]
    for (row, column), entry in grid.entries.items():
        rows[row][column] = _text(entry)
    for (row, column), (height, width) in grid.merges.items():
        for down in range(row, min(row + height, len(rows))):
            for right in range(column, min(column + width, grid.columns)):
                rows[down][right] = rows[row][column]
    return rows


def _text(entry: Entry) -> str:
    """What is meant rather than what is shown: a format may hide the year of a day or round an amount."""
    value = entry.value
    if isinstance(value, datetime):
        return value.isoformat(" ", "minutes")
    if isinstance(value, date):
        return value.isoformat()
    if entry.text.endswith("%") or isinstance(value, bool) or value is None:
        return entry.text.strip()
    if isinstance(value, float):
        return f"{value:.15g}" if math.isfinite(value) else entry.text
    return str(value)


def _even(rows: Iterator[list[str]]) -> list[list[str]]:
    """All as wide as the widest; empty rows at the end left out."""
    kept = list(rows)
    while kept and not any(kept[-1]):
        kept.pop()
    width = max(map(len, kept), default=0)
    return [row + [""] * (width - len(row)) for row in kept]
