"""Which column was read as what, and why (列对应): what a person sees, corrects, and is remembered for next time."""

from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from typing import get_args

from taizhang.documents.addresses import address
from taizhang.extraction.ledgers.columns import EITHER, Field
from taizhang.extraction.ledgers.grid import Grid, flat
from taizhang.extraction.ledgers.header import Header
from taizhang.extraction.ledgers.headings import Match, plain
from taizhang.extraction.ledgers.layout import Layout
from taizhang.extraction.mapped import Given, MappedColumn, MappedTable, Reason

FIELDS: dict[str, Field] = {field: field for field in get_args(Field)}
BY_QUALITY: dict[int, Reason] = {3: "exact", 2: "end", 1: "inside"}
SAMPLES, SAMPLE_ROWS, LONGEST_SAMPLE = 3, 40, 60


def signature_of(header: Header) -> str:
    """The same for the same headings in the same order, whatever their spaces, punctuation and bracketed notes."""
    words = [plain(header.labels.get(column, "")) for column in range(max(header.labels, default=-1) + 1)]
    while words and not words[-1]:
        words.pop()
    return sha256("\x1f".join(words).encode()).hexdigest()[:32]


def adopted(header: Header, given: Given) -> Header:
    """The headings as somebody once explained them, if somebody did."""
    told = given.get(signature_of(header))
    if told is None:
        return header
    words = {column: header.matches[column].word for column in told if column in header.matches}
    matches = {
        column: Match(tuple(FIELDS[name] for name in fields), 3, 0, words.get(column, ""))
        for column, fields in told.items()
        if fields and column in header.labels
    }
    return replace(header, matches=matches, is_given=True)


def mapped(grid: Grid, header: Header, layout: Layout | None) -> MappedTable:
    """Every column with something in it; without a layout nothing was read of the table."""
    chosen = fields_by_column(layout) if layout else {}
    columns = tuple(
        column
        for index in range(grid.table.columns)
        if (column := mapped_column(grid, header, index, chosen.get(index, ())))
        and (column.heading or column.samples)
    )
    row = header.last + 1
    return MappedTable(grid.table.place.sheet, row, signature_of(header), columns, layout is not None)


def mapped_column(grid: Grid, header: Header, index: int, fields: tuple[Field, ...]) -> MappedColumn:
    found = header.matches.get(index)
    return MappedColumn(
        index,
        address(0, index)[:-1],
        header.labels.get(index, ""),
        fields,
        reason_of(header, found, fields),
        found.word if found else "",
        tuple(samples(grid, header, index)),
    )


def fields_by_column(layout: Layout) -> dict[int, tuple[Field, ...]]:
    chosen: dict[int, tuple[Field, ...]] = {}
    for field, columns in layout.columns.items():
        for column in columns:
            chosen[column] = (*chosen.get(column, ()), field)
    return chosen


def reason_of(header: Header, found: Match | None, fields: tuple[Field, ...]) -> Reason:
    if header.is_given:
        return "given"
    if found is None:
        return "unknown"
    if fields != found.fields or found.word in EITHER:
        return "content"
    return BY_QUALITY[found.quality]


def samples(grid: Grid, header: Header, column: int) -> Iterator[str]:
    """The first different texts below the heading."""
    seen: set[str] = set()
    for row in range(header.last + 1, min(grid.table.rows, header.last + 1 + SAMPLE_ROWS)):
        cell = grid.begins(row, column)
        text = flat(grid.read(cell)) if cell and cell.columns == 1 else ""
        if text and text not in seen:
            seen.add(text)
            yield text if len(text) <= LONGEST_SAMPLE else text[: LONGEST_SAMPLE - 1] + "…"
        if len(seen) == SAMPLES:
            return
