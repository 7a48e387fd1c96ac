"""One paragraph of a Word document (段落): its number, level and alignment, and its lines."""

from dataclasses import dataclass

from lxml import etree

from taizhang.documents.formats.word.counters import Counters
from taizhang.documents.formats.word.fields import Fields
from taizhang.documents.formats.word.line import Line, Tally
from taizhang.documents.formats.word.piece import Piece, trimmed, unbroken
from taizhang.documents.formats.word.styles import Styles, number_of, value_of

BODY_TEXT = 9  # outline level 9 says: no heading


@dataclass(frozen=True, slots=True)
class Paragraph:
    """``head`` is the label with what parts it from the text."""

    pieces: list[Piece]
    boxes: list[etree._Element]
    label: str
    head: str
    level: int | None

    @property
    def text(self) -> str:
        return self.head + "".join(piece.text for piece in self.pieces)

    @property
    def is_blank(self) -> bool:
        return not any(piece.text.strip() for piece in self.pieces)


class Paragraphs:
    """Reads paragraphs in order; the numbers depend on it."""

    def __init__(self, styles: Styles, counters: Counters) -> None:
        self.styles, self.counters, self.tally = styles, counters, Tally()
        self.fields = Fields()
        self.carried: list[Piece] = []

    def read(self, element: etree._Element) -> Paragraph | None:
        """None where the paragraph's own end is a tracked deletion: its text runs on in the next one."""
        line = Line(self.styles, self.fields, self.tally)
        line.walk(element)
        self.fields.end_paragraph()
        pieces = self.carried + line.pieces
        self.carried = []
        if element.find("{*}pPr/{*}rPr/{*}del") is not None and not line.boxes:
            self.carried = pieces
            return None
        style = value_of(element, "{*}pPr/{*}pStyle") or self.styles.default
        level = self.level(element, style)
        if level is not None or value_of(element, "{*}pPr/{*}jc") == "center":
            # A title is broken for looks; anywhere else a soft return starts a new line of text.
            pieces = unbroken(pieces)
        label, suffix = self.label(element, style)
        if label:
            pieces = trimmed(pieces)
        return Paragraph(pieces, line.boxes, label, head(label, suffix, pieces), level)

    def level(self, element: etree._Element, style: str | None) -> int | None:
        outline = number_of(element, "{*}pPr/{*}outlineLvl")
        outline = self.styles.outline(style) if outline is None else outline
        return None if outline is None or outline >= BODY_TEXT else outline + 1

    def label(self, element: etree._Element, style: str | None) -> tuple[str, str]:
        key = value_of(element, "{*}pPr/{*}numPr/{*}numId")
        depth = number_of(element, "{*}pPr/{*}numPr/{*}ilvl")
        if key is None:
            inherited = self.styles.number(style)
            if inherited is None:
                return "", ""
            owner, key, own = inherited
            if depth is None:
                depth = self.counters.depth_of_style(key, owner)
            depth = own if depth is None else depth
        return self.counters.label(key, depth or 0) if key != "0" else ("", "")


def head(label: str, suffix: str, pieces: list[Piece]) -> str:
    """The label and what keeps it apart from the text: 一、和（1） need nothing, 第一条 needs a blank."""
    following = pieces[0].text[:1] if pieces else ""
    close = suffix == "nothing" or not label
    apart = not close and (
        suffix == "space" or label[-1:].isalnum() or (label[-1:] == "." and following.isdigit())
    )
    return label + " " if apart else label
