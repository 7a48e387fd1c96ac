"""A number with its unit as a text writes it (数量): where, how much, of what, and how sure the writer was."""

from dataclasses import dataclass
from decimal import Decimal

from taizhang.documents.span import Span

Number = Decimal | tuple[Decimal, Decimal]
"""One value; a pair is a range, lower end first as written."""


@dataclass(frozen=True, slots=True)
class Qualifier:
    """近, 约, 余, 以上 …; ``sense`` is about, above, below, at least, at most, only or strong (高达, 长达)."""

    text: str
    span: Span
    sense: str


@dataclass(frozen=True, slots=True)
class Quantity:
    """``span`` covers qualifiers, number and unit; ``core`` number and unit; ``digits`` the number alone.

    ``value`` is as written (500 in 近500余万元), ``unit`` as written with its 万 or 亿 (万元), ``scale`` what that
    multiplies by (10000), ``measure`` the unit without it (元). ``value`` is None where the text does not tell the
    number: damaged (3,.83) or vague (数十家). ``form``: arabic, mixed (5.79亿), chinese, percent, fraction, tenth (成),
    multiple (倍), range, rank, vague, damaged. ``kind`` is that of the unit table: count, visits (人次), money, area,
    length, weight, volume, energy, time, rate, points, ratio, score, rank, data, composite, number.

    ``is_prose``: a small Chinese numeral before a general measure word (三项制度), which counts the text, not the world.
    ``is_unit_lost``: no unit stands there; ``unit`` is then what its noun is usually counted in, with (缺) behind it.
    """

    span: Span
    text: str
    value: Number | None
    unit: str
    scale: Decimal
    measure: str
    kind: str
    form: str
    core: Span
    digits: Span
    qualifiers: tuple[Qualifier, ...] = ()
    is_prose: bool = False
    is_unit_lost: bool = False

    @property
    def is_approximate(self) -> bool:
        return any(qualifier.sense in ("about", "above", "below") for qualifier in self.qualifiers)

    @property
    def amount(self) -> Number | None:
        """The value in the measure itself: 5.79亿元 → 579000000 (元)."""
        if self.value is None or isinstance(self.value, Decimal):
            return None if self.value is None else self.value * self.scale
        return self.value[0] * self.scale, self.value[1] * self.scale
