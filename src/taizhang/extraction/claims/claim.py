"""A figure as a statement (数字论断): metric, value, unit, comparison, time, and its place among the others."""

from dataclasses import dataclass
from decimal import Decimal

from taizhang.documents.nodes import Place
from taizhang.documents.span import Span
from taizhang.extraction.dates import DateExpression
from taizhang.extraction.quantities import Number, Quantity


@dataclass(frozen=True, slots=True)
class Comparator:
    """同比增长22.4%, 比上年新增4家, 由48.5岁降到…: what the value is compared with.

    ``type``: yoy (同比, 比上年), pop (环比, 比上月), base (比another point or body), from (由…到), growth (no base named).
    ``text`` is the wording without the number (同比增长, 由…降到), ``direction`` up, down or empty.
    """

    text: str
    type: str
    direction: str
    value: Number | None
    unit: str
    span: Span
    base: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """One figure. ``span`` covers metric, number and comparison; ``value_span`` the digits (None: the number was lost).

    ``value`` and ``unit`` as written (5.79, 亿元); ``unit`` ends in (缺) where the text lost it. ``kind``: count, amount,
    rate, share, change, rank, enumeration, threshold, duration, multiple, score. ``status`` is done or target (将, 力争,
    拟 …). ``as_of`` is the ISO date or pair that governs the figure, None where the text gives none or a broken one;
    ``period`` is that date as written. ``part_of`` and ``ratio`` (numerator, denominator) are indices into the same
    tuple of claims; ``relation`` says why: 其中, 小计 or 分别. ``direction`` (up, down) is that of a change or
    comparison. ``enumerated`` are the names listed before the number.
    """

    span: Span
    text: str
    metric: str
    subject: str
    value: Number | None
    unit: str
    scale: Decimal
    kind: str
    value_span: Span | None
    quantity: Quantity | None
    qualifiers: tuple[str, ...] = ()
    comparators: tuple[Comparator, ...] = ()
    status: str = "done"
    as_of: str | tuple[str, str] | None = None
    period: DateExpression | None = None
    part_of: int | None = None
    relation: str = ""
    ratio: tuple[int, int] | None = None
    enumerated: tuple[str, ...] = ()
    direction: str = ""
    place: Place | None = None

    @property
    def comparator(self) -> Comparator | None:
        return self.comparators[0] if self.comparators else None

    @property
    def is_target(self) -> bool:
        return self.status == "target"
