"""What a comparison declares about itself (比对规则): as a rule, but asked of a document and the ones before it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from taizhang.documents.span import Span
from taizhang.review.comparing.paper import Paper
from taizhang.review.diagnostic import Diagnostic, Remark, Severity
from taizhang.review.rule import Declared


@dataclass(frozen=True, slots=True)
class Contrast:
    """A remark on the document under check, and where the other one says something else."""

    remark: Remark
    there: Span


Ask = Callable[[Paper, Paper], Iterable[Contrast]]


@dataclass(frozen=True, slots=True)
class Comparison(Declared):
    """``check`` is asked of the document under check and one other; what it marks stands in the first."""

    check: Ask

    def __call__(self, paper: Paper, others: Sequence[Paper]) -> Iterable[Diagnostic]:
        """In the order in which the others were given in."""
        for other in others:
            for contrast in self.check(paper, other):
                named = {"here": paper.name, "there": other.name, **contrast.remark.params}
                yield self.diagnostic(
                    contrast.remark, paper.manuscript, named, (other.elsewhere(contrast.there),)
                )


def comparison(*, code: str, severity: Severity, dimension: str = "accuracy") -> Callable[[Ask], Comparison]:
    return lambda check: Comparison(code, severity, dimension, check)
