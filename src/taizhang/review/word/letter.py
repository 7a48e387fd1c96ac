"""A plain Word file of a text that came as something else (转成 Word): its paragraphs and tables, nothing more."""

from collections.abc import Iterator, Mapping

from lxml import etree

from taizhang.documents.formats.docx import Traced
from taizhang.documents.nodes import Block, Cell, Document, Table
from taizhang.documents.origin import Origin
from taizhang.documents.span import Span
from taizhang.review.word.names import UNWRITABLE, Names, serialized
from taizhang.review.word.package import MAIN, STYLES, new_package, rewritten

W = Names()
SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
# What a web page or a printed page carries around its text: nobody reviews it.
AROUND = ("furniture", "header", "footer")
BODY_FONT, HALF_POINTS, CELL_HALF_POINTS = "仿宋", "28", "21"
# A4 in twentieths of a point; with a wide table the page lies on its side.
SHORT, LONG, MARGIN, MANY_COLUMNS = 11906, 16838, 1440, 6


def letter(document: Document) -> tuple[bytes, Traced]:
    """The file, and where in it each stretch of the document stands (offsets are those of the document)."""
    origins: list[Origin] = []
    body = W("body")
    for node in document.nodes:
        if node.place.part not in AROUND:
            body.append(
                paragraph(document, node.span, origins, level=node.level)
                if isinstance(node, Block)
                else table(document, node, origins)
            )
    if not len(body):
        body.append(W("p"))
    body.append(W("sectPr", *page(document)))
    root = W("document", body)
    package = rewritten(new_package(), {MAIN: serialized(root), STYLES: serialized(styles())})
    return package, Traced(document, tuple(origins), {MAIN: root}, MAIN)


def page(document: Document) -> tuple[etree._Element, etree._Element]:
    wide = {"orient": "landscape"} if is_wide(document) else {}
    short, long = str(SHORT), str(LONG)
    size = W("pgSz", w=long if wide else short, h=short if wide else long, **wide)
    sides = dict.fromkeys(("top", "right", "bottom", "left"), str(MARGIN))
    return size, W("pgMar", **sides, header="851", footer="992", gutter="0")


def is_wide(document: Document) -> bool:
    return any(table.columns > MANY_COLUMNS for table in document.tables)


def paragraph(
    document: Document, span: Span, origins: list[Origin], level: int | None = None
) -> etree._Element:
    said = written(document, span, origins)
    looks = [W("rPr", W("b"))] if level else []
    outline = [W("pPr", W("outlineLvl", val=str(level - 1)))] if level else []
    return W("p", *outline, W("r", *looks, said))


def written(document: Document, span: Span, origins: list[Origin]) -> etree._Element:
    """The text element, character for character: a sign stands for what Word cannot hold."""
    said = W.text(UNWRITABLE.sub("\ufffd", document.slice(span)))
    if len(span):
        origins.append(Origin(span, said))
    return said


def table(document: Document, node: Table, origins: list[Origin]) -> etree._Element:
    sides = [W(side, val="single", sz="4", space="0", color="auto") for side in SIDES]
    room = (LONG if is_wide(document) else SHORT) - 2 * MARGIN
    grid = W("tblGrid", *(W("gridCol", w=str(width)) for width in widths(node, room)))
    covering = node.covering  # worked out once: it walks through all cells
    rows = (W("tr", *cells_of_row(document, node, row, covering, origins)) for row in range(node.rows))
    return W("tbl", W("tblPr", W("tblW", w=str(room), type="dxa"), W("tblBorders", *sides)), grid, *rows)


def widths(node: Table, room: int) -> list[int]:
    """Columns with more text are wider, but not in proportion: a serial number keeps its place."""
    longest = [4] * node.columns
    for cell in node.cells:
        if cell.columns == 1:
            longest[cell.column] = max(longest[cell.column], min(len(cell.span), 60))
    shares = [length**0.5 for length in longest]
    return [int(room * share / sum(shares)) for share in shares]


def cells_of_row(
    document: Document,
    node: Table,
    row: int,
    covering: Mapping[tuple[int, int], Cell],
    origins: list[Origin],
) -> Iterator[etree._Element]:
    """Merged cells stand at their top left corner and are continued below it, as Word has it."""
    column = 0
    while column < node.columns:
        cell = covering.get((row, column))
        if cell is None:
            yield W("tc", W("tcPr", W("tcW", w="0", type="auto")), W("p"))
            column += 1
            continue
        yield written_cell(document, cell, row, origins)
        column = cell.column + cell.columns


def written_cell(document: Document, cell: Cell, row: int, origins: list[Origin]) -> etree._Element:
    looks = W("tcPr", W("tcW", w="0", type="auto"))
    if cell.columns > 1:
        looks.append(W("gridSpan", val=str(cell.columns)))
    if cell.rows > 1:
        looks.append(W("vMerge", val="restart" if row == cell.row else "continue"))
    lines = list(lines_of(document, cell.span)) if row == cell.row else []
    return W("tc", looks, *(cell_line(document, line, origins) for line in lines or [Span(0, 0)]))


def cell_line(document: Document, span: Span, origins: list[Origin]) -> etree._Element:
    small = W("rPr", W("sz", val=CELL_HALF_POINTS), W("szCs", val=CELL_HALF_POINTS))
    close = W("pPr", W("spacing", line="240", lineRule="auto"))
    return W("p", close, W("r", small, written(document, span, origins)))


def lines_of(document: Document, span: Span) -> Iterator[Span]:
    start = span.start
    for line in document.slice(span).split("\n"):
        yield Span(start, start + len(line))
        start += len(line) + 1


def styles() -> etree._Element:
    fonts = W("rFonts", ascii="Times New Roman", hAnsi="Times New Roman", eastAsia=BODY_FONT)
    letters = W(
        "rPr", fonts, W("sz", val=HALF_POINTS), W("szCs", val=HALF_POINTS), W("lang", eastAsia="zh-CN")
    )
    lines = W("pPr", W("spacing", line="420", lineRule="auto"))
    return W("styles", W("docDefaults", W("rPrDefault", letters), W("pPrDefault", lines)))
