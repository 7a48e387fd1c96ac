"""What holds for every document: spans lie in the text, nodes stand in order, text survives its encoding."""

import io
import itertools

import xlsxwriter
from documents.making.word import cell, paragraph, table, word
from hypothesis import given
from hypothesis import strategies as st

from taizhang.documents.nodes import Block, Document
from taizhang.documents.parse import from_text, parse
from taizhang.documents.refusal import Unreadable
from taizhang.documents.wire import dumps, loads

LETTERS = "一二三（）、。：；“”整改措施问题2025年%\t\n\r \u3000\u00a0\"'<>&"
TEXT = st.text(alphabet=LETTERS, min_size=1, max_size=300)
CHINESE = st.text(alphabet="一二三四整改措施完成年月日，。：（）1234567890%", min_size=4, max_size=200)
WORDS = st.text(alphabet="甲乙丙丁，。1a", min_size=1, max_size=8)


def check(document: Document) -> None:
    for node in document.nodes:
        assert 0 <= node.span.start <= node.span.end <= len(document.text)
    assert all(left.span.end <= right.span.start for left, right in itertools.pairwise(document.nodes))
    for node in document.nodes:
        if isinstance(node, Block):
            assert document.slice(node).strip()
            continue
        assert all(found.span.within(node.span) for found in node.cells)
        covered = [(row, column) for found in node.cells for row, column in area(found)]
        assert len(set(covered)) == len(covered)
        assert all(row < node.rows and column < node.columns for row, column in covered)
    assert loads(dumps(document)) == document


def area(found) -> itertools.product:
    return itertools.product(
        range(found.row, found.row + found.rows), range(found.column, found.column + found.columns)
    )


@given(TEXT)
def test_pasted_text_stays_as_it_is_and_every_visible_letter_is_in_a_node(text):
    try:
        document = from_text(text)
    except Unreadable:
        assert not text.strip()
        return
    check(document)
    assert document.text == text
    inside = {at for node in document.nodes for at in range(node.span.start, node.span.end)}
    assert all(letter.isspace() for at, letter in enumerate(text) if at not in inside)


@given(CHINESE, st.sampled_from(["utf-8", "gb18030", "utf-16", "utf-8-sig"]))
def test_text_survives_every_encoding(text, encoding):
    assert parse(text.encode(encoding), "a.txt").text == text


@given(st.lists(st.tuples(WORDS, st.booleans()), min_size=1, max_size=8))
def test_words_of_a_word_file_come_out_in_order(parts):
    body = "".join(
        paragraph(text) if plain else table(cell(text) + cell("乙"), cell("丙", text) + cell())
        for text, plain in parts
    )
    document = parse(word(body), "a.docx")
    check(document)
    blocks = [document.slice(block) for block in document.blocks]
    assert blocks == [text for text, plain in parts if plain]
    assert [document.slice(found.at(0, 0)) for found in document.tables] == [
        text for text, plain in parts if not plain
    ]


@given(
    st.dictionaries(
        st.tuples(st.integers(0, 12), st.integers(0, 8)),
        st.one_of(WORDS, st.integers(-(10**9), 10**9)),
        min_size=1,
    )
)
def test_cells_of_a_workbook_come_out_where_they_were(cells):
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    sheet = book.add_worksheet()
    for (row, column), value in cells.items():
        (sheet.write_string if isinstance(value, str) else sheet.write_number)(row, column, value)
    book.close()
    document = parse(stream.getvalue(), "a.xlsx")
    check(document)
    (found,) = document.tables
    assert {(entry.row, entry.column): document.slice(entry) for entry in found.cells} == {
        at: str(value) for at, value in cells.items()
    }


@given(st.lists(st.lists(WORDS, min_size=2, max_size=4), min_size=2, max_size=5), st.lists(WORDS, max_size=4))
def test_pages_come_out_in_order(rows, lines):
    grid = "".join(f"<tr>{''.join(f'<td>{text}</td>' for text in row)}</tr>" for row in rows)
    source = f"<html><body><table>{grid}</table>{''.join(f'<p>{line}</p>' for line in lines)}</body></html>"
    document = parse(source.encode(), "a.html")
    check(document)
    assert [document.slice(block) for block in document.blocks] == lines
