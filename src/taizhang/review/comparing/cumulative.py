"""Figures that only grow within a year (累计数)."""

from collections.abc import Iterator
from dataclasses import dataclass

from taizhang.extraction import Claim
from taizhang.review.figures.sentences import before
from taizhang.review.manuscript import Manuscript

NAME_LEAST = 2


@dataclass(frozen=True, slots=True)
class Cumulative:
    """``day`` in ISO; ``key``: the metric and the year in which it is added up."""

    claim: Claim
    day: str

    @property
    def key(self) -> tuple[str, str]:
        return self.claim.metric, self.day[:4]


def cumulative(manuscript: Manuscript) -> Iterator[Cumulative]:
    for claim in manuscript.claims:
        is_counted = claim.kind in ("count", "amount") and not claim.is_target
        if (
            is_counted
            and len(claim.metric) >= NAME_LEAST
            and isinstance(claim.as_of, str)
            and "累计" in before(manuscript, claim)
        ):
            yield Cumulative(claim, claim.as_of)
