"""Candidates of a pool (推荐名单): for each enterprise which condition is met, which is missing, which nobody can tell."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _

from taizhang.registers.books.counting import Shelf
from taizhang.registers.books.rows import holding
from taizhang.registers.declared.criteria import AGE, INCOME
from taizhang.registers.pooling.measures import MEASURES
from taizhang.registers.pooling.returned import Reporter, returns

# Whoever is in the tier already needs no pool for it.
REACHED: dict[str, tuple[str, ...]] = {
    "拟进规": ("规上", "规上工业"),
    "高新技术企业": ("高新技术企业",),
    "科技型中小企业": ("科技型中小企业",),
    "专精特新中小企业": ("专精特新中小企业", "专精特新小巨人"),
    "瞪羚企业": ("瞪羚企业",),
}


class Standing(StrEnum):
    MET = "met"
    MISSING = "missing"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Verdict:
    """``criterion`` is the row of the condition; ``said`` tells the figure, or what is not known."""

    criterion: Any
    standing: Standing
    said: str


@dataclass(frozen=True)
class Candidate:
    number: int
    name: str
    verdicts: tuple[Verdict, ...]

    def count(self, standing: Standing) -> int:
        return sum(one.standing is standing for one in self.verdicts)

    @property
    def is_whole(self) -> bool:
        """Every condition is known to be met."""
        return self.count(Standing.MET) == len(self.verdicts)

    def blocker(self) -> str:
        """What is missing and what is not known, in words."""
        kept = [one for one in self.verdicts if one.standing is not Standing.MET]
        return "；".join(f"{one.criterion.name}：{one.said}" for one in kept)


def candidates(shelf: Shelf, pool: str, on: date) -> tuple[int | None, list[Candidate]]:
    """The year that was weighed, and those with a condition that is met: whole ones first, then by how little is missing.

    An enterprise that has returned nothing is nobody's candidate. The count of statements does not grow with the rows.
    """
    criteria = criteria_of(shelf, pool)
    found, known = returns(shelf, on), within(shelf, pool, on)
    weighed = (
        _weighed(one, criteria, found.year, on) for one in found.enterprises if one.number not in known
    )
    kept = [one for one in weighed if one.count(Standing.MET) and not _is_only_old(one)]
    order = (Standing.MISSING, Standing.UNKNOWN)
    return found.year, sorted(kept, key=lambda one: (*map(one.count, order), one.number))


def _is_only_old(one: Candidate) -> bool:
    """Only conditions that ask for no return are met."""
    met = {verdict.criterion.measure for verdict in one.verdicts if verdict.standing is Standing.MET}
    return met == {AGE}


def criteria_of(shelf: Shelf, pool: str) -> list[Any]:
    rows = shelf.rows("criteria").filter(pool=pool, until_day__isnull=True)
    return list(rows.order_by("number"))


def within(shelf: Shelf, pool: str, on: date) -> set[int]:
    """Who is in the pool, or in the tier that it leads to."""
    pooled = shelf.rows("pools").filter(holding(shelf.register("pools"), on), pool=pool)
    found = set(pooled.values_list("enterprise", flat=True))
    if "tiers" in shelf.books:
        reached = Q(tier__in=REACHED.get(pool, ()))
        tiers = shelf.rows("tiers").filter(holding(shelf.register("tiers"), on), reached)
        found |= set(tiers.values_list("enterprise", flat=True))
    return found


def _weighed(one: Reporter, criteria: Sequence[Any], year: int | None, on: date) -> Candidate:
    return Candidate(one.number, one.name, tuple(_verdicts(one, criteria, year, on)))


def _verdicts(one: Reporter, criteria: Iterable[Any], year: int | None, on: date) -> Iterator[Verdict]:
    earned = MEASURES[INCOME](one, year, on).value
    for criterion in criteria:
        above, up_to = criterion.income_above, criterion.income_up_to
        if (above is not None or up_to is not None) and earned is None:
            yield Verdict(criterion, Standing.UNKNOWN, _("没有上年营业收入，不知道适用哪一档"))
        elif not _is_out(earned, above, up_to):
            measured = MEASURES[criterion.measure](one, year, on)
            yield Verdict(criterion, _standing(measured.value, criterion), measured.said)


def _is_out(earned: Any, above: Any, up_to: Any) -> bool:
    return (above is not None and earned <= above) or (up_to is not None and earned > up_to)


def _standing(value: Any, criterion: Any) -> Standing:
    if value is None:
        return Standing.UNKNOWN
    is_low = criterion.least is not None and value < criterion.least
    is_high = criterion.most is not None and value > criterion.most
    return Standing.MISSING if is_low or is_high else Standing.MET
