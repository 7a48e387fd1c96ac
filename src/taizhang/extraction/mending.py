"""A document read without what tears it (修补): stray spaces, broken rows. Reported with the offsets of the original."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from taizhang.documents.nodes import Block, Document, Note, Table
from taizhang.documents.span import Span
from taizhang.extraction.proposal import Proposal, ProposedFinding, ProposedMeasure


class Mended:
    """A document without the signs at ``gaps`` (offsets in order), and the way back to the original's offsets."""

    def __init__(self, original: Document, gaps: list[int]) -> None:
        self._gaps = gaps
        self._moved = [gap - index for index, gap in enumerate(gaps)]
        nodes = _closed([self._node(node) for node in original.nodes])
        kept = (original.text[before + 1 : gap] for before, gap in pairwise([-1, *gaps, len(original.text)]))
        self.document = replace(original, text="".join(kept), nodes=tuple(nodes))

    def _there(self, offset: int) -> int:
        return offset - bisect_right(self._gaps, offset - 1)

    def _node(self, node: Block | Table) -> Block | Table:
        span = Span(self._there(node.span.start), self._there(node.span.end))
        if isinstance(node, Block):
            return replace(node, span=span)
        cells = tuple(
            replace(cell, span=Span(self._there(cell.span.start), self._there(cell.span.end)))
            for cell in node.cells
        )
        return replace(node, span=span, cells=cells)

    def back(self, span: Span) -> Span:
        """The span in the original; spaces at its edges stay outside."""
        if not span:
            start = span.start + bisect_right(self._moved, span.start)
            return Span(start, start)
        start = span.start + bisect_right(self._moved, span.start)
        last = span.end - 1
        return Span(start, last + bisect_right(self._moved, last) + 1)

    def proposal(self, read: Proposal) -> Proposal:
        """The proposal with the offsets and the wording of the original."""
        return replace(
            read,
            findings=tuple(self._finding(finding) for finding in read.findings),
            unplaced=tuple(self.back(span) for span in read.unplaced),
            warnings=tuple(self._note(note) for note in read.warnings),
        )

    def _finding(self, finding: ProposedFinding) -> ProposedFinding:
        span = self.back(finding.span)
        status = self.back(finding.status_span) if finding.status_span else None
        return replace(
            finding,
            span=span,
            body=self.back(finding.body),
            measures=tuple(self._measure(measure) for measure in finding.measures),
            status_span=status,
        )

    def _measure(self, measure: ProposedMeasure) -> ProposedMeasure:
        return replace(measure, span=self.back(measure.span))

    def _note(self, note: Note) -> Note:
        return replace(note, span=self.back(note.span)) if note.span else note


def _closed(nodes: Iterable[Block | Table]) -> list[Block | Table]:
    """Blocks between which nothing is left are one."""
    found: list[Block | Table] = []
    for node in nodes:
        last = found[-1] if found else None
        if isinstance(node, Block) and isinstance(last, Block) and last.span.end == node.span.start:
            found[-1] = replace(last, span=Span(last.span.start, node.span.end))
        else:
            found.append(node)
    return found
