"""Measures of a plan that lack what the others have (方案漏项)."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

from taizhang.extraction import ProposedFinding, ProposedMeasure
from taizhang.review.duties import Line, duty_lines
from taizhang.review.manuscript import Manuscript

PLAN = "整改方案"
MOSTLY = 0.6
# A label of the measures, read as one of them.
LABEL = re.compile(r"(?:整改|完成|问题)(?:类型|类别|方式|状态|标准|目标) ?[：:]|备注 ?[：:]")


def lacking(manuscript: Manuscript, has: Callable[[ProposedMeasure], bool]) -> Iterator[ProposedMeasure]:
    """In a prose plan where most measures have it; ledgers are asked cell by cell, bulletins not at all.

    A finding whose line of duties lacks it is told at that line, not here; one without any line at its last measure.
    """
    if manuscript.proposal.meta.get("kind") != PLAN or manuscript.tables:
        return
    findings = manuscript.proposal.findings
    measures = [one for finding in findings for one in finding.measures]
    without = [one for one in measures if not has(one)]
    if without and len(measures) - len(without) >= MOSTLY * len(measures):
        lines = duty_lines(manuscript)
        for finding in findings:
            yield from _of_finding(finding, has, lines)


def _of_finding(
    finding: ProposedFinding, has: Callable[[ProposedMeasure], bool], lines: Sequence[Line]
) -> Iterator[ProposedMeasure]:
    measures = [one for one in finding.measures if not LABEL.match(one.text)]
    without = [one for one in measures if not has(one)]
    if len(without) < len(measures):
        yield from without
    elif without and not _has_line(finding, lines):
        yield without[-1]


def _has_line(finding: ProposedFinding, lines: Sequence[Line]) -> bool:
    at = bisect_left(lines, finding.body.start, key=lambda one: one.span.start)
    return at < len(lines) and lines[at].span.start < finding.body.end
