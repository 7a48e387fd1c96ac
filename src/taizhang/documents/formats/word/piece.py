"""What one element of a paragraph says (片段), with its element, through all that is cut away from it."""

from typing import NamedTuple

from lxml import etree

from taizhang.documents.origin import Origin
from taizhang.documents.span import Span

BLANKS = " \t\u00a0\u3000"


class Piece(NamedTuple):
    """``inserted``: an unaccepted tracked insertion. ``skipped`` characters of the element were cut away before it."""

    text: str
    inserted: bool
    source: etree._Element
    skipped: int = 0

    @property
    def origins(self) -> tuple[Origin, ...]:
        return (Origin(Span(0, len(self.text)), self.source, self.skipped),) if self.text else ()

    def part(self, start: int, end: int) -> "Piece":
        return self._replace(text=self.text[start:end], skipped=self.skipped + start)


def trimmed(pieces: list[Piece]) -> list[Piece]:
    """Without the blanks at the beginning."""
    for index, piece in enumerate(pieces):
        blank = len(piece.text) - len(piece.text.lstrip(BLANKS))
        if blank < len(piece.text):
            return [piece.part(blank, len(piece.text)), *pieces[index + 1 :]]
    return []


def unbroken(pieces: list[Piece]) -> list[Piece]:
    """Without the line breaks."""
    return [part for piece in pieces for part in unbroken_parts(piece)]


def unbroken_parts(piece: Piece) -> list[Piece]:
    if "\n" not in piece.text:
        return [piece]
    found, at = [], 0
    for line in piece.text.split("\n"):
        found += [piece.part(at, at + len(line))] if line else []
        at += len(line) + 1
    return found
