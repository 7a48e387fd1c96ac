"""How many defects of which weight, and which of the four qualities they touch (汇总)."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from taizhang.review.catalogue import rule_named
from taizhang.review.diagnostic import Diagnostic, Severity
from taizhang.review.engine import Report
from taizhang.review.reports.labels import DIMENSIONS


@dataclass(frozen=True)
class Tally:
    """Of one document or of several; ``dimensions`` counts diagnostics by the quality they put in doubt."""

    severities: Counter[Severity] = field(default_factory=Counter)
    dimensions: Counter[str] = field(default_factory=Counter)
    waived: int = 0
    idle: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.severities + other.severities,
            self.dimensions + other.dimensions,
            self.waived + other.waived,
            self.idle + other.idle,
        )

    @property
    def is_clean(self) -> bool:
        return not self.severities[Severity.MUST]

    @property
    def all(self) -> int:
        return sum(self.severities.values())

    def as_json(self) -> dict[str, object]:
        """``{"must": 2, "suspect": 1, "hint": 0, "dimensions": {…}, "waived": 0, "idle_waivers": 0}``"""
        return {
            **{str(severity): self.severities[severity] for severity in Severity},
            "dimensions": {name: self.dimensions[name] for name in DIMENSIONS},
            "waived": self.waived,
            "idle_waivers": self.idle,
        }


def tally(report: Report) -> Tally:
    dimensions = Counter(dimension_of(one) for one in report.diagnostics)
    return Tally(report.counts, dimensions, len(report.waived), len(report.idle))


def tally_all(reports: Iterable[Report]) -> Tally:
    return sum((tally(one) for one in reports), Tally())


def dimension_of(diagnostic: Diagnostic) -> str:
    rule = rule_named(diagnostic.code)
    return rule.dimension if rule else "accuracy"
