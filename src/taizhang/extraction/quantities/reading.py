"""How a number becomes a quantity (数量成形): its scale, unit and qualifiers, read to both sides of the digits."""

import re
from dataclasses import dataclass
from decimal import Decimal

from taizhang.documents.span import Span
from taizhang.extraction.quantities import qualifiers
from taizhang.extraction.quantities.quantity import Number, Quantity
from taizhang.extraction.quantities.units import KIND, kind_of, scale_of, unit_at

_PERCENT = "%‰‱"
# 余 or 多, 万 or 亿, and again 余: 500余万元, 1.2万余人, 3千多家. 百分点 and 千克 are units of their own.
_INNER = re.compile(
    r" {0,2}(?P<more>[余多来几](?=[十百千万亿]|[^\s,。;、:]))?"
    r"(?P<scale>(?:[十百千](?=[万亿]))?(?:万亿|亿|万)|千(?![克瓦米卡帕伏焦])|百(?!分点))?(?P<rest>[余多](?=[^\s,。;、:]))? ?"
)
# 3个多月, 1个半月, 2年多, 2年半.
_HALFWAY = re.compile(r" ?(?P<one>个)?(?P<part>[多半])(?P<unit>月|小时|星期|学期|季度)|(?P<year>年)半")
_PER = re.compile(
    r"/(?:m³|m²|人次|平方米|平方公里|立方米|千瓦时|公里|小时|分钟|工作日|[人户日天月年亩吨升件个次家辆台kmLgtdh秒米])"
)
# 1100套（间）, 46处（个）: counted in either.
_OTHERWISE = re.compile(r"\((?P<unit>[一-龥])\)")
_BARE_SCALE = re.compile(r"[余多]?个?(万亿|[百千]?[万亿])(?=[余多]?(?:[,。;、)\n]|$))")
_BIG = re.compile(
    r"大(?:类|产业|领域|行动|工程|体系|板块|任务|方面|系统|平台|项目|中心|基地|专项|攻坚|集群|问题|举措|措施|园区|片区|重点)?"
)
_BIG_NOT = "学会地型中小量户型规数队众多"


@dataclass(frozen=True, slots=True)
class Measure:
    """Unit as written with its scale sign; ``start`` and ``end`` of what stands behind the digits."""

    unit: str
    scale: Decimal
    measure: str
    kind: str
    start: int
    unit_start: int
    end: int
    scale_sign: str = ""
    half: bool = False


def measure_at(folded: str, at: int) -> Measure | None:
    """What is counted by the digits that end here; None where no unit follows."""
    if folded[at : at + 1] and folded[at] in _PERCENT:
        return Measure(folded[at], Decimal(1), folded[at], "rate", at, at, at + 1)
    if folded[at : at + 2] == " %":
        return Measure("%", Decimal(1), "%", "rate", at, at + 1, at + 2)
    halfway = _HALFWAY.match(folded, at)
    if halfway:
        return _halfway(halfway)
    inner = _INNER.match(folded, at)
    assert inner is not None  # every part of the pattern is optional
    for end, sign in _stops(inner, at):
        found = _unit(folded, at, end, sign)
        if found:
            return found
    return None


def _halfway(match: re.Match[str]) -> Measure:
    unit = match["year"] or (match["one"] or "") + match["unit"]
    is_half = match["part"] != "多"
    behind = match.end() - len(match["unit"] or "")
    return Measure(unit, Decimal(1), unit, "time", match.start(), behind, match.end(), half=is_half)


def _stops(inner: re.Match[str], at: int) -> list[tuple[int, str]]:
    """Where the unit may begin, with the scale read before it: behind everything first, then behind the digits."""
    stops = [(inner.end(), inner["scale"] or "")]
    if inner["rest"]:
        stops.append((inner.start("rest"), inner["scale"] or ""))
    if inner["scale"]:
        stops.append((inner.start("scale"), ""))
    return [*stops, (at, "")]


def _unit(folded: str, start: int, at: int, sign: str) -> Measure | None:
    big = _BIG.match(folded, at)
    if big and (len(big[0]) > 1 or folded[at + 1 : at + 2] not in tuple(_BIG_NOT)):
        return Measure(sign + big[0], scale_of(sign), big[0], "count", start, at, big.end(), sign)
    unit = unit_at(folded, at)
    if unit is None:
        return None
    more = _PER.match(folded, at + len(unit)) or _OTHERWISE.match(folded, at + len(unit))
    whole = unit + (more[0] if more and _is_unit(more) else "")
    return Measure(sign + whole, scale_of(sign), whole, kind_of(whole), start, at, at + len(whole), sign)


def _is_unit(more: re.Match[str]) -> bool:
    return more.re is _PER or more["unit"] in KIND


def bare_scale(folded: str, at: int) -> Measure | None:
    """万 or 亿 with nothing counted behind it, before a pause: 人口增至5.2万, 投资4.5个亿."""
    match = _BARE_SCALE.match(folded, at)
    if match is None:
        return None
    sign = match[1]
    return Measure(sign, scale_of(sign), "", "number", at, match.start(1), match.end(), sign)


def quantity(
    text: str, folded: str, digits: Span, value: Number | None, measure: Measure, form: str, **more: bool
) -> Quantity:
    """The quantity with its qualifiers on both sides."""
    if measure.half and isinstance(value, Decimal):
        value += Decimal("0.5")
    before = qualifiers.before(folded, digits.start)
    inner = qualifiers.inside(folded, measure.start, measure.unit_start)
    after = qualifiers.after(folded, measure.end, measure.kind)
    start = before[0].span.start if before else digits.start
    end = after[-1].span.end if after else measure.end
    return Quantity(
        Span(start, end),
        text[start:end],
        value,
        measure.unit,
        measure.scale,
        measure.measure,
        measure.kind,
        form,
        Span(digits.start, measure.end),
        digits,
        (*before, *inner, *after),
        **more,
    )
