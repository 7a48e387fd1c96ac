"""The text and tables of a document as the page shows them (文字预览), cut where a page would become too long."""

from dataclasses import dataclass
from typing import Any

from taizhang.documents import Document, Table
from taizhang.ledger.rounds.located import table_facts
from taizhang.ledger.rounds.wording import worded
from taizhang.web.desk.rounds.source import Stretch, source_of

# A screen or two on the page of the piece; on the page of the file, what a browser scrolls without effort.
SHORT_LETTERS, WHOLE_LETTERS = 2_000, 100_000
NOTES_SHOWN = 5


@dataclass(frozen=True)
class Excerpt:
    """``is_cut`` says that there is more than is shown; ``notes`` are what the reader should know of the file."""

    source: list[Stretch]
    is_cut: bool
    notes: list[str]


@dataclass(frozen=True)
class _Read:
    text: str
    tables: list[dict[str, Any]]


def excerpt_of(document: Document, *, whole: bool) -> Excerpt:
    """Whole paragraphs and whole rows, up to the limit."""
    most = WHOLE_LETTERS if whole else SHORT_LETTERS
    end = _end(document, most)
    tables = [table_facts(one) for one in document.nodes if isinstance(one, Table) and one.span.start < end]
    for table in tables:
        table["cells"] = [cell for cell in table["cells"] if cell[1] <= end]
        table["end"] = min(table["end"], end)
    notes = [worded(one.template, one.params) for one in document.notes[:NOTES_SHOWN]]
    read = _Read(document.text[:end], tables)
    return Excerpt(list(source_of(read, ())), end < len(document.text), notes)


def _end(document: Document, most: int) -> int:
    if len(document.text) <= most:
        return len(document.text)
    line = document.text.find("\n", most)
    return len(document.text) if line < 0 else line
