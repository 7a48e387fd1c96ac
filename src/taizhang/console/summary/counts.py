"""What a batch comes to (合计): files, characters, defects by rule and weight."""

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property

from taizhang.review.catalogue import rule_named
from taizhang.review.diagnostic import Severity
from taizhang.review.reports.entry import Entry
from taizhang.review.rule import Declared


@dataclass
class Counts:
    """``defects`` by (code, severity), ``touched``: in how many files each code was found."""

    files: int = 0
    unreadable: int = 0
    characters: int = 0
    defects: Counter[tuple[str, str]] = field(default_factory=Counter)
    touched: Counter[str] = field(default_factory=Counter)

    def add(self, entry: Entry | None) -> None:
        self.files += 1
        if entry is None:
            self.unreadable += 1
            return
        self.characters += entry.characters
        self.defects.update((one.code, one.severity) for one in entry.defects)
        self.touched.update({one.code for one in entry.defects})

    @cached_property
    def by_code(self) -> Counter[str]:
        """Ask when everything is added."""
        total: Counter[str] = Counter()
        for (code, _severity), count in self.defects.items():
            total[code] += count
        return total

    @property
    def worst(self) -> list[str]:
        """The codes found most often first; equal ones by their letters."""
        return sorted(self.by_code, key=lambda code: (-self.by_code[code], code))

    def of(self, *, severity: Severity, dimension: str = "", family: str = "") -> int:
        return sum(
            count
            for (code, weight), count in self.defects.items()
            if weight == severity and matches(rule_named(code), dimension, family)
        )


def matches(rule: Declared | None, dimension: str, family: str) -> bool:
    if rule is None:
        return not dimension and not family
    return dimension in ("", rule.dimension) and family in ("", rule.family)
