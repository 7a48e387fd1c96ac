"""Whatever the table: no crash, nothing invented, every span where it says it is."""

from hypothesis import given, settings
from hypothesis import strategies as st

from taizhang.documents.addresses import address
from taizhang.documents.nodes import Cell, Document, Place, Table
from taizhang.documents.span import Span
from taizhang.extraction.ledgers import read_ledger
from taizhang.extraction.ledgers.grid import flat

HEADINGS = [
    "序号", "问题类别", "具体问题", "反馈问题", "整改措施", "责任领导", "责任单位", "责任人", "整改时限", "整改进展", "整改状态",
    "责任清单", "内容", "完成情况", "责任单位及责任人", "备注", "合计：问题3个，措施5条", "附表",
]  # fmt: skip
CONTENTS = [
    "", "1", "2", "3-1", "台账不全", "一、作风方面", "1.补齐台账。\n2.专人保管；", "一是学习。二是检查。三是通报", "综合股", "叶小满",
    "2031年3月底", "45930", "已完成", "（1）甲（2）", "①②③", "1.1.1.", "“引号没有结束。", "填表人：石鹿鸣", "/", "\n\n", "一是", "是",
]  # fmt: skip


@st.composite
def tables(drawing: st.DrawFn) -> list[list[tuple[str, int, int]]]:
    """Rows of (text, height, width); what a merge covers is left out by the builder."""
    columns = drawing(st.integers(1, 9))
    heading = st.lists(st.sampled_from(HEADINGS), min_size=columns, max_size=columns)
    content = st.lists(st.sampled_from(CONTENTS) | st.text(max_size=12), min_size=columns, max_size=columns)
    rows = drawing(st.lists(heading, max_size=3)) + drawing(st.lists(content | heading, max_size=8))
    size = st.sampled_from([1, 1, 1, 1, 2, 3])
    return [[(text, drawing(size), drawing(size)) for text in row] for row in rows]


def document_of(rows: list[list[tuple[str, int, int]]]) -> Document:
    text, cells, taken = "", [], set()
    height, width = len(rows), max((len(row) for row in rows), default=0)
    for y, row in enumerate(rows):
        for x, (written, rows_down, columns_right) in enumerate(row):
            reach = {
                (y + down, x + right)
                for down in range(min(rows_down, height - y))
                for right in range(min(columns_right, width - x))
            }
            if (y, x) in taken:
                continue
            if reach & taken:
                reach = {(y, x)}
            taken |= reach
            span = Span(len(text), len(text) + len(written))
            down, right = max(r for r, _ in reach) - y + 1, max(c for _, c in reach) - x + 1
            cells.append(Cell(span, Place(cell=address(y, x)), y, x, down, right))
            text += written + "\t"
    return Document(text, "xlsx", (Table(Span(0, len(text)), Place(), tuple(cells), height, width),))


@given(tables())
@settings(max_examples=300, deadline=None)
def test_any_table_is_read_without_inventing_anything(rows):
    document = document_of(rows)
    ledger = read_ledger(document)
    if ledger is None:
        return
    cells = {cell.place.cell: cell for table in document.tables for cell in table.cells}
    assert ledger.findings
    for finding in ledger.findings:
        assert flat(document.slice(finding.span)) == finding.title
        assert finding.title
        for measure in finding.measures:
            assert flat(document.slice(measure.span)) == measure.text
            assert measure.span.within(cells[measure.place.cell].span)
        if finding.status:
            assert finding.status == flat(document.slice(finding.status_span))
    for note in ledger.warnings:
        assert note.sentence().endswith("。")
