"""A long table becomes a Word file in time that grows with its rows and not with their square."""

import time

from taizhang.documents import Cell, Document, Place, Span, Table
from taizhang.review.word.letter import letter

ROWS, COLUMNS, SECONDS = 3_000, 6, 10


def test_three_thousand_rows_are_no_matter_of_minutes():
    words = [f"第{row}行第{column}列" for row in range(ROWS) for column in range(COLUMNS)]
    cells, at = [], 0
    for number, word in enumerate(words):
        span = Span(at, at + len(word))
        cells.append(Cell(span, Place(), *divmod(number, COLUMNS)))
        at = span.end + 1
    table = Table(Span(0, at - 1), Place(), tuple(cells), ROWS, COLUMNS)
    began = time.process_time()
    letter(Document("\t".join(words), "xlsx", (table,)))
    assert time.process_time() - began < SECONDS
