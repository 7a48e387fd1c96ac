"""What a rule declares about itself, and how its page is read (规则)."""

import re
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from taizhang.review.diagnostic import Diagnostic, Elsewhere, Remark, Severity
from taizhang.review.manuscript import Manuscript

Check = Callable[[Manuscript], Iterable[Remark]]


@dataclass(frozen=True, slots=True)
class Declared:
    """What rules and comparisons have in common.

    ``dimension`` is one of truth, accuracy, completeness, timeliness (真实性、准确性、完整性、时效性).
    """

    code: str
    severity: Severity
    dimension: str
    check: Callable[..., Iterable[object]]

    @property
    def name(self) -> str:
        return self.check.__module__.rpartition(".")[2].replace("_", "-")

    @property
    def family(self) -> str:
        return self.check.__module__.split(".")[3]

    @property
    def page(self) -> str:
        """The rule's documentation is its module's docstring: title, 做什么, 为什么, 反例, 正例, 依据."""
        return (
            sys.modules[self.check.__module__].__doc__ or ""
        ).strip()  # cleandoc would undo the tabs of tables

    @property
    def title(self) -> str:
        return self.page.splitlines()[0]

    def section(self, heading: str) -> str:
        found = re.search(rf"^## {heading}\n(.*?)(?=^## |\Z)", self.page, re.M | re.S)
        return found[1].strip() if found else ""

    def examples(self, heading: str) -> list[str]:
        return re.findall(r"^```\n(.*?)^```", self.section(heading) + "\n", re.M | re.S)

    def diagnostic(
        self,
        remark: Remark,
        manuscript: Manuscript,
        params: dict[str, object],
        elsewhere: tuple[Elsewhere, ...] = (),
    ) -> Diagnostic:
        return Diagnostic(
            code=self.code,
            name=self.name,
            family=self.family,
            severity=remark.severity or self.severity,
            span=remark.span,
            text=manuscript[remark.span],
            template=remark.template,
            params=params,
            related=remark.related,
            fix=remark.fix,
            place=manuscript.place_at(remark.span.start),
            elsewhere=elsewhere,
        )


@dataclass(frozen=True, slots=True)
class Rule(Declared):
    check: Check

    def __call__(self, manuscript: Manuscript) -> Iterable[Diagnostic]:
        for remark in self.check(manuscript):
            yield self.diagnostic(remark, manuscript, remark.params)


def rule(*, code: str, severity: Severity, dimension: str = "accuracy") -> Callable[[Check], Rule]:
    return lambda check: Rule(code, severity, dimension, check)
