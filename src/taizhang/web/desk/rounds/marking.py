"""The text of a document cut into lines and pieces that carry marks (原文标注)."""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

BLANKS = " \u3000\u00a0\r\n"


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the text, in code points. ``target`` is the element that it belongs to on the other side."""

    start: int
    end: int
    kind: str
    target: str = ""
    label: str = ""

    @property
    def anchor(self) -> str:
        return f"s{self.start}-{self.end}"


@dataclass(frozen=True, slots=True)
class Piece:
    """Text under the same marks throughout. ``opens`` are the marks that begin here, ``anchors`` their new places."""

    text: str
    marks: tuple[Mark, ...] = ()
    opens: tuple[Mark, ...] = ()
    anchors: tuple[str, ...] = ()

    @property
    def kinds(self) -> str:
        return " ".join(dict.fromkeys(mark.kind for mark in self.marks))

    @property
    def targets(self) -> str:
        return " ".join(dict.fromkeys(mark.target for mark in self.marks if mark.target))


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the text; a row of a table has several cells, a paragraph one."""

    cells: tuple[tuple[Piece, ...], ...]

    @property
    def is_row(self) -> bool:
        return len(self.cells) > 1


def lines_of(text: str, marks: Sequence[Mark]) -> Iterator[Line]:
    """Lines that are not blank, in order, in time linear in the text plus the marks that cover each line."""
    waiting = deque(sorted(marks, key=lambda mark: (mark.start, -mark.end)))
    active: list[Mark] = []
    fresh, anchored = set[Mark](), set[str]()
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        while waiting and waiting[0].start <= end:
            active.append(waiting.popleft())
            fresh.add(active[-1])
        active = [mark for mark in active if mark.end > start or mark in fresh]
        if line.strip():
            yield Line(tuple(_cells(line, start, active, fresh, anchored)))
        start = end + 1


def _cells(
    line: str, start: int, marks: Sequence[Mark], fresh: set[Mark], anchored: set[str]
) -> Iterator[tuple[Piece, ...]]:
    for cell in line.split("\t"):
        bare = cell.strip(BLANKS)
        first = start + (cell.index(bare) if bare else 0)
        yield tuple(_opened(piece, fresh, anchored) for piece in _pieces(bare, first, marks))
        start += len(cell) + 1


def _pieces(text: str, start: int, marks: Sequence[Mark]) -> Iterator[Piece]:
    """``opens`` holds whatever has begun by then; ``_opened`` keeps what is new."""
    end = start + len(text)
    near = [mark for mark in marks if mark.start < end]
    cuts = sorted({start, *(cut for mark in near for cut in (mark.start, mark.end) if start < cut < end)})
    for at, to in pairwise([*cuts, end]):
        covering = tuple(mark for mark in near if mark.start <= at < mark.end)
        yield Piece(text[at - start : to - start], covering, tuple(mark for mark in near if mark.start <= at))


def _opened(piece: Piece, fresh: set[Mark], anchored: set[str]) -> Piece:
    """A mark opens at the first piece at or after its start; an anchor stands once on a page."""
    opens = tuple(mark for mark in piece.opens if mark in fresh)
    fresh.difference_update(opens)
    anchors = tuple(dict.fromkeys(mark.anchor for mark in opens if mark.anchor not in anchored))
    anchored.update(anchors)
    return replace(piece, opens=opens, anchors=anchors)
