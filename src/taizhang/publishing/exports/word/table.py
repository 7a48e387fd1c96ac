"""A table across the text area (表格)."""

from itertools import zip_longest

from taizhang.publishing.exports.word.letter import Table
from taizhang.publishing.exports.word.markup import Element, paragraph, run, w
from taizhang.publishing.exports.word.style import Layout

# A column is never set narrower or wider than cells of this many characters would need.
NARROWEST, WIDEST = 2, 24


def table(block: Table, layout: Layout) -> Element:
    """Columns share the width by their longest cells; header rows repeat, no row is torn over two pages."""
    columns = [list(column) for column in zip_longest(*block.rows, fillvalue="")]
    widths = _widths(columns, layout.text_width)
    properties = w(
        "tblPr",
        w("tblStyle", val="TableGrid"),
        w("tblW", w=sum(widths), type="dxa"),
        w("jc", val="center"),
        w("tblLayout", type="fixed"),
    )
    grid = w("tblGrid", *(w("gridCol", w=width) for width in widths))
    rows = zip(*columns, strict=True)
    return w("tbl", properties, grid, *(_row(r, widths, n < block.header_rows) for n, r in enumerate(rows)))


def _widths(columns: list[list[str]], total: int) -> list[int]:
    wants = [min(max(max(map(len, column)) + 1, NARROWEST), WIDEST) for column in columns]
    return [total * want // sum(wants) for want in wants]


def _row(cells: tuple[str, ...], widths: list[int], is_header: bool) -> Element:
    properties = w("trPr", w("cantSplit"))
    if is_header:
        properties.append(w("tblHeader"))
    style = "TableHead" if is_header else "TableText"
    return w(
        "tr", properties, *(_cell(text, width, style) for text, width in zip(cells, widths, strict=True))
    )


def _cell(text: str, width: int, style: str) -> Element:
    properties = w("tcPr", w("tcW", w=width, type="dxa"), w("vAlign", val="center"))
    return w("tc", properties, paragraph(style, run(text)))
