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


Line = tuple[Piece, ...]


class Marker:
    """Cuts stretches of one text, asked for in ascending order, in time linear in the text and its marks."""

    def __init__(self, text: str, marks: Sequence[Mark]) -> None:
        self.text = text
        self.waiting = deque(sorted(marks, key=lambda mark: (mark.start, -mark.end)))
        self.active: list[Mark] = []
        self.fresh = set[Mark]()
        self.anchored = set[str]()

    def lines(self, start: int, end: int) -> Iterator[Line]:
        """The lines of a stretch that are not blank, without the blanks around them."""
        for line in self.text[start:end].split("\n"):
            bare = line.strip(BLANKS)
            if bare:
                first = start + line.index(bare)
                yield tuple(self._opened(piece) for piece in self._pieces(bare, first))
            start += len(line) + 1

    def _pieces(self, text: str, start: int) -> Iterator[Piece]:
        """``opens`` holds whatever has begun by then; ``_opened`` keeps what is new."""
        end = start + len(text)
        near = self._near(start, end)
        cuts = sorted({start, *(cut for mark in near for cut in (mark.start, mark.end) if start < cut < end)})
        for at, to in pairwise([*cuts, end]):
            covering = tuple(mark for mark in near if mark.start <= at < mark.end)
            yield Piece(text[at - start : to - start], covering, tuple(m for m in near if m.start <= at))

    def _near(self, start: int, end: int) -> list[Mark]:
        while self.waiting and self.waiting[0].start < end:
            self.active.append(self.waiting.popleft())
            self.fresh.add(self.active[-1])
        self.active = [mark for mark in self.active if mark.end > start or mark in self.fresh]
        return self.active

    def _opened(self, piece: Piece) -> Piece:
        """A mark opens at the first piece at or after its start; an anchor stands once on a page."""
        opens = tuple(mark for mark in piece.opens if mark in self.fresh)
        self.fresh.difference_update(opens)
        anchors = tuple(dict.fromkeys(mark.anchor for mark in opens if mark.anchor not in self.anchored))
        self.anchored.update(anchors)
        return replace(piece, opens=opens, anchors=anchors)
