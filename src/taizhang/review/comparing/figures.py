"""The same indicator in two documents (指标比对)."""

from collections.abc import Iterator

from taizhang.review.comparing.paper import Paper
from taizhang.review.series import Discrepancy, Mention, series


def between(paper: Paper, other: Paper, template: str) -> Iterator[tuple[Discrepancy, Mention, Mention]]:
    """Discrepancies of one sort, each with the figure of this paper and that of the other."""
    for one in series([(other.name, other.manuscript), (paper.name, paper.manuscript)]):
        if one.template == template:
            is_turned = one.second.document == other.name != one.first.document
            yield one, *((one.first, one.second) if is_turned else (one.second, one.first))
