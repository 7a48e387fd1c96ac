"""The cells of one worksheet (工作表), read sparsely: only what is written takes room."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from taizhang.documents.addresses import address, position
from taizhang.documents.formats.sheet.strings import clean, string
from taizhang.documents.formats.sheet.styles import Style
from taizhang.documents.formats.sheet.values import Value, number
from taizhang.documents.formats.trees import tree
from taizhang.documents.limits import Limits
from taizhang.documents.refusal import Unreadable


@dataclass(frozen=True, slots=True)
class Entry:
    """One written cell; ``error`` is #REF! and the like, ``unset`` a formula nobody has calculated yet."""

    text: str
    value: Value = None
    error: str = ""
    unset: bool = False


@dataclass(slots=True)
class Book:
    """What all sheets of a workbook share."""

    strings: list[str]
    styles: list[Style]
    epoch_1904: bool
    limits: Limits
    cells: int = 0


@dataclass(slots=True)
class Grid:
    """Entries by (row, column) from 0, merged extents by top left corner, number of hidden rows."""

    entries: dict[tuple[int, int], Entry] = field(default_factory=dict)
    merges: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)
    hidden: int = 0

    @property
    def rows(self) -> int:
        return max((row for row, _ in self.entries), default=-1) + 1

    @property
    def columns(self) -> int:
        return max((column for _, column in self.entries), default=-1) + 1


def read_grid(part: bytes, sheet: str, book: Book) -> Grid:
    root, grid = tree(part), Grid()
    for (row, column), element in written_cells(root):
        entry = read_entry(element, book)
        if entry is None:
            continue
        refuse_far_away(row, column, sheet, book)
        grid.entries[row, column] = entry
    grid.merges = merged(root, grid, book)
    grid.hidden = sum(line.get("hidden") in ("1", "true") for line in root.iterfind("{*}sheetData/{*}row"))
    return grid


def written_cells(root: etree._Element) -> Iterator[tuple[tuple[int, int], etree._Element]]:
    """Every <c> with its position; where the file leaves it out, it follows the one before."""
    row = -1
    for line in root.iterfind("{*}sheetData/{*}row"):
        named = line.get("r", "")
        row = int(named) - 1 if named.isascii() and named.isdigit() and 0 < len(named) < 9 else row + 1
        column = -1
        for cell in line.iterfind("{*}c"):
            place = position(cell.get("r", "")) or (row, column + 1)
            row, column = place
            yield place, cell


def refuse_far_away(row: int, column: int, sheet: str, book: Book) -> None:
    limits = book.limits
    book.cells += 1
    if row >= limits.rows or column >= limits.columns or row < 0:
        raise Unreadable(
            "reference",
            "工作表“{sheet}”的单元格 {cell} 超出了可读取的范围（{rows} 行 × {columns} 列）；"
            "请删除远处多余的内容再上传。",
            sheet=sheet[:31],
            cell=address(max(row, 0), column),
            rows=limits.rows,
            columns=limits.columns,
        )
    if book.cells > limits.cells:
        raise too_many_cells(limits)


def too_many_cells(limits: Limits) -> Unreadable:
    return Unreadable("cells", "表格的单元格超过 {limit} 个；请拆成几份再上传。", limit=limits.cells)


def read_entry(cell: etree._Element, book: Book) -> Entry | None:
    """None for a cell that is only formatted."""
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        inline = cell.find("{*}is")
        return None if inline is None else filled(string(inline))
    raw = cell.findtext("{*}v")
    if raw is None or raw == "":
        return Entry("", unset=True) if cell.find("{*}f") is not None and kind != "str" else None
    if kind == "s":
        index = int(raw) if raw.isascii() and raw.isdigit() and len(raw) < 9 else -1
        return filled(book.strings[index]) if 0 <= index < len(book.strings) else None
    return typed(kind, raw, cell, book)


def filled(text: str) -> Entry | None:
    return Entry(text) if text.strip() else None


def typed(kind: str, raw: str, cell: etree._Element, book: Book) -> Entry | None:
    if kind == "b":
        return Entry("是" if raw == "1" else "否", raw == "1")
    if kind == "e":
        return Entry(raw, error=raw)
    if kind in ("str", "d"):
        return filled(clean(raw))
    index = cell.get("s", "0")
    style = (
        book.styles[int(index)]
        if index.isascii() and index.isdigit() and int(index) < len(book.styles)
        else Style()
    )
    text, value = number(raw.strip(), style, book.epoch_1904)
    return Entry(text, value)


def merged(root: etree._Element, grid: Grid, book: Book) -> dict[tuple[int, int], tuple[int, int]]:
    """Merged ranges, cut to the used part of the sheet; a range that overlaps an earlier one is left out."""
    found: dict[tuple[int, int], tuple[int, int]] = {}
    taken: set[tuple[int, int]] = set()
    height, width = grid.rows, grid.columns
    for item in root.iterfind("{*}mergeCells/{*}mergeCell"):
        first, _, last = item.get("ref", "").partition(":")
        start, end = position(first), position(last)
        if start is None or end is None or start[0] >= height or start[1] >= width:
            continue
        rows, columns = min(end[0] + 1, height) - start[0], min(end[1] + 1, width) - start[1]
        book.cells += max(rows * columns, 0)
        if book.cells > book.limits.cells:
            raise too_many_cells(book.limits)
        area = {
            (row, column)
            for row in range(start[0], start[0] + rows)
            for column in range(start[1], start[1] + columns)
        }
        if len(area) > 1 and not area & taken:
            found[start] = (rows, columns)
            taken |= area
    for hidden in taken - set(found):
        grid.entries.pop(hidden, None)
    return found
