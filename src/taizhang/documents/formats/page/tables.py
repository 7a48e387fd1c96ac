"""Tables of a web page (网页表格): spans of rows and columns resolved to positions."""

import re

from lxml import etree

from taizhang.documents.formats.plans import Plan, Slot
from taizhang.documents.limits import Limits
from taizhang.documents.refusal import Unreadable

SPACE = re.compile(r"[ \t\r\n\f]+")
BREAKING = {"br", "p", "div", "li"}


def plan(element: etree._Element, limits: Limits) -> Plan:
    lines = list(element.iter("tr"))
    taken: set[tuple[int, int]] = set()
    slots = []
    for row, line in enumerate(lines):
        column = 0
        for cell in line:
            if cell.tag not in ("td", "th"):
                continue
            while (row, column) in taken:
                column += 1
            rows = min(extent(cell, "rowspan"), len(lines) - row)
            columns = min(extent(cell, "colspan"), limits.columns)
            taken |= {(row + down, column + right) for down in range(rows) for right in range(columns)}
            if len(taken) > limits.cells or column > limits.columns:
                raise Unreadable("cells", "网页表格的单元格过多；请另存为 Excel 再上传，或只粘贴正文。")
            slots.append(Slot(row, column, rows, columns, cell_text(cell)))
    return Plan(tuple(slots), len(lines), max((slot.column + slot.columns for slot in slots), default=0))


def extent(cell: etree._Element, name: str) -> int:
    raw = cell.get(name, "1").strip()
    return max(1, int(raw)) if raw.isascii() and raw.isdigit() and len(raw) < 6 else 1


def cell_text(cell: etree._Element) -> str:
    pieces = [cell.text or ""]
    for element in cell.iterdescendants():
        unseen = element.tag in ("script", "style")
        pieces += [
            "\n" if element.tag in BREAKING else "",
            "" if unseen else SPACE.sub(" ", element.text or ""),
        ]
        pieces.append(SPACE.sub(" ", element.tail or ""))
    lines = (SPACE.sub(" ", line).strip() for line in "".join(pieces).split("\n"))
    return "\n".join(line for line in lines if line)
