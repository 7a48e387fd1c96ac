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
    """Rows of cell texts; rows may be ragged. The first ``header_rows`` rows repeat on every page.

    ``shares`` says how wide the columns are in relation to each other, where not their longest cells decide; such
    a table has many columns and is set smaller. A line end inside a cell is kept in it.
    """

    rows: tuple[tuple[str, ...], ...]
    header_rows: int = 1
    shares: tuple[float, ...] = ()


Block = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Attachment:
    """A paper behind the letter (附件): its name as listed under the text, and what stands in it."""

    title: str
    blocks: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The red head (版头): GB/T 9704, 7.2. Only letters to those above name who signed them (签发人).

    ``copy_number`` (份号) is written with six figures, 0 is none; ``secrecy`` may carry its term (机密★1年).
    """

    name: str
    docket: str = ""
    copy_number: int = 0
    secrecy: str = ""
    urgency: str = ""
    signers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Imprint:
    """The foot of the last page (版记): who gets a copy (抄送), who printed it and when (7.4)."""

    printed_by: str
    printed_on: date
    copied_to: str = ""


@dataclass(frozen=True, slots=True)
class Colophon:
    """What a reader checks the paper by: behind everything else, in small type.

    ``versions`` stand first (版本记录); ``address`` is drawn as a code for telephones, ``lines`` stand below it.
    """

    versions: Table | None = None
    address: str = ""
    lines: tuple[str, ...] = ()


VERSIONS, CHECKED = "版本记录", "核验信息"


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

    ``letterhead`` may be the name alone (发文机关标志), with ``docket`` (发文字号); a docket alone is not set.
    ``addressee`` (主送机关) gets its full-width colon if it has none. ``contacts`` is set as the last
    paragraph of the text, ``footer_note`` as the note in brackets under the date (附注).
    """

    title: str
    paragraphs: tuple[Block, ...]
    issuer: str
    date: date
    addressee: str | None = None
    letterhead: Letterhead | str | None = None
    docket: str | None = None
    attachments: tuple[Attachment, ...] = ()
    contacts: str | None = None
    footer_note: str | None = None
    colophon: Colophon | None = None
    imprint: Imprint | None = None
    properties: Properties = field(default_factory=Properties)

    @property
    def red_head(self) -> Letterhead | None:
        given = self.letterhead
        return Letterhead(given, self.docket or "") if isinstance(given, str) and given else given or None
