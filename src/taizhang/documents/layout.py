"""How a Word file is set (版式): pages, paragraphs and letters as they come out after every style has had its say.

Lengths are millimetres (``_mm``) or points (``_pt``); ``_chars`` are characters of the paragraph's own size. None means
that the file does not say.
"""

from dataclasses import dataclass

from taizhang.documents.span import Span


@dataclass(frozen=True, slots=True)
class Letters:
    """``chinese`` and ``latin`` are font names as the file has them, "" where it names none. ``colour`` is RRGGBB
    or "" for the automatic one; ``highlight`` is the name of the marker's colour or RRGGBB of a shading, or ""."""

    chinese: str = ""
    latin: str = ""
    size_pt: float = 10.0
    bold: bool = False
    italic: bool = False
    underlined: bool = False
    hidden: bool = False
    colour: str = ""
    highlight: str = ""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters of the text that look alike."""

    span: Span
    letters: Letters


@dataclass(frozen=True, slots=True)
class Shape:
    """``alignment``: left, center, right, both or distribute. ``line``: exact, least or multiple, with its value in
    points or, for multiple, in lines. A negative first line hangs. ``border`` is the colour of the line below."""

    style: str = ""
    alignment: str = "left"
    first_line_pt: float = 0.0
    first_line_chars: float | None = None
    left_pt: float = 0.0
    left_chars: float | None = None
    right_pt: float = 0.0
    right_chars: float | None = None
    line: str = "multiple"
    line_value: float = 1.0
    before_pt: float = 0.0
    after_pt: float = 0.0
    on_grid: bool = True
    breaks_page: bool = False
    border: str = ""


@dataclass(frozen=True, slots=True)
class SetParagraph:
    """A paragraph of the body outside tables, empty ones too: those have an empty span where they stand.

    ``breaks`` are places of soft returns in the text; ``new_page``: no text stands before it on its page; ``number`` names the
    automatic list that counts it; ``has_drawing``: a line, picture or box hangs on it.
    """

    span: Span
    shape: Shape
    stretches: tuple[Stretch, ...]
    section: int = 0
    level: int | None = None
    breaks: tuple[int, ...] = ()
    new_page: bool = False
    number: str = ""
    has_drawing: bool = False


@dataclass(frozen=True, slots=True)
class PageNumber:
    """A field that shows the number of the page. ``pages``: default, even or first; ``part``: header or footer.

    ``around`` is the text of its paragraph with # for the number; ``alignment`` that of the paragraph or of the
    frame around it, also inside and outside.
    """

    section: int
    pages: str
    part: str
    around: str
    alignment: str
    letters: Letters
    form: str = "decimal"
    left_chars: float = 0.0
    right_chars: float = 0.0


@dataclass(frozen=True, slots=True)
class Section:
    """``pitch_pt`` is the height of a line on the grid, ``lines_only`` False where the grid counts characters too."""

    width_mm: float
    height_mm: float
    top_mm: float
    bottom_mm: float
    left_mm: float
    right_mm: float
    columns: int = 1
    pitch_pt: float | None = None
    lines_only: bool = True
    first_differs: bool = False
    has_header: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """``even_differs``: headers and footers of even pages are their own; ``mirrored``: so are the margins."""

    sections: tuple[Section, ...]
    paragraphs: tuple[SetParagraph, ...]
    page_numbers: tuple[PageNumber, ...] = ()
    even_differs: bool = False
    mirrored: bool = False
