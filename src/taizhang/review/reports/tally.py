"""How many defects of which weight, and which of the four qualities they touch (汇总)."""

from collections import Counter
from dataclasses import asdict, dataclass, field

from taizhang.review.catalogue import rule_named
from taizhang.review.diagnostic import Diagnostic, Severity
from taizhang.review.engine import Report
from taizhang.review.reports.labels import DIMENSIONS
from taizhang.review.waivers import Waiver


@dataclass(frozen=True)
class Tally:
    """Of one document or of several; ``dimensions`` counts diagnostics by the quality they put in doubt.

    ``idle`` are waivers that waive nothing, in none of the documents.
    """

    severities: Counter[Severity] = field(default_factory=Counter)
    dimensions: Counter[str] = field(default_factory=Counter)
    waived: int = 0
    idle: tuple[Waiver, ...] = ()

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.severities + other.severities,
            self.dimensions + other.dimensions,
            self.waived + other.waived,
            tuple(one for one in self.idle if one in other.idle),
        )

    @property
    def is_clean(self) -> bool:
        return not self.severities[Severity.MUST]

    @property
    def all(self) -> int:
        return sum(self.severities.values())

    def as_json(self) -> dict[str, object]:
        """``{"must": 2, "suspect": 1, "hint": 0, "dimensions": {…}, "waived": 0, "idle_waivers": []}``"""
        return {
            **{str(severity): self.severities[severity] for severity in Severity},
            "dimensions": {name: self.dimensions[name] for name in DIMENSIONS},
            "waived": self.waived,
            "idle_waivers": [{**asdict(one), "on": one.on.isoformat()} for one in self.idle],
        }


def tally(report: Report) -> Tally:
    dimensions = Counter(dimension_of(one) for one in report.diagnostics)
    return Tally(report.counts, dimensions, len(report.waived), report.idle)


def dimension_of(diagnostic: Diagnostic) -> str:
    rule = rule_named(diagnostic.code)
    return rule.dimension if rule else "accuracy"
