"""A document's ledger tables as findings and measures (台账抽取): the one door into this package."""

from dataclasses import dataclass, field
from types import MappingProxyType

from taizhang.documents.nodes import Document, Note, Place
from taizhang.documents.span import Span
from taizhang.extraction.ledgers.blanks import blank_notes
from taizhang.extraction.ledgers.draft import DraftFinding
from taizhang.extraction.ledgers.findings import FindingReader
from taizhang.extraction.ledgers.gathering import Gathering
from taizhang.extraction.ledgers.grid import Grid
from taizhang.extraction.ledgers.guessing import guessed_header
from taizhang.extraction.ledgers.header import Header, find_header
from taizhang.extraction.ledgers.joining import join, settle
from taizhang.extraction.ledgers.layout import lay_out
from taizhang.extraction.ledgers.mapping import mapped
from taizhang.extraction.ledgers.meta import ledger_meta
from taizhang.extraction.ledgers.proposing import proposed, status_notes
from taizhang.extraction.ledgers.rows import classify
from taizhang.extraction.ledgers.sections import sections
from taizhang.extraction.ledgers.serials import serial_notes
from taizhang.extraction.ledgers.totals import declared_counts, reconcile
from taizhang.extraction.mapped import Given, MappedTable
from taizhang.extraction.proposal import ProposedFinding


@dataclass(frozen=True, slots=True)
class LedgerReading:
    """What the ledger tables of a document say. ``covered`` are the tables that were read as ledgers.

    ``declared`` keys: findings, measures, status:<as written>; ``meta`` keys as in Proposal, and contact.
    """

    findings: tuple[ProposedFinding, ...]
    meta: dict[str, str] = field(default_factory=dict)
    warnings: tuple[Note, ...] = ()
    unplaced: tuple[Span, ...] = ()
    declared: dict[str, int] = field(default_factory=dict)
    covered: tuple[Span, ...] = ()
    tables: tuple[MappedTable, ...] = ()


@dataclass(slots=True)
class TableReading:
    """One table or sheet: its drafts, notes and what was left over."""

    grid: Grid
    header: Header
    drafts: list[DraftFinding]
    warnings: list[Note]
    unplaced: list[Span]
    notes: list[str]
    totals: list[tuple[str, Span, Place]]
    columns: MappedTable


def read_ledger(document: Document, given: Given = MappingProxyType({})) -> LedgerReading | None:
    """The ledger in this document, or None where no table is one; ``given`` is what people said of its columns."""
    headed = sections(document, given)
    titles_missing = not any("finding" in header.fields for _, header in headed)
    tables = [read_table(grid, header, titles_missing) for grid, header in headed]
    drafts = join([table.drafts for table in tables])
    untitled = [draft for draft in drafts if not draft.title]
    drafts = [draft for draft in drafts if draft.title]
    if not drafts:
        return None
    for draft in drafts:
        settle(draft)
    declared, warnings = check_totals(tables, drafts)
    warnings = [note for table in tables for note in table.warnings] + warnings
    return LedgerReading(
        findings=proposed(drafts),
        meta=ledger_meta(document, [(table.grid, table.header, table.notes) for table in tables]),
        warnings=(*warnings, *(untitled_note(draft) for draft in untitled), *status_notes(drafts)),
        unplaced=(
            *(span for table in tables for span in table.unplaced),
            *(draft.body for draft in untitled),
        ),
        declared=declared,
        covered=tuple(dict.fromkeys(table.grid.table.span for table in tables)),
        tables=tuple(table.columns for table in tables),
    )


def tables_of(document: Document) -> tuple[MappedTable, ...]:
    """The tables of a document in which no ledger was seen, with headings as far as any can be guessed."""
    grids = [Grid(document, table) for table in document.tables]
    seen = [(grid, find_header(grid) or guessed_header(grid)) for grid in grids]
    return tuple(mapped(grid, header, None) for grid, header in seen if header)


def read_table(grid: Grid, header: Header, titles_missing: bool) -> TableReading:
    layout = lay_out(grid, header, titles_missing=titles_missing)
    columns = mapped(grid, header, layout)
    gathering = Gathering(grid, header, layout)
    gathering.headings_are_findings = titles_missing and not layout.has("finding")
    rows = classify(grid, header, layout)
    unplaced = [row.cell.span for row in rows if row.kind == "stray" and row.cell]
    for row in rows:
        if row.kind == "data" and not gathering.take(row) and (span := grid.row_span(row.index)):
            unplaced.append(span)
        elif row.kind == "path":
            gathering.take(row)
    reader = FindingReader(grid, layout, gathering.findings)
    drafts = [reader.read(gathered) for gathered in gathering.findings]
    warnings = [*serial_notes(drafts), *blank_notes(grid, layout, gathering.findings), *reader.warnings]
    noted = [row for row in rows if row.kind in ("note", "total", "stray")]
    return TableReading(
        grid,
        header,
        drafts,
        warnings,
        unplaced + reader.unplaced,
        [text for row in noted for text in row_texts(grid, row.index)],
        [
            (joined(grid, row.index), row.cell.span, row.cell.place)
            for row in rows
            if row.kind == "total" and row.cell
        ],
        columns,
    )


def row_texts(grid: Grid, row: int) -> list[str]:
    return [grid.read(cell) for cell in grid.starting.get(row, [])]


def joined(grid: Grid, row: int) -> str:
    return "".join(row_texts(grid, row))


def check_totals(tables: list[TableReading], drafts: list[DraftFinding]) -> tuple[dict[str, int], list[Note]]:
    """The last total row speaks for the ledger; earlier ones are subtotals."""
    totals = [total for table in tables for total in table.totals if declared_counts(total[0])]
    if not totals:
        return {}, []
    text, span, place = totals[-1]
    declared = declared_counts(text)
    return declared, reconcile(declared, drafts, span, place)


def untitled_note(draft: DraftFinding) -> Note:
    return Note(
        "finding_blank",
        "序号{number}这一行没有写具体问题，没有列入，请补上。",
        {"number": draft.number},
        draft.body,
        draft.place,
    )
