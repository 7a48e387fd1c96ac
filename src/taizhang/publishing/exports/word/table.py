"""A table across the text area (表格)."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from taizhang.publishing.exports.word.letter import Table
from taizhang.publishing.exports.word.markup import Element, paragraph, run, w
from taizhang.publishing.exports.word.style import Layout
from taizhang.publishing.exports.word.width import width_of

# In characters: no column is set for less or more than this; what is short is centred; room beside the text.
NARROWEST, WIDEST, SHORT, PADDING = 1.5, 24, 8.5, 1.2
# The share of its wish that a column of sentences must get, or else all columns give way alike.
LEAST = 0.3


def table(block: Table, layout: Layout) -> list[Element]:
    """Columns share the width by their longest cells; header rows repeat, no row is torn over two pages.

    Columns of short cells are centred, columns of sentences begin at the left. A line of one point follows, without
    which Word would join two tables and call a file that ends with one damaged. No cells, no table.
    """
    set_out = columns_of(block, layout)
    if not set_out.cells:
        return []
    widths, sides = set_out.widths, set_out.sides
    properties = w(
        "tblPr",
        w("tblStyle", val="TableGrid"),
        w("tblW", w=sum(widths), type="dxa"),
        w("jc", val="center"),
        w("tblLayout", type="fixed"),
    )
    made = w("tbl", properties, w("tblGrid", *(w("gridCol", w=width) for width in widths)))
    for number, cells in enumerate(set_out.cells):
        style = _STYLES[bool(block.shares), number < block.header_rows]
        made.append(_row(cells, widths, sides, style))
    return [
        made,
        paragraph("TableText", properties=(w("spacing", before=0, after=0, line=20, lineRule="exact"),)),
    ]


@dataclass(frozen=True, slots=True)
class Columns:
    """A table set out: widths in twips, ``sides`` (left or center), full rows of cells."""

    widths: list[int]
    sides: list[str]
    cells: list[tuple[str, ...]]


def columns_of(block: Table, layout: Layout) -> Columns:
    columns = [list(column) for column in zip_longest(*block.rows, fillvalue="")]
    longest = [_longest(column, block.header_rows) for column in columns]
    widths = _shared(block.shares, layout) if block.shares else _widths(longest, layout)
    sides = ["center" if length <= SHORT else "left" for length in longest]
    return Columns(widths, sides, list(zip(*columns, strict=True)))


def _longest(column: list[str], header_rows: int) -> float:
    """The longest cell of a column in characters; of a header longer than four, half may go to a second line."""
    heads = [max(min(width, 4), width / 2 + 1) for width in map(width_of, column[:header_rows])]
    cells = (line for cell in column[header_rows:] for line in cell.splitlines())
    return max([*heads, *map(width_of, cells)], default=0)


def _widths(longest: list[float], layout: Layout) -> list[int]:
    """In twips. Where room is short, the columns of sentences give way first, as far as ``LEAST``."""
    wants = [min(max(length, NARROWEST), WIDEST) + PADDING for length in longest]
    is_short = [length <= SHORT for length in longest]
    room = layout.text_width / (layout.table_pt * 20)
    room -= sum(want for want, short in zip(wants, is_short, strict=True) if short)
    long = sum(want for want, short in zip(wants, is_short, strict=True) if not short)
    if LEAST * long <= room < long:
        wants = [want if short else want * room / long for want, short in zip(wants, is_short, strict=True)]
    return [int(layout.text_width * want / sum(wants)) for want in wants]


def _shared(shares: tuple[float, ...], layout: Layout) -> list[int]:
    return [int(layout.text_width * share / sum(shares)) for share in shares]


# Set smaller or not, header or not.
_STYLES = {
    (False, False): "TableText",
    (False, True): "TableHead",
    (True, False): "SmallText",
    (True, True): "SmallHead",
}


def _row(cells: tuple[str, ...], widths: list[int], sides: list[str], style: str) -> Element:
    properties = w("trPr", w("cantSplit"))
    is_header = style.endswith("Head")
    if is_header:
        properties.append(w("tblHeader"))
    row = w("tr", properties)
    for text, width, side in zip(cells, widths, sides, strict=True):
        place = w("tcPr", w("tcW", w=width, type="dxa"), w("vAlign", val="center"))
        look = () if is_header else (w("jc", val=side),)
        lines = text.splitlines() if style.startswith("Small") else [text]
        row.append(w("tc", place, paragraph(style, *_lines(lines), properties=look)))
    return row


def _lines(lines: Sequence[str]) -> list[Element]:
    made: list[Element] = []
    for line in lines:
        made += [w("r", w("br"))] if made else []
        made.append(run(line))
    return made
