"""An official text as the lines of a page (纸面): what is a heading, what runs on, what is a table."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from taizhang.publishing.exports.word import Paragraph, Table, from_text
from taizhang.publishing.exports.word.from_text import lines_of
from taizhang.publishing.exports.word.tail import written_date
from taizhang.publishing.exports.word.title import lines_of_title
from taizhang.web.runs import Link, Links, Piece

# How many characters of the title's size (22 pt) stand in one line of a printed page, 156 mm wide.
TITLE_CHARACTERS = 20
EMPTY = Piece()


@dataclass(frozen=True, slots=True)
class Line:
    """``tag`` is the element that it becomes; ``level`` its layer in GB/T 9704 (0: body); ``head`` runs into ``text``.

    ``rows`` are those of a table; in ``head``, ``body`` and every cell stretches may lead somewhere.
    """

    tag: str
    level: int = 0
    body: Piece = EMPTY
    head: Piece = EMPTY
    rows: Sequence[Sequence[Piece]] = ()
    anchor: str = ""

    @property
    def text(self) -> str:
        return str(self.body)


@dataclass(frozen=True, slots=True)
class Sheet:
    """``title`` comes in lines broken by sense; ``written`` is the date as the document writes it in Chinese."""

    title: Sequence[str]
    issuer: str
    day: date
    written: str
    lines: Sequence[Line]

    @property
    def outline(self) -> Sequence[Line]:
        return [line for line in self.lines if line.tag.startswith("h")]


def sheet_of(text: str, *, title: str, issuer: str, day: date, links: Iterable[Link] = ()) -> Sheet:
    """``links`` are stretches of the text that lead somewhere."""
    letter = from_text(text, title=title, issuer=issuer, day=day)
    places = iter(lines_of(text, title=title, issuer=issuer, day=day))
    heading = lines_of_title(title, TITLE_CHARACTERS)
    lines = list(_lines(letter.paragraphs, places, Links(links)))
    return Sheet(heading, issuer, day, written_date(day), lines)


def _lines(
    blocks: Sequence[Paragraph | Table], places: Iterator[tuple[int, str]], links: Links
) -> Iterator[Line]:
    """Each paragraph is one line of the text, each row of a table another: they come in the same order."""
    depth = 1
    for number, block in enumerate(blocks, 1):
        if isinstance(block, Table):
            yield Line("table", rows=[_cells(*next(places), links) for _row in block.rows])
            continue
        start, _line = next(places)
        body = links.piece(block.text, start + len(block.head))
        if block.level and not block.head:
            # A heading never skips a layer on the page, whatever the text does: readers by ear count them.
            depth = min(block.level + 1, depth + 1)
            yield Line(f"h{depth}", block.level, body, anchor=f"h{number}")
        else:
            yield Line("p", block.level, body, links.piece(block.head, start))


def _cells(start: int, row: str, links: Links) -> Sequence[Piece]:
    cells = []
    for cell in row.split("\t"):
        cells.append(links.piece(cell.strip(), start + len(cell) - len(cell.lstrip())))
        start += len(cell) + 1
    return cells
