"""Stray spaces of web copies (错位空格): 截至 2024 年 10 月, 整改 落实 情况. Read without them, report with true offsets."""

import re
from bisect import bisect_right
from dataclasses import replace

from taizhang.documents.nodes import Block, Document, Note, Table
from taizhang.documents.span import Span
from taizhang.extraction.proposal import Proposal, ProposedFinding, ProposedMeasure

# One space between two signs of running text. Two and more are meant: they part columns and signatures.
_STRAY = re.compile(
    r"(?<=[一-龥。，、；：“”‘’（）《》])[ \u3000\u00a0](?=[一-龥\d。，、；：“”‘’（）《》])|(?<=\d)[ \u00a0](?=[一-龥])"
)
# Fewer than this may be meant (names in a row); from here on the copy is at fault.
_FEWEST, _SHARE = 8, 0.01


class Despaced:
    """A document without stray spaces, and the way back to the offsets of the original."""

    def __init__(self, original: Document) -> None:
        self.original = original
        self._gaps = [match.start() for match in _STRAY.finditer(original.text)]
        self._moved = [gap - index for index, gap in enumerate(self._gaps)]
        self.document = replace(
            original,
            text=_STRAY.sub("", original.text),
            nodes=tuple(self._node(node) for node in original.nodes),
        )

    @staticmethod
    def is_needed(document: Document) -> bool:
        strays = sum(1 for _ in _STRAY.finditer(document.text))
        return strays >= _FEWEST and strays >= _SHARE * len(document.text)

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
