"""What each row below the headings is (行的身份): data, path, total, note, heading, blank."""

import re
from dataclasses import dataclass
from typing import Literal

from taizhang.documents.nodes import Cell
from taizhang.extraction.ledgers.grid import Grid, flat
from taizhang.extraction.ledgers.header import Header
from taizhang.extraction.ledgers.layout import Layout

Kind = Literal["data", "path", "total", "note", "heading", "blank", "stray"]

TOTAL = re.compile(r"^\s*(?:合\s*计|总\s*计|小\s*计|共\s*计|汇\s*总)")
NOTE = re.compile(
    r"^\s*(?:填表|填报|制表|审核|审签|联系|备注|说明|注\s*[:：]|注\s*\d|单位\s*[:：（(]|报送|签字|主要负责人|分管领导\s*[:：]|党组书记"
    r"|日期\s*[:：]|时间\s*[:：]|(?:数据)?截[至止]|电话|反馈(?:时间|日期)|第\s*\d{1,3}\s*页|附件?\s*[:：\d])"
)
ORDINAL = re.compile(
    r"^\s*(?:(?P<one>[一二三四五六七八九十]{1,3}[、.．])|(?P<two>[（(][一二三四五六七八九十]{1,3}[）)])|(?P<three>第[一二三四五六七八九十]{1,3}[类部方项])"
    r"|(?P<four>\d{1,2}[、.．](?!\d))|(?P<five>[（(]\d{1,2}[）)]))\s*"
)
# Closing words with their colon are notes wherever they stand; without it only beside the text columns.
CLOSING = re.compile(
    r"^\s*(?:填表人|填报人|填报单位|制表人?|审核人?|联系电话|联系人|备注|说明|注|填报时间|填表日期)\s?[：:]"
)
COUNTED = re.compile(
    r"\s{0,20}[（(]\s{0,9}共?\s{0,9}\d{1,4}\s{0,9}[个项条件类](?:问题)?\s{0,9}[）)]\s{0,20}$"
)
PATH_END = re.compile(r"(?:方面|问题|情况|不够|不足|不力|领域|工作|建设)$")
LONGEST_PATH = 80


@dataclass(frozen=True, slots=True)
class Row:
    index: int
    kind: Kind
    cell: Cell | None = None


def classify(grid: Grid, header: Header, layout: Layout) -> list[Row]:
    """Every row below the headings, to the end of the table or the next different heading block."""
    return [row_kind(grid, header, layout, index) for index in range(header.last + 1, grid.table.rows)]


def row_kind(grid: Grid, header: Header, layout: Layout, index: int) -> Row:
    cells = grid.starting.get(index, [])
    if not cells:
        return Row(index, "blank")
    first = grid.read(cells[0])
    if is_total(grid, layout, cells):
        return Row(index, "total", cells[0])
    if repeats_heading(grid, header, index) or is_column_count(grid, index):
        return Row(index, "heading")
    if len(cells) == 1 or is_wide(grid, cells[0]):
        return lone(grid, layout, index, cells[0])
    if CLOSING.match(first) or (NOTE.match(first) and cells[0].column not in text_columns(layout)):
        return Row(index, "note", cells[0])
    return Row(index, "data")


def is_total(grid: Grid, layout: Layout, cells: list[Cell]) -> bool:
    """合计 in the first column or across the table; a measure may well begin with 汇总."""
    first = grid.read(cells[0])
    if is_bare_number(first) and len(cells) > 1:
        return bool(TOTAL.fullmatch(grid.read(cells[1])))
    inside = cells[0].column in text_columns(layout) and not is_wide(grid, cells[0])
    return bool(TOTAL.fullmatch(first) if inside else TOTAL.match(first))


def lone(grid: Grid, layout: Layout, index: int, cell: Cell) -> Row:
    """A row with one text: a note, a heading between findings, or one cell of a finding that goes on."""
    text = flat(grid.read(cell))
    wide = is_wide(grid, cell)
    outside = cell.column in (layout.column("number"), 0) and not is_bare_number(text)
    if CLOSING.match(text):
        return Row(index, "note", cell)
    if not wide and (not outside or cell.column in text_columns(layout)):
        return Row(index, "data")
    if NOTE.match(text):
        return Row(index, "note", cell)
    if len(text) <= LONGEST_PATH and (ORDINAL.match(text) or PATH_END.search(COUNTED.sub("", text))):
        return Row(index, "path", cell)
    return Row(index, "stray", cell)


def text_columns(layout: Layout) -> set[int]:
    return {
        column for field in ("category", "finding", "measure") for column in layout.columns.get(field, ())
    }


def is_wide(grid: Grid, cell: Cell) -> bool:
    """Merged across columns that hold different things."""
    return cell.columns >= max(3, (grid.table.columns + 1) // 2)


def is_bare_number(text: str) -> bool:
    return bool(re.fullmatch(r"[（(]?[\d一二三四五六七八九十.\-－]{1,8}[）).、]?", text.strip()))


def repeats_heading(grid: Grid, header: Header, index: int) -> bool:
    words = {flat(grid.read(cell)) for cell in grid.starting.get(index, [])}
    known = {
        flat(grid.read(cell))
        for row in range(header.first, header.last + 1)
        for cell in grid.starting.get(row, [])
    }
    return len(words & known) >= 2 and 2 * len(words & known) >= len(words)


def is_column_count(grid: Grid, index: int) -> bool:
    """A row that only numbers the columns: 1 2 3 4 5, or 甲 乙 1 2 3."""
    texts = [grid.read(cell).strip("（）()") for cell in grid.starting.get(index, [])]
    numbers = [text for text in texts if text not in ("甲", "乙", "丙", "栏次")]
    return len(numbers) >= 4 and numbers == [str(n) for n in range(1, len(numbers) + 1)]


def path_heading(text: str) -> tuple[int, str]:
    """How deep a heading row stands by its number (1 outermost, 0 unmarked), and its wording without it."""
    flat_text = COUNTED.sub("", flat(text))
    found = ORDINAL.match(flat_text)
    if not found:
        return 0, flat_text
    level = {"one": 1, "three": 1, "two": 2, "four": 3, "five": 4}[found.lastgroup or "one"]
    return level, flat_text[found.end() :].rstrip("：:")
