"""What a document is made of (文档树). Every node knows its span in the text and its place in the source."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from taizhang.documents.layout import Layout
from taizhang.documents.span import Span
from taizhang.documents.traces import Traces


@dataclass(frozen=True, slots=True)
class Place:
    """Where a node stands in the source file, in the words of the person who looks for it.

    All counts start at 1. ``part`` is one of body, header, footer, textbox, footnote, comment, furniture
    (page furniture of a web copy: breadcrumb, share bar, site footer).
    """

    page: int | None = None
    paragraph: int | None = None
    sheet: str | None = None
    cell: str | None = None
    part: str = "body"


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph (a line of a text file), without its line break.

    ``level`` is the outline level that the source states (Word heading style, <h1>…), 1 for the highest, or None.
    ``label`` is the number that the source generates (Word automatic numbering); it stands at the head of the
    extracted text although the file holds it only as a setting.
    ``inserted`` marks text that stands in the file as an unaccepted tracked insertion.
    """

    span: Span
    place: Place
    level: int | None = None
    label: str = ""
    inserted: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table; ``span`` covers its text (empty cells have an empty span).

    ``row`` and ``column`` start at 0; a merged cell is listed once, at its top left corner, with its extent.
    ``value`` is the typed value where the source has one (xlsx: int, float, bool, datetime.date), else None.
    """

    span: Span
    place: Place
    row: int
    column: int
    rows: int = 1
    columns: int = 1
    value: object = None


@dataclass(frozen=True, slots=True)
class Table:
    span: Span
    place: Place
    cells: tuple[Cell, ...]
    rows: int
    columns: int

    def at(self, row: int, column: int) -> Cell | None:
        """The cell that covers this position, merged cells included."""
        return self.covering.get((row, column))

    @property
    def covering(self) -> dict[tuple[int, int], Cell]:
        return {
            (row, column): cell
            for cell in self.cells
            for row in range(cell.row, cell.row + cell.rows)
            for column in range(cell.column, cell.column + cell.columns)
        }


Node = Block | Table


@dataclass(frozen=True, slots=True)
class Note:
    """Something the reader of the file should know (a damaged number, tracked changes, a skipped picture)."""

    code: str
    template: str
    params: dict[str, object] = field(default_factory=dict)
    span: Span | None = None
    place: Place | None = None

    def sentence(self, translate: Callable[[str], str] = lambda text: text) -> str:
        return translate(self.template).format(**self.params)


@dataclass(frozen=True, slots=True)
class Document:
    """A file, read: its whole text and the nodes that cover it in reading order.

    For text files ``text`` is the decoded file, untouched: offsets are code points into it.
    ``format`` is one of txt, html, docx, pdf, xlsx. ``properties`` are the file's own title, author, dates.
    ``layout`` and ``traces`` have Word files only.
    """

    text: str
    format: str
    nodes: tuple[Node, ...]
    encoding: str | None = None
    notes: tuple[Note, ...] = ()
    properties: dict[str, str] = field(default_factory=dict)
    layout: Layout | None = None
    traces: Traces | None = None

    def slice(self, node: Span | Block | Cell | Table) -> str:
        span = node if isinstance(node, Span) else node.span
        return self.text[span.start : span.end]

    @property
    def blocks(self) -> Iterator[Block]:
        """The paragraphs outside tables, in reading order."""
        return (node for node in self.nodes if isinstance(node, Block))

    @property
    def tables(self) -> Iterator[Table]:
        return (node for node in self.nodes if isinstance(node, Table))
