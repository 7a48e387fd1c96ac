"""The text of a bulletin with its figures and what the checks say (标注正文), paragraph by paragraph."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from taizhang.publishing.bulletins.checking import WEIGHTS, Remark
from taizhang.publishing.bulletins.figures.marks import Mark


@dataclass(frozen=True, slots=True)
class Run:
    """Characters under the same marks. ``remark`` is the number, from 1, of the gravest thing said; ``begins`` where it begins."""

    text: str
    mark: Mark | None = None
    remark: int = 0
    severity: str = ""
    waived: bool = False
    begins: bool = False


def paragraphs(text: str, marks: Sequence[Mark], remarks: Sequence[Remark]) -> Iterator[list[Run]]:
    at = 0
    for line in text.splitlines(keepends=True):
        end = at + len(line.rstrip("\r\n"))
        if line.strip():
            yield list(_runs(text, at, end, marks, remarks))
        at += len(line)


def _runs(text: str, start: int, end: int, marks: Sequence[Mark], remarks: Sequence[Remark]) -> Iterator[Run]:
    figures = [one for one in marks if one.start < end and start < one.end]
    said = [
        (number, one)
        for number, one in enumerate(remarks, 1)
        if one.start < end and start < max(one.end, one.start + 1)
    ]
    spans = [(one.start, one.end) for one in figures] + [(one.start, one.end) for _number, one in said]
    edges = {start, end, *(min(max(edge, start), end) for span in spans for edge in span)}
    for first, last in pairwise(sorted(edges)):
        yield _run(text, first, last, figures, said)


def _run(
    text: str, first: int, last: int, figures: Sequence[Mark], said: Sequence[tuple[int, Remark]]
) -> Run:
    mark = next((one for one in figures if one.start <= first and last <= one.end), None)
    over = [(number, one) for number, one in said if one.start <= first and last <= one.end]
    if not over:
        return Run(text[first:last], mark)
    number, one = min(over, key=lambda pair: (bool(pair[1].waived), WEIGHTS.index(pair[1].severity)))
    return Run(text[first:last], mark, number, one.severity, bool(one.waived), one.start == first)
