"""A diagnostic in the words of the page (差错清单), and how many there are of which weight and quality."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext

from taizhang.ledger.materials.judged import Judged
from taizhang.ledger.materials.models import Waiver
from taizhang.review import Diagnostic, Report, Severity
from taizhang.review.catalogue import rule_named
from taizhang.review.reports.labels import DIMENSIONS, dimension_label, severity_label
from taizhang.review.reports.places import place_label
from taizhang.review.reports.suggestion import suggestion
from taizhang.review.reports.tally import dimension_of


@dataclass(frozen=True, slots=True)
class Item:
    """``number`` counts the diagnostics of the answer from 1 and never changes; labels are for people."""

    number: int
    code: str
    severity: str
    severity_label: str
    dimension: str
    dimension_label: str
    passage: str
    place: str
    message: str
    repair: str
    has_page: bool
    waiver: Waiver | None = None
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class Quality:
    """One of the four qualities, with the number of what stands against it, by severity and in all."""

    name: str
    label: str
    counts: Sequence[int]

    @property
    def total(self) -> int:
        return sum(self.counts)


@dataclass(frozen=True, slots=True)
class Weight:
    name: str
    label: str
    total: int


def items(result: Judged, new: frozenset[int], most: int) -> Iterator[Item]:
    """The first ones in the order of the text."""
    for number, one in enumerate(result.whole.diagnostics[:most]):
        yield item(result.whole, number, one, result.waived.get(number), is_new=number in new)


def item(
    report: Report, number: int, one: Diagnostic, waiver: Waiver | None = None, *, is_new: bool = False
) -> Item:
    return Item(
        number=number + 1,
        code=one.code,
        severity=str(one.severity),
        severity_label=severity_label(one.severity, gettext),
        dimension=dimension_of(one),
        dimension_label=dimension_label(dimension_of(one), gettext),
        passage=one.text,
        place=place_label(one.place, report.document.format, gettext),
        message=one.message(gettext),
        repair=suggestion(one, report.document.text, gettext),
        has_page=rule_named(one.code) is not None,
        waiver=waiver,
        is_new=is_new,
    )


def qualities(standing: Report) -> Sequence[Quality]:
    """What is waived does not count."""
    found = _counted(standing)
    return [
        Quality(name, dimension_label(name, gettext), [found[name, weight] for weight in Severity])
        for name in DIMENSIONS
    ]


def weights(standing: Report) -> Sequence[Weight]:
    return [Weight(str(one), severity_label(one, gettext), standing.counts[one]) for one in Severity]


def _counted(standing: Report) -> Counter[tuple[str, Severity]]:
    """By quality and weight; a rule is looked up once, however often it spoke."""
    spoken: dict[str, Counter[Severity]] = {}
    examples: dict[str, Diagnostic] = {}
    for one in standing.diagnostics:
        examples.setdefault(one.code, one)
        spoken.setdefault(one.code, Counter())[one.severity] += 1
    total: Counter[tuple[str, Severity]] = Counter()
    for code, by_weight in spoken.items():
        quality = dimension_of(examples[code])
        total.update({(quality, weight): count for weight, count in by_weight.items()})
    return total
