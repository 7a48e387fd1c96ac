"""What an official document says, before it has a look (公文要素)."""

from dataclasses import dataclass, field
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph. ``level`` 0 is body text; 1 to 4 are the layers 一、 （一） 1. （1） (GB/T 9704, 7.3.3).

    ``text`` carries its own label. A paragraph of level 1 to 4 is a heading of its own, unless ``head`` is
    given: then ``head`` alone has the face of the level and ``text`` runs on behind it as body.
    ``bold`` makes the head bold, or the whole paragraph where there is no head.
    """

    text: str
    level: int = 0
    head: str = ""
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cell texts; rows may be ragged. The first ``header_rows`` rows repeat on every page."""

    rows: tuple[tuple[str, ...], ...]
    header_rows: int = 1


Block = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Attachment:
    """A paper behind the letter (附件): its name as listed under the text, and what stands in it."""

    title: str
    blocks: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Properties:
    """What the file says of itself (文档属性); empty fields are left out, no clock is read."""

    author: str = ""
    subject: str = ""
    keywords: str = ""
    identifier: str = ""
    created: datetime | None = None


@dataclass(frozen=True, slots=True)
class OfficialDocument:
    """A letter, notice or bulletin. Line breaks in ``title`` are kept; long lines of it are broken by sense.

    ``letterhead`` (发文机关标志) and ``docket`` (发文字号) make the red head; a docket alone is not set.
    ``addressee`` (主送机关) gets its full-width colon if it has none. ``contacts`` is set as the last
    paragraph of the text, ``footer_note`` as the note in brackets under the date (附注).
    """

    title: str
    paragraphs: tuple[Block, ...]
    issuer: str
    date: date
    addressee: str | None = None
    letterhead: str | None = None
    docket: str | None = None
    attachments: tuple[Attachment, ...] = ()
    contacts: str | None = None
    footer_note: str | None = None
    properties: Properties = field(default_factory=Properties)
