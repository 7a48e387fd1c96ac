"""An official text as the lines of a page (纸面): what is a heading, what runs on, what is a table."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from taizhang.publishing.exports.word import Paragraph, Table, from_text
from taizhang.publishing.exports.word.tail import written_date
from taizhang.publishing.exports.word.title import lines_of_title

# How many characters of the title's size (22 pt) stand in one line of a printed page, 156 mm wide.
TITLE_CHARACTERS = 20


@dataclass(frozen=True, slots=True)
class Line:
    """``tag`` is the element that it becomes; ``level`` its layer in GB/T 9704 (0: body); ``head`` runs into ``text``."""

    tag: str
    level: int = 0
    text: str = ""
    head: str = ""
    rows: Sequence[Sequence[str]] = ()
    anchor: str = ""


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


def sheet_of(text: str, *, title: str, issuer: str, day: date) -> Sheet:
    letter = from_text(text, title=title, issuer=issuer, day=day)
    heading = lines_of_title(title, TITLE_CHARACTERS)
    return Sheet(heading, issuer, day, written_date(day), list(_lines(letter.paragraphs)))


def _lines(blocks: Sequence[Paragraph | Table]) -> Iterator[Line]:
    depth = 1
    for number, block in enumerate(blocks, 1):
        if isinstance(block, Table):
            yield Line("table", rows=block.rows)
        elif block.level and not block.head:
            # A heading never skips a layer on the page, whatever the text does: readers by ear count them.
            depth = min(block.level + 1, depth + 1)
            yield Line(f"h{depth}", block.level, block.text, anchor=f"h{number}")
        else:
            yield Line("p", block.level, block.text, block.head)
