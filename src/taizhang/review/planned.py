"""Measures of a plan that lack what the others have (方案漏项)."""

from collections.abc import Callable, Iterable

from taizhang.extraction import ProposedMeasure
from taizhang.review.manuscript import Manuscript

PLAN = "整改方案"
MOSTLY = 0.6


def lacking(manuscript: Manuscript, has: Callable[[ProposedMeasure], bool]) -> Iterable[ProposedMeasure]:
    """In a prose plan where most measures have it; ledgers are asked cell by cell, bulletins not at all."""
    if manuscript.proposal.meta.get("kind") != PLAN or manuscript.tables:
        return ()
    measures = [one for finding in manuscript.proposal.findings for one in finding.measures]
    without = [one for one in measures if not has(one)]
    return without if len(measures) - len(without) >= MOSTLY * len(measures) else ()
