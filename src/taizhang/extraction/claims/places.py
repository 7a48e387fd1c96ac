"""Where in the source file a figure stands (出处): the paragraph, page or cell that holds its offset."""

from bisect import bisect_right
from dataclasses import dataclass

from taizhang.documents.nodes import Document, Place, Table


@dataclass(frozen=True, slots=True)
class Places:
    starts: tuple[int, ...]
    held: tuple[tuple[int, Place], ...]

    def at(self, offset: int) -> Place | None:
        index = bisect_right(self.starts, offset) - 1
        return self.held[index][1] if index >= 0 and offset < self.held[index][0] else None

    def part(self, offset: int) -> str:
        place = self.at(offset)
        return place.part if place else ""


def places(document: Document) -> Places:
    rows = []
    for node in document.nodes:
        for one in node.cells if isinstance(node, Table) else (node,):
            if len(one.span):
                rows.append((one.span.start, one.span.end, one.place))
    rows.sort(key=lambda row: row[:2])
    return Places(tuple(row[0] for row in rows), tuple((row[1], row[2]) for row in rows))
